package org.potentia.solvers.spectral;

import org.potentia.numerics.GaussLegendre;

/**
 * The Gauss-Legendre points on \( [-1, 1] \) and what can be computed from the values of a function at them: its integral from the left end
 * to each point and to the right end, its last Legendre coefficients, and its values in between.
 */
final class Gauss {
    /**
     * Points in a panel. The integral over a panel is exact for polynomials of degree 31, the values in between for degree 15; with panels
     * over which a density changes by at most {@link Mesh#MOST_VARIATION} in its logarithm both are exact to rounding.
     */
    static final int POINTS = 16;

    private static final GaussLegendre RULE = new GaussLegendre(POINTS);

    /** The points, increasing. */
    static final double[] NODES = RULE.nodes().toArray();

    /** The weights. */
    static final double[] WEIGHTS = RULE.weights().toArray();

    /** {@code INTEGRAL[i][j]}: weight of the value at point j in the integral up to point i; row {@link #POINTS} is that to the right end. */
    static final double[][] INTEGRAL = new double[POINTS + 1][];

    /** {@code LAST[k][j]}: weight of the value at point j in the Legendre coefficient of degree {@code POINTS - 1 - k}. */
    private static final double[][] LAST = {
        RULE.coefficient(POINTS - 1).toArray(), RULE.coefficient(POINTS - 2).toArray()
    };

    /** Weights of the values at the points in the value at the left end; at the right end they stand in reverse order. */
    private static final double[] LEFT_END = new double[POINTS];

    private static final double[] BARYCENTRIC = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            INTEGRAL[i] = RULE.integralUpTo(i).toArray();
            // J. Wang, D. Huybrechs, S. Vandewalle (2014), doi:10.1090/S0025-5718-2014-02821-4
            BARYCENTRIC[i] = ((i & 1) == 0 ? 1 : -1) * Math.sqrt((1 - NODES[i] * NODES[i]) * WEIGHTS[i]);
            double[] coefficient = RULE.coefficient(i).toArray();
            for (int j = 0; j < POINTS; j++) {
                LEFT_END[j] += ((i & 1) == 0 ? 1 : -1) * coefficient[j];
            }
        }
        INTEGRAL[POINTS] = WEIGHTS;
    }

    private Gauss() {}

    /** The size of the last two Legendre coefficients of a function relative to its largest value. */
    static double tail(double[] values, int offset) {
        double largest = 0;
        double first = 0;
        double second = 0;
        for (int j = 0; j < POINTS; j++) {
            double value = values[offset + j];
            largest = Math.max(largest, Math.abs(value));
            first += LAST[0][j] * value;
            second += LAST[1][j] * value;
        }
        return largest == 0 ? 0 : Math.max(Math.abs(first), Math.abs(second)) / largest;
    }

    /** The value at the left end, from those at the points. */
    static double atLeftEnd(double[] values, int offset) {
        double sum = 0;
        for (int j = 0; j < POINTS; j++) {
            sum += LEFT_END[j] * values[offset + j];
        }
        return sum;
    }

    /** The value at the right end, from those at the points. */
    static double atRightEnd(double[] values, int offset) {
        double sum = 0;
        for (int j = 0; j < POINTS; j++) {
            sum += LEFT_END[POINTS - 1 - j] * values[offset + j];
        }
        return sum;
    }

    /** The value at a point of \( [-1, 1] \), from those at the points, which stand {@code stride} apart. */
    static double interpolate(double[] values, int offset, int stride, double x) {
        double above = 0;
        double below = 0;
        for (int j = 0; j < POINTS; j++) {
            double distance = x - NODES[j];
            if (distance == 0) {
                return values[offset + j * stride];
            }
            double weight = BARYCENTRIC[j] / distance;
            above += weight * values[offset + j * stride];
            below += weight;
        }
        return above / below;
    }
}
