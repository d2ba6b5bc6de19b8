package org.potentia.solvers.pathint;

/**
 * Exercise at one time. The value is the larger of payoff and continuation and has a kink where they cross, which lies between nodes; there
 * a sum over nodes errs by an amount that does not fall with the step, so the values of the nodes nearby are corrected for it.
 */
final class Exercise {
    /** Payoff above continuation by less than this share of it is rounding. */
    private static final double ROUNDING = 1e-13;

    private static final int NODES = EndCorrection.NODES;

    /** Steps from as many nodes at the edges are cut off, so that what they find is no boundary. */
    private static final int EDGE = 12;

    private final PiecewisePayoff payoff;
    private final double[] nodes;
    private final double[] amounts;
    private final double[] values;
    private int crossings;
    private double position;

    Exercise(PiecewisePayoff payoff, double[] nodes) {
        this.payoff = payoff;
        this.nodes = nodes;
        amounts = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            amounts[i] = payoff.value(nodes[i]);
        }
        values = new double[nodes.length];
    }

    /** The values after exercise, corrected so that their sum with a kernel is right; overwritten by the next decision. */
    double[] values() {
        return values;
    }

    /** Where exercise begins; NaN if there is no such place, or more than one. */
    double boundary() {
        return crossings == 1 ? position : Double.NaN;
    }

    /** Takes the better of payoff and continuation. */
    void decide(double[] continuation) {
        crossings = 0;
        int n = values.length;
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(amounts[i], continuation[i]);
        }
        boolean before = exercised(continuation, 0);
        for (int i = 1; i < n; i++) {
            boolean now = exercised(continuation, i);
            if (now != before && n >= NODES) {
                cross(continuation, i - 1, before ? -1 : 1);
            }
            before = now;
        }
    }

    private boolean exercised(double[] continuation, int i) {
        return amounts[i] - continuation[i] > ROUNDING * Math.abs(amounts[i]);
    }

    /** Corrects the values about a crossing right above a node; exercise is below it (-1) or above it (1). */
    private void cross(double[] continuation, int node, int side) {
        int from = Math.max(0, Math.min(nodes.length - NODES, node + 1 - NODES / 2));
        double[] smooth = differences(continuation, from);
        double[] places = differences(nodes, from);
        double inside = side < 0 ? node - from : node - from + 1;
        double outside = side < 0 ? inside + 1 : inside - 1;
        for (int step = 0; step < 40; step++) {
            double middle = 0.5 * (inside + outside);
            if (gain(smooth, places, middle) > 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        if (node >= EDGE && node < nodes.length - EDGE) {
            crossings++;
            position = value(places, inside);
        }
        double[] weights = EndCorrection.weights(
                inside,
                side,
                gain(smooth, places, inside + 0.5 * side),
                gain(smooth, places, inside + side),
                gain(smooth, places, inside + 1.5 * side));
        for (int i = 0; i < NODES; i++) {
            values[from + i] += weights[i];
        }
    }

    /** Payoff minus continuation between nodes. */
    private double gain(double[] smooth, double[] places, double xi) {
        return payoff.value(value(places, xi)) - value(smooth, xi);
    }

    /** Divided differences on the integers, the first one being the value at a node. */
    private static double[] differences(double[] function, int from) {
        double[] c = new double[NODES];
        System.arraycopy(function, from, c, 0, NODES);
        for (int k = 1; k < NODES; k++) {
            for (int i = NODES - 1; i >= k; i--) {
                c[i] = (c[i] - c[i - 1]) / k;
            }
        }
        return c;
    }

    private static double value(double[] differences, double xi) {
        double value = differences[NODES - 1];
        for (int i = NODES - 2; i >= 0; i--) {
            value = value * (xi - i) + differences[i];
        }
        return value;
    }
}
