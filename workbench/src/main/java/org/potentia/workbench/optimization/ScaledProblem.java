package org.potentia.workbench.optimization;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;

/**
 * A problem in the coordinates in which derivatives are taken: the free ones, from 0 to 1 over their search intervals. NaN outside the box,
 * where a point is not feasible, and where the objective throws. Counts the evaluations made and those in vain; a point that is not feasible
 * is one, as it is for an optimizer, and a point outside the box is none.
 */
final class ScaledProblem implements ToDoubleFunction<double[]> {
    private final OptimizationProblem problem;
    private final int[] free;
    private final double[] held;
    private long evaluations;
    private long invalid;

    ScaledProblem(OptimizationProblem problem) {
        this.problem = problem;
        held = problem.lower().toArray();
        free = IntStream.range(0, held.length)
                .filter(i -> problem.lower().get(i) < problem.upper().get(i))
                .toArray();
    }

    /** The coordinates that are free. */
    int[] free() {
        return free.clone();
    }

    double[] scaled(Doubles point) {
        return Arrays.stream(free)
                .mapToDouble(i -> (point.get(i) - lower(i)) / (upper(i) - lower(i)))
                .toArray();
    }

    double[] unscaled(double[] scaled) {
        double[] point = held.clone();
        for (int i = 0; i < free.length; i++) {
            double low = lower(free[i]);
            double high = upper(free[i]);
            // both ends exact, so that a coordinate at its bound stays there
            point[free[i]] = Math.min(Math.max(low * (1 - scaled[i]) + high * scaled[i], low), high);
        }
        return point;
    }

    @Override
    public double applyAsDouble(double[] scaled) {
        for (double coordinate : scaled) {
            if (!(coordinate >= 0 && coordinate <= 1)) {
                return Double.NaN;
            }
        }
        double value = value(unscaled(scaled));
        evaluations++;
        if (Double.isNaN(value)) {
            invalid++;
        }
        return value;
    }

    private double value(double[] point) {
        try {
            if (!problem.feasible().test(point)) {
                return Double.NaN;
            }
            double value = problem.objective().value(point);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (RuntimeException e) {
            // as for an optimizer, a point where the objective throws has no value
            return Double.NaN;
        }
    }

    /** Whether the objective knows its gradient. */
    boolean hasGradient() {
        return problem.objective() instanceof GradientObjective;
    }

    /** The objective's own gradient; NaN where it has none, as the differences of a point without a gradient tell by themselves. */
    double[] gradient(double[] scaled) {
        double[] inner = new double[free.length];
        Arrays.fill(inner, Double.NaN);
        if (!(problem.objective() instanceof GradientObjective objective)) {
            return inner;
        }
        double[] point = unscaled(scaled);
        double[] gradient = new double[held.length];
        evaluations++;
        try {
            if (!problem.feasible().test(point)) {
                invalid++;
                return inner;
            }
            objective.valueAndGradient(point, gradient);
        } catch (RuntimeException e) {
            // as for an optimizer, a point where the objective throws has no gradient
            invalid++;
            return inner;
        }
        for (int k = 0; k < free.length; k++) {
            inner[k] = gradient[free[k]] * (upper(free[k]) - lower(free[k]));
        }
        return inner;
    }

    long evaluations() {
        return evaluations;
    }

    /** How many of the evaluations gave no value. */
    long invalid() {
        return invalid;
    }

    private double lower(int i) {
        return problem.lower().get(i);
    }

    private double upper(int i) {
        return problem.upper().get(i);
    }
}
