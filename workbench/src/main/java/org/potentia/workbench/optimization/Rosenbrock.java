package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/** Rosenbrock's function \( \sum_{i \lt n - 1} 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2 \): a bent valley, and a second minimum off it. */
final class Rosenbrock implements GradientObjective {
    private static final int DIMENSION = 10;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < DIMENSION; i++) {
            double valley = x[i + 1] - x[i] * x[i];
            double way = 1 - x[i];
            sum += 100 * (valley * valley) + way * way;
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        gradient[0] = 0;
        for (int i = 0; i + 1 < DIMENSION; i++) {
            double valley = x[i + 1] - x[i] * x[i];
            double way = 1 - x[i];
            sum += 100 * (valley * valley) + way * way;
            gradient[i] -= 400 * x[i] * valley + 2 * way;
            gradient[i + 1] = 200 * valley;
        }
        return sum;
    }
}
