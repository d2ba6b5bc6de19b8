package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nodes at equal distances \( h \) in \( \eta = \int dx / b \), with the weights \( dx / d\xi = b h \) of the trapezoidal rule in the number
 * of the node. Anchors, which are kinks of the coefficients and ends of the domain, are nodes; between two of them the distance varies
 * smoothly by as much as is needed for that.
 */
final class LineMesh {
    private final double[] nodes;
    private final double[] weights;
    private final double[] places;
    private final double[] stretches;
    private final boolean even;

    private LineMesh(double[] nodes, double[] weights, double[] places, double[] stretches, boolean even) {
        this.nodes = nodes;
        this.weights = weights;
        this.places = places;
        this.stretches = stretches;
        this.even = even;
    }

    /** The nodes; not to be changed. */
    double[] nodes() {
        return nodes;
    }

    /** The weights; not to be changed. */
    double[] weights() {
        return weights;
    }

    /** \( \eta \) of each node, zero at the first anchor; not to be changed. */
    double[] places() {
        return places;
    }

    /** \( d\eta / d\xi \) at each node, the distance to the next one if that does not vary; not to be changed. */
    double[] stretches() {
        return stretches;
    }

    /** Whether all distances are the same. */
    boolean even() {
        return even;
    }

    int size() {
        return nodes.length;
    }

    /**
     * Makes a mesh.
     *
     * @param anchors points that become nodes, increasing, at least one
     * @param distances \( \eta \) of each anchor, from the first one
     * @param closedBelow whether the first anchor is the end of the domain
     * @param closedAbove whether the last anchor is
     * @param pushBelow the drift of \( \eta \) at the lower end if that reflects, 0 otherwise: densities have the slope of twice that there,
     *     and the trapezoidal rule errs by it
     * @param pushAbove the same at the upper end
     * @param wanted the distance between nodes in \( \eta \)
     */
    static LineMesh of(
            LineDynamics dynamics,
            double time,
            double lower,
            double upper,
            double[] anchors,
            double[] distances,
            boolean closedBelow,
            boolean closedAbove,
            double pushBelow,
            double pushAbove,
            double wanted) {
        // between two anchors all distances can change alike, which is smoother still
        double spacing = anchors.length == 2 ? distances[1] / Math.max(1, Math.rint(distances[1] / wanted)) : wanted;
        List<Double> below = closedBelow ? List.of() : march(dynamics, time, anchors[0], lower, -spacing);
        List<Double> above =
                closedAbove ? List.of() : march(dynamics, time, anchors[anchors.length - 1], upper, spacing);
        double[] inner = new double[1];
        double[] innerPlaces = new double[1];
        double[] innerStretches = {spacing};
        inner[0] = anchors[0];
        for (int k = 1; k < anchors.length; k++) {
            double exact = (distances[k] - distances[k - 1]) / spacing;
            int gap = Math.max(1, (int) Math.rint(exact));
            int done = inner.length;
            inner = Arrays.copyOf(inner, done + gap);
            innerPlaces = Arrays.copyOf(innerPlaces, done + gap);
            innerStretches = Arrays.copyOf(innerStretches, done + gap);
            for (int i = 1; i <= gap; i++) {
                double x = inner[done + i - 2];
                double next = i == gap ? anchors[k] : stretched(dynamics, x, time, spacing, exact, gap, i - 1);
                inner[done + i - 1] = next;
                double u = (double) i / gap;
                innerPlaces[done + i - 1] = distances[k - 1] + spacing * (i + (exact - gap) * warped(u));
                innerStretches[done + i - 1] = spacing * (1 + (exact - gap) * warp(u) / gap);
                if (!(next > x)) {
                    throw new IllegalStateException("the nodes " + x + " and " + next + " do not increase");
                }
            }
        }
        int size = below.size() + inner.length + above.size();
        double[] nodes = new double[size];
        double[] places = new double[size];
        double[] stretches = new double[size];
        Arrays.fill(stretches, spacing);
        for (int i = 0; i < below.size(); i++) {
            nodes[below.size() - 1 - i] = below.get(i);
            places[below.size() - 1 - i] = -(i + 1) * spacing;
        }
        System.arraycopy(inner, 0, nodes, below.size(), inner.length);
        System.arraycopy(innerPlaces, 0, places, below.size(), inner.length);
        System.arraycopy(innerStretches, 0, stretches, below.size(), inner.length);
        for (int i = 0; i < above.size(); i++) {
            nodes[below.size() + inner.length + i] = above.get(i);
            places[below.size() + inner.length + i] = innerPlaces[inner.length - 1] + (i + 1) * spacing;
        }
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = stretches[i] * dynamics.volatility(nodes[i], time);
        }
        if (closedBelow) {
            weights[0] *= 0.5 * (1 + spacing * pushBelow / 3);
        }
        if (closedAbove) {
            weights[size - 1] *= 0.5 * (1 - spacing * pushAbove / 3);
        }
        return new LineMesh(nodes, weights, places, stretches, anchors.length <= 2);
    }

    private static List<Double> march(LineDynamics dynamics, double time, double from, double to, double step) {
        List<Double> nodes = new ArrayList<>();
        double x = from;
        while (step > 0 ? x < to : x > to) {
            x = Track.advance(dynamics, x, time, step);
            if (Double.isNaN(x)) {
                break;
            }
            nodes.add(x);
        }
        return nodes;
    }

    /** The density on the unit interval that vanishes with three derivatives at both ends: how a misfit is spread. */
    private static double warp(double u) {
        double v = u * (1 - u);
        return 630 * v * v * v * v;
    }

    /** Its integral from zero. */
    private static double warped(double u) {
        double v = u * u;
        return v * v * u * (126 + u * (-420 + u * (540 + u * (-315 + u * 70))));
    }

    private static double stretched(
            LineDynamics dynamics, double x, double time, double spacing, double exact, int gap, int index) {
        double misfit = (exact - gap) / gap;
        double f0 = spacing * (1 + misfit * warp((double) index / gap));
        double fm = spacing * (1 + misfit * warp((index + 0.5) / gap));
        double f1 = spacing * (1 + misfit * warp((index + 1.0) / gap));
        double k1 = f0 * dynamics.volatility(x, time);
        double k2 = fm * dynamics.volatility(x + 0.5 * k1, time);
        double k3 = fm * dynamics.volatility(x + 0.5 * k2, time);
        double k4 = f1 * dynamics.volatility(x + k3, time);
        return x + (k1 + 2 * k2 + 2 * k3 + k4) / 6;
    }
}
