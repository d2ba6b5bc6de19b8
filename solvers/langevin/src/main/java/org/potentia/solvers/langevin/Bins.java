package org.potentia.solvers.langevin;

import java.util.List;

/** The positions of paths on a fine grid, with their images behind ends, and their first moments. */
final class Bins {
    /**
     * Where bins are.
     *
     * @param from the first node
     * @param width the distance of nodes
     * @param count how many nodes
     * @param centre the point about which moments are taken
     * @param reach how far behind an end images are of use
     * @param ends the ends of the domain
     */
    record Layout(double from, double width, int count, double centre, double reach, List<End> ends) {}

    private final Layout layout;
    private final double[] counts;
    private final double[] moments = new double[3];

    Bins(Layout layout) {
        this.layout = layout;
        counts = new double[layout.count];
    }

    void add(double x, double weight) {
        deposit(x, weight);
        for (End end : layout.ends) {
            double inside = (x - end.position()) * end.inwards();
            if (end.sign() != 0 && inside < layout.reach) {
                deposit(2 * end.position() - x, weight * end.sign() * Math.exp(-2 * end.tilt() * inside));
            }
        }
        double off = x - layout.centre;
        moments[0] += weight;
        moments[1] += weight * off;
        moments[2] += weight * off * off;
    }

    /** Shares a weight between the two nodes around a point. */
    private void deposit(double x, double weight) {
        double place = (x - layout.from) / layout.width;
        if (place >= 0 && place < layout.count - 1) {
            int j = (int) place;
            double share = place - j;
            counts[j] += weight * (1 - share);
            counts[j + 1] += weight * share;
        }
    }

    Layout layout() {
        return layout;
    }

    /** Returns \( a c + b c' \) for the counts of two. */
    static double[] combine(Bins first, double a, Bins second, double b) {
        return combine(first.counts, a, second.counts, b);
    }

    /** Returns the same combination of mass, and first and second moment about the centre of the layout. */
    static double[] combineMoments(Bins first, double a, Bins second, double b) {
        return combine(first.moments, a, second.moments, b);
    }

    static double[] combine(double[] first, double a, double[] second, double b) {
        double[] sum = new double[first.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a * first[i] + b * second[i];
        }
        return sum;
    }
}
