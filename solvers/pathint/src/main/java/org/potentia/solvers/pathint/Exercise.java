package org.potentia.solvers.pathint;

/**
 * Exercise at one time. The value is the larger of payoff and continuation and has a kink where they cross, which lies between nodes; there
 * a sum over nodes errs by an amount that does not fall with the step, so the values of the nodes nearby are corrected for it.
 */
final class Exercise {
    /** Payoff above continuation by less than this share of it is rounding. */
    private static final double ROUNDING = 1e-13;

    private static final int NODES = EndCorrection.NODES;

    /** Places at which the gain of exercise is looked at beyond its beginning. */
    private static final int GAINS = 4;

    /** The most steps of a search for where exercise begins. */
    private static final int STEPS = 60;

    /** How well that is found: the share of the gain between the nodes that is left. */
    private static final double PRECISION = 1e-13;

    /** Steps from as many nodes at the edges are cut off, so that what they find is no boundary. */
    private static final int EDGE = 12;

    /** 1/k, for a division takes as long as ten multiplications. */
    private static final double[] SHARES = new double[NODES];

    static {
        for (int k = 1; k < NODES; k++) {
            SHARES[k] = 1.0 / k;
        }
    }

    private final PiecewisePayoff payoff;
    private final double[] nodes;
    private final double[] amounts;
    private final double[] values;
    private final EndCorrection correction = new EndCorrection();
    private final double[] smooth = new double[NODES];
    private final double[] places = new double[NODES];
    private final double[] gains = new double[GAINS];
    private int crossings;
    private double position;
    private int side;

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

    /** On which side of the boundary exercise is best: -1 below it, 1 above it, 0 if there was no boundary. */
    int side() {
        return side;
    }

    /**
     * Takes the better of payoff and continuation.
     *
     * @param share what is handed on of the gain of exercise: 1 if it is collected now, more if it stands for what is collected before
     */
    void decide(double[] continuation, double share) {
        crossings = 0;
        int n = values.length;
        for (int i = 0; i < n; i++) {
            values[i] = continuation[i] + share * Math.max(0, amounts[i] - continuation[i]);
        }
        boolean before = exercised(continuation, 0);
        for (int i = 1; i < n; i++) {
            boolean now = exercised(continuation, i);
            if (now != before && n >= NODES) {
                cross(continuation, i - 1, before ? -1 : 1, share);
            }
            before = now;
        }
    }

    private boolean exercised(double[] continuation, int i) {
        return amounts[i] - continuation[i] > ROUNDING * Math.abs(amounts[i]);
    }

    /** Corrects the values about a crossing right above a node; exercise is below it (-1) or above it (1). */
    private void cross(double[] continuation, int node, int side, double share) {
        int from = Math.max(0, Math.min(nodes.length - NODES, node + 1 - NODES / 2));
        differences(continuation, from, smooth);
        differences(nodes, from, places);
        double crossing = from + crossing(node - from);
        if (node >= EDGE && node < nodes.length - EDGE) {
            crossings++;
            position = value(places, crossing - from);
            this.side = side;
        }
        for (int k = 0; k < gains.length; k++) {
            gains[k] = gain(crossing - from + 0.5 * side * (k + 1));
        }
        double[] weights = correction.weights(crossing - from, side, gains);
        for (int i = 0; i < NODES; i++) {
            values[from + i] += share * weights[i];
        }
    }

    /** Where payoff and continuation meet between a node and the next one, by false position. */
    private double crossing(double node) {
        double left = node;
        double right = node + 1;
        double atLeft = gain(left);
        double atRight = gain(right);
        double scale = Math.abs(atLeft) + Math.abs(atRight);
        int kept = 0;
        double middle = 0.5 * (left + right);
        for (int step = 0; step < STEPS && atLeft != atRight; step++) {
            middle = left - atLeft * (right - left) / (atRight - atLeft);
            double there = gain(middle);
            if (Math.abs(there) <= PRECISION * scale) {
                break;
            }
            // the value of an end that stays twice is halved (Illinois), or it would stay for ever
            if (there > 0 == atLeft > 0) {
                left = middle;
                atLeft = there;
                atRight *= kept > 0 ? 0.5 : 1;
                kept = 1;
            } else {
                right = middle;
                atRight = there;
                atLeft *= kept < 0 ? 0.5 : 1;
                kept = -1;
            }
        }
        return Math.max(node, Math.min(node + 1, middle));
    }

    /** Payoff minus continuation between nodes. */
    private double gain(double xi) {
        return payoff.value(value(places, xi)) - value(smooth, xi);
    }

    /** Divided differences on the integers, the first one being the value at a node. */
    private static void differences(double[] function, int from, double[] c) {
        System.arraycopy(function, from, c, 0, NODES);
        for (int k = 1; k < NODES; k++) {
            double share = SHARES[k];
            for (int i = NODES - 1; i >= k; i--) {
                c[i] = (c[i] - c[i - 1]) * share;
            }
        }
    }

    private static double value(double[] differences, double xi) {
        double value = differences[NODES - 1];
        for (int i = NODES - 2; i >= 0; i--) {
            value = value * (xi - i) + differences[i];
        }
        return value;
    }
}
