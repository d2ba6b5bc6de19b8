package org.potentia.solvers.pathint;

import java.util.function.DoubleUnaryOperator;

/** Derivatives in \( \eta \) of what is known at the nodes of a mesh, with nodes from one side only at and near kinks. */
final class NodeSlopes {
    /** Nodes of a derivative. */
    private static final int NODES = 5;

    /** Weights of the derivative at the first, second, ... of the nodes, in twelfths. */
    private static final double[][] WEIGHTS = {
        {-25, 48, -36, 16, -3}, {-3, -10, 18, -6, 1}, {1, -8, 0, 8, -1}, {-1, 6, -18, 10, 3}, {3, -16, 36, -48, 25}
    };

    private final double[] stretches;
    private final int[] kinks;
    private final int size;

    /**
     * Prepares derivatives.
     *
     * @param stretches \( d\eta / d\xi \) at the nodes, \( \xi \) being their number
     * @param kinks nodes at which functions have kinks or jumps, increasing
     */
    NodeSlopes(double[] stretches, int[] kinks) {
        this.stretches = stretches;
        this.kinks = kinks;
        size = stretches.length;
    }

    double[] of(double[] values, DoubleUnaryOperator function) {
        double[] mapped = new double[size];
        for (int i = 0; i < size; i++) {
            mapped[i] = function.applyAsDouble(values[i]);
        }
        return of(mapped);
    }

    /** The derivative; at a kink that from below. */
    double[] of(double[] values) {
        double[] slopes = new double[size];
        int from = 0;
        for (int k = 0; k <= kinks.length; k++) {
            int end = k < kinks.length ? kinks[k] : size - 1;
            for (int i = k == 0 ? 0 : from + 1; i <= end; i++) {
                slopes[i] = slope(values, i, from, end) / stretches[i];
            }
            from = end;
        }
        return slopes;
    }

    /** The derivative by the number of the node, from nodes of a piece only. */
    private static double slope(double[] f, int i, int from, int end) {
        if (end - from < NODES - 1) {
            int above = Math.min(i + 1, end);
            int below = Math.max(i - 1, from);
            return above == below ? 0 : (f[above] - f[below]) / (above - below);
        }
        int left = Math.max(from, Math.min(end - NODES + 1, i - NODES / 2));
        double[] w = WEIGHTS[i - left];
        return (w[0] * f[left] + w[1] * f[left + 1] + w[2] * f[left + 2] + w[3] * f[left + 3] + w[4] * f[left + 4])
                / 12;
    }

    /** Takes the jumps at the kinks out of a function, so that it is continued smoothly from the lowest piece, and returns them. */
    double[] smoothed(double[] f) {
        double[] jumps = new double[kinks.length];
        for (int k = 0; k < kinks.length; k++) {
            double below = continued(f, kinks[k], -1);
            jumps[k] = continued(f, kinks[k], 1) - below;
            for (int i = kinks[k] + 1; i < size; i++) {
                f[i] -= jumps[k];
            }
            f[kinks[k]] = below;
        }
        return jumps;
    }

    /** The cubic through the four nodes on one side, at a node. */
    private double continued(double[] f, int node, int side) {
        int last = node + 4 * side;
        return last < 0 || last >= size
                ? f[Math.max(0, Math.min(size - 1, node + side))]
                : 4 * f[node + side] - 6 * f[node + 2 * side] + 4 * f[node + 3 * side] - f[last];
    }
}
