package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/**
 * Rastrigin's function \( 10 n + \sum_i (y_i^2 - 10 \cos 2 \pi y_i) \) of the shifted coordinates \( y \): a bowl with \( 11^n \) minima on a
 * lattice.
 */
final class Rastrigin implements GradientObjective {
    private static final double TWO_PI = 2 * Math.PI;

    private final double[] shift = Shift.of(5.12, 10);

    @Override
    public double value(double[] x) {
        double sum = 10.0 * shift.length;
        for (int i = 0; i < shift.length; i++) {
            double y = x[i] - shift[i];
            sum += y * y - 10 * Math.cos(TWO_PI * y);
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 10.0 * shift.length;
        for (int i = 0; i < shift.length; i++) {
            double y = x[i] - shift[i];
            sum += y * y - 10 * Math.cos(TWO_PI * y);
            gradient[i] = 2 * y + 10 * TWO_PI * Math.sin(TWO_PI * y);
        }
        return sum;
    }
}
