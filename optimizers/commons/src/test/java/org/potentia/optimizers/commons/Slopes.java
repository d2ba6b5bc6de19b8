package org.potentia.optimizers.commons;

import java.util.Arrays;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;

/** Objectives with gradients, which count what they are asked. */
final class Slopes implements GradientObjective {
    private final Formula formula;
    private long values;
    private long gradients;

    Slopes(Formula formula) {
        this.formula = formula;
    }

    /** Rosenbrock's valley in any dimension. */
    static Slopes rosenbrock() {
        return new Slopes((x, gradient) -> {
            double sum = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                double across = x[i + 1] - x[i] * x[i];
                double along = 1 - x[i];
                sum += 100 * across * across + along * along;
                gradient[i] += -400 * across * x[i] - 2 * along;
                gradient[i + 1] += 200 * across;
            }
            return sum;
        });
    }

    /** The bowl \( \sum_i (i + 1) (x_i - c_i)^2 \). */
    static Slopes bowl(double... centre) {
        return new Slopes((x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - centre[i];
                sum += (i + 1) * d * d;
                gradient[i] = 2 * (i + 1) * d;
            }
            return sum;
        });
    }

    /** Rastrigin's waves on a bowl, lowest with 0 at the centre. */
    static Slopes rastrigin(double... centre) {
        return new Slopes((x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - centre[i];
                sum += d * d + 10 - 10 * Math.cos(2 * Math.PI * d);
                gradient[i] = 2 * d + 20 * Math.PI * Math.sin(2 * Math.PI * d);
            }
            return sum;
        });
    }

    @Override
    public double value(double[] point) {
        values++;
        return formula.at(point, new double[point.length]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        gradients++;
        Arrays.fill(gradient, 0);
        return formula.at(point, gradient);
    }

    /** The same objective, which counts here, but does not show that it knows its gradient. */
    Objective valuesAlone() {
        return point -> value(point);
    }

    long values() {
        return values;
    }

    long gradients() {
        return gradients;
    }

    /** A value with its gradient. */
    interface Formula {
        double at(double[] x, double[] gradient);
    }
}
