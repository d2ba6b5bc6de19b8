package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/**
 * Griewank's function \( \sum_i y_i^2 / 4000 - \prod_i \cos(y_i / \sqrt{i + 1}) + 1 \) of the shifted coordinates \( y \), \( i = 0, 1, \dots \):
 * a wide bowl with many small minima.
 */
final class Griewank implements GradientObjective {
    private static final int DIMENSION = 10;
    private static final double[] INVERSE_ROOTS = new double[DIMENSION];

    static {
        for (int i = 0; i < DIMENSION; i++) {
            INVERSE_ROOTS[i] = 1 / Math.sqrt(i + 1);
        }
    }

    private final double[] shift = Shift.of(600, DIMENSION);

    @Override
    public double value(double[] x) {
        double squares = 0;
        double product = 1;
        for (int i = 0; i < DIMENSION; i++) {
            double y = x[i] - shift[i];
            squares += y * y;
            product *= Math.cos(y * INVERSE_ROOTS[i]);
        }
        return squares / 4000 + (1 - product);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        // the product without one factor is what stands before it times what stands behind: no division by a cosine of
        // zero
        double squares = 0;
        double before = 1;
        for (int i = 0; i < DIMENSION; i++) {
            double y = x[i] - shift[i];
            squares += y * y;
            gradient[i] = before;
            before *= Math.cos(y * INVERSE_ROOTS[i]);
        }
        double behind = 1;
        for (int i = DIMENSION - 1; i >= 0; i--) {
            double y = x[i] - shift[i];
            double angle = y * INVERSE_ROOTS[i];
            gradient[i] = y / 2000 + gradient[i] * behind * Math.sin(angle) * INVERSE_ROOTS[i];
            behind *= Math.cos(angle);
        }
        return squares / 4000 + (1 - before);
    }
}
