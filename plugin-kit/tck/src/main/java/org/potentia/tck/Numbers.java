package org.potentia.tck;

import java.util.function.DoubleUnaryOperator;

/**
 * Quadrature and differentiation for the contract tests. They share no code with what they test, so that an error cannot hide on both
 * sides.
 */
final class Numbers {
    /** Nodes of the 15-point Kronrod rule on [0, 1), symmetric; every second one belongs to the 7-point Gauss rule. */
    private static final double[] NODES = {
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144691693507,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245,
        0
    };

    private static final double[] KRONROD = {
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649,
        0.209482141084727828012999174891714
    };

    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };

    /** Halving an interval this often leaves nothing of it that matters, and even a function that is all noise comes to an end. */
    private static final int DEEPEST = 16;

    /** Ridders' table: rows, and the factor by which the step shrinks from row to row. */
    private static final int ROWS = 12;

    private static final double SHRINK = 1.6;

    private Numbers() {}

    /**
     * Integrates by adaptive Gauss-Kronrod quadrature (QUADPACK's rule of 7 and 15 points). A part is accepted when its error is small
     * against itself or against the whole, so that rounding noise does not call for ever finer parts.
     */
    static double integral(DoubleUnaryOperator f, double from, double to, double relativeTolerance) {
        double whole = Math.abs(rule(f, from, to)[0]);
        return adaptive(f, from, to, relativeTolerance, 0.1 * relativeTolerance * whole, DEEPEST);
    }

    private static double adaptive(
            DoubleUnaryOperator f, double from, double to, double relative, double absolute, int depth) {
        double[] estimate = rule(f, from, to);
        double error = Math.abs(estimate[0] - estimate[1]);
        if (depth == 0 || error <= Math.max(absolute, relative * Math.abs(estimate[0])) || Double.isNaN(error)) {
            return estimate[0];
        }
        double middle = 0.5 * (from + to);
        return adaptive(f, from, middle, relative, absolute, depth - 1)
                + adaptive(f, middle, to, relative, absolute, depth - 1);
    }

    /** Returns the Kronrod and the Gauss estimate. */
    private static double[] rule(DoubleUnaryOperator f, double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double kronrod = 0;
        double gauss = 0;
        for (int i = 0; i < NODES.length; i++) {
            double sum = i == NODES.length - 1
                    ? f.applyAsDouble(centre)
                    : f.applyAsDouble(centre - half * NODES[i]) + f.applyAsDouble(centre + half * NODES[i]);
            kronrod += KRONROD[i] * sum;
            if (i % 2 == 1) {
                gauss += GAUSS[i / 2] * sum;
            }
        }
        return new double[] {kronrod * half, gauss * half};
    }

    /**
     * A derivative and its estimated error.
     *
     * @param value the derivative
     * @param error the estimated absolute error
     */
    record Derivative(double value, double error) {}

    /**
     * Differentiates by Ridders' extrapolation of central differences.
     *
     * <p>Source: C. J. F. Ridders (1982), Accurate computation of F'(x) and F'(x)F''(x), doi:10.1016/S0141-1195(82)80057-0.
     */
    static Derivative derivative(DoubleUnaryOperator f, double x, double step) {
        double[][] table = new double[ROWS][ROWS];
        double h = step;
        table[0][0] = difference(f, x, h);
        Derivative best = new Derivative(table[0][0], Double.POSITIVE_INFINITY);
        for (int row = 1; row < ROWS; row++) {
            h /= SHRINK;
            table[row][0] = difference(f, x, h);
            double factor = SHRINK * SHRINK;
            for (int order = 1; order <= row; order++) {
                table[row][order] = (factor * table[row][order - 1] - table[row - 1][order - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double error = Math.max(
                        Math.abs(table[row][order] - table[row][order - 1]),
                        Math.abs(table[row][order] - table[row - 1][order - 1]));
                if (error <= best.error()) {
                    best = new Derivative(table[row][order], error);
                }
            }
            if (Math.abs(table[row][row] - table[row - 1][row - 1]) >= 2 * best.error()) {
                break;
            }
        }
        return best;
    }

    private static double difference(DoubleUnaryOperator f, double x, double h) {
        double above = x + h;
        double below = x - h;
        return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (above - below);
    }
}
