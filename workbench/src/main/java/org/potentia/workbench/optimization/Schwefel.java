package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/**
 * Schwefel's function 2.26, \( 418.98288727243370628\,n - \sum_i x_i \sin \sqrt{|x_i|} \): separable, and its best minimum, at
 * \( x_i = 420.96874635998202731 \), is far from the second best.
 */
final class Schwefel implements GradientObjective {
    private static final int DIMENSION = 10;

    /** The largest value of one term, so that the optimum is zero; computed with 40 digits. */
    private static final double PER_COORDINATE = 418.98288727243370628;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += PER_COORDINATE - x[i] * Math.sin(Math.sqrt(Math.abs(x[i])));
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            double root = Math.sqrt(Math.abs(x[i]));
            double sine = Math.sin(root);
            sum += PER_COORDINATE - x[i] * sine;
            gradient[i] = -(sine + 0.5 * root * Math.cos(root));
        }
        return sum;
    }
}
