package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/**
 * Ackley's function \( -20 e^{-0.2 \sqrt{\overline{y^2}}} - e^{\overline{\cos 2 \pi y}} + 20 + e \) of the shifted coordinates \( y \): nearly
 * flat far out, with a lattice of minima around a funnel that ends in a cone.
 */
final class Ackley implements GradientObjective {
    private static final double TWO_PI = 2 * Math.PI;

    private final double[] shift = Shift.of(32.768, 10);

    @Override
    public double value(double[] x) {
        double squares = 0;
        double cosines = 0;
        for (int i = 0; i < shift.length; i++) {
            double y = x[i] - shift[i];
            squares += y * y;
            cosines += Math.cos(TWO_PI * y);
        }
        return together(Math.sqrt(squares / shift.length), cosines / shift.length);
    }

    /** Puts the cone and the lattice together, so that nothing but rounding is left at the optimum. */
    private static double together(double root, double cosine) {
        return -20 * Math.expm1(-0.2 * root) + (Math.E - Math.exp(cosine));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int n = shift.length;
        double squares = 0;
        double cosines = 0;
        for (int i = 0; i < n; i++) {
            double y = x[i] - shift[i];
            squares += y * y;
            cosines += Math.cos(TWO_PI * y);
        }
        double root = Math.sqrt(squares / n);
        // at the tip of the cone every direction goes up: zero is a subgradient
        double cone = root > 0 ? 4 * Math.exp(-0.2 * root) / (root * n) : 0;
        double lattice = TWO_PI / n * Math.exp(cosines / n);
        for (int i = 0; i < n; i++) {
            double y = x[i] - shift[i];
            gradient[i] = cone * y + lattice * Math.sin(TWO_PI * y);
        }
        return together(root, cosines / n);
    }
}
