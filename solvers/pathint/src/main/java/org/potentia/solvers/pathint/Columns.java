package org.potentia.solvers.pathint;

import java.util.Arrays;
import org.potentia.numerics.Normals;

/**
 * Turns steps into columns of a transition matrix on a mesh: for each step the share of its mass that each node receives. The shares of
 * the point kernel are density times weight of the node; mass, mean and variance of a Gaussian step are then made exact, which matters
 * where the mesh has a kink, and those of a step near an end of the domain get the exact mass.
 *
 * <p>Not safe for more than one thread: the last column stays in here.
 */
final class Columns {
    /** Where a Gaussian step is cut off by the end of the mesh by less than this, mean and variance can still be made exact. */
    private static final double WHOLE = 0.999;

    /**
     * Where nodes come ever closer to the end of the domain, those within this many deviations of the first are left out: their mass is
     * rounding, but there may be a thousand of them.
     */
    private static final double CROWDED = 1e-15;

    /** Defects below this are rounding. */
    private static final double ROUNDING = 1e-15;

    private final double[] nodes;
    private final double[] weights;
    private final boolean cellAveraged;
    private int start;
    private int count;
    private double[] shares = new double[64];
    private double total;

    Columns(LineMesh mesh, boolean cellAveraged) {
        nodes = mesh.nodes();
        weights = mesh.weights();
        this.cellAveraged = cellAveraged;
    }

    /** The first node of the last column. */
    int start() {
        return start;
    }

    /** How many nodes it has. */
    int count() {
        return count;
    }

    /** Its shares, from the first node on. */
    double[] shares() {
        return shares;
    }

    /** The share of the mass that stays inside of absorbing ends: what the nodes receive in the last column; its rest is absorbed. */
    double total() {
        return total;
    }

    /** Makes the column of a step from anywhere. */
    void fill(Hop hop) {
        fill(hop, Hop.WIDTH);
    }

    private void fill(Hop hop, double width) {
        double lowest = hop.gaussian() ? hop.mean() - width * hop.deviation() : hop.lowest();
        double highest = hop.gaussian() ? hop.mean() + width * hop.deviation() : hop.highest();
        locate(lowest, highest, hop.gaussian() ? CROWDED * hop.deviation() : 0);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = weights[start + i] * hop.density(nodes[start + i]);
            sum += shares[i];
        }
        total = sum;
        if (!hop.gaussian()) {
            // near an absorbing end densities are odd and their sums spectrally exact as they are, but not when scaled
            if (Double.isNaN(hop.absorbingEnd())) {
                scale(hop.mass(), sum);
                total = 1;
            }
            return;
        }
        boolean cut = (start == 0 && lowest < nodes[0])
                || (start + count == nodes.length && highest > nodes[nodes.length - 1]);
        if (sum < 1e-3) {
            // the step leads beyond the mesh, which only steps of no consequence do
            clamp(hop.mean());
        } else if (cut ? sum > WHOLE : sum > 0.5 && sum < 2) {
            match(hop.mean(), hop.deviation());
        } else {
            scale(1, sum);
        }
    }

    /** Makes the column of the node j, averaged over its cell if so asked for. */
    void fill(LinePlan plan, Hop centre, int j, double time, double step) {
        if (!cellAveraged) {
            fill(centre, Hop.BAND_WIDTH);
            return;
        }
        double left = edge(j);
        double right = edge(j + 1);
        Hop leftmost = plan.hop(nodes[Math.max(0, j - 1)], time, step);
        Hop rightmost = plan.hop(nodes[Math.min(nodes.length - 1, j + 1)], time, step);
        locate(leftmost.lowest(), rightmost.highest(), 0);
        Arrays.fill(shares, 0, count, 0);
        for (int q = 0; q < PanelRule.EIGHT.count(); q++) {
            Hop hop = plan.hop(PanelRule.EIGHT.node(q, left, right), time, step);
            double weight = PanelRule.EIGHT.weight(q, 1);
            double before = Normals.cdf((edge(start) - hop.mean()) / hop.deviation());
            for (int i = 0; i < count; i++) {
                double after = Normals.cdf((edge(start + i + 1) - hop.mean()) / hop.deviation());
                shares[i] += weight * (after - before);
                before = after;
            }
        }
    }

    private double edge(int i) {
        if (i <= 0) {
            return 1.5 * nodes[0] - 0.5 * nodes[1];
        }
        int n = nodes.length;
        return i >= n ? 1.5 * nodes[n - 1] - 0.5 * nodes[n - 2] : 0.5 * (nodes[i - 1] + nodes[i]);
    }

    private void locate(double lowest, double highest, double crowded) {
        int n = nodes.length;
        start = Math.min(Math.max(start, 0), n - 1);
        // neighbouring columns begin near each other
        while (start > 0 && nodes[start - 1] >= lowest && nodes[start] - nodes[0] >= crowded) {
            start--;
        }
        while (start < n - 1 && (nodes[start] < lowest || nodes[start + 1] - nodes[0] < crowded)) {
            start++;
        }
        int end = Math.max(start + 1, Math.min(n, start + count));
        while (end < n && nodes[end] <= highest) {
            end++;
        }
        while (end > start + 1 && nodes[end - 1] > highest) {
            end--;
        }
        count = end - start;
        if (shares.length < count) {
            shares = new double[Math.max(count, 2 * shares.length)];
        }
    }

    private void clamp(double mean) {
        int nearest = start;
        for (int i = start; i < start + count; i++) {
            if (Math.abs(nodes[i] - mean) < Math.abs(nodes[nearest] - mean)) {
                nearest = i;
            }
        }
        start = nearest;
        count = 1;
        shares[0] = 1;
    }

    private void scale(double mass, double sum) {
        double factor = mass / sum;
        // an unknown mass, or one so small that its quadrature means nothing, stays as it is
        if (factor > 0.5 && factor < 2) {
            for (int i = 0; i < count; i++) {
                shares[i] *= factor;
            }
        }
    }

    /** Multiplies by the quadratic in z that makes mass, mean and variance exact. */
    private void match(double mean, double deviation) {
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (int i = 0; i < count; i++) {
            double z = (nodes[start + i] - mean) / deviation;
            double s = shares[i];
            m0 += s;
            s *= z;
            m1 += s;
            s *= z;
            m2 += s;
            s *= z;
            m3 += s;
            m4 += s * z;
        }
        if (Math.abs(m0 - 1) + Math.abs(m1) + Math.abs(m2 - 1) < ROUNDING) {
            return;
        }
        // Cramer's rule for c0 m_k + c1 m_{k+1} + c2 m_{k+2} = 1, 0, 1
        double a = m2 * m4 - m3 * m3;
        double b = m1 * m4 - m2 * m3;
        double c = m1 * m3 - m2 * m2;
        double determinant = m0 * a - m1 * b + m2 * c;
        double c0 = (a + c) / determinant;
        double c1 = (-b - (m0 * m3 - m1 * m2)) / determinant;
        double c2 = (c + (m0 * m2 - m1 * m1)) / determinant;
        for (int i = 0; i < count; i++) {
            double z = (nodes[start + i] - mean) / deviation;
            shares[i] *= c0 + z * (c1 + z * c2);
        }
    }
}
