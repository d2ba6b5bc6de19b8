package org.potentia.benchmarks;

import org.potentia.api.Doubles;
import org.potentia.api.optimize.OptimizationProblem;

/** The test function of the ASA program, {@code corana4}: four parabolas full of pits. The docs define it with the options. */
final class Corana4 {
    private static final double[] WEIGHTS = {1, 1000, 10, 100};
    private static final double SPACING = 0.2;
    private static final double HALF_WIDTH = 0.05;
    private static final double DEPTH = 0.15;
    private static final double EDGE = 1e4;

    private Corana4() {}

    static OptimizationProblem problem() {
        return OptimizationProblem.over(
                Corana4::value, Doubles.of(-EDGE, -EDGE, -EDGE, -EDGE), Doubles.of(EDGE, EDGE, EDGE, EDGE));
    }

    static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double number = (long) (x[i] / SPACING + 0.5 * Math.signum(x[i]));
            double pit = number * SPACING;
            if (Math.abs(pit - x[i]) < HALF_WIDTH) {
                double bottom = pit - HALF_WIDTH * Math.signum(number);
                sum += DEPTH * WEIGHTS[i] * bottom * bottom;
            } else {
                sum += WEIGHTS[i] * x[i] * x[i];
            }
        }
        return sum;
    }
}
