package org.potentia.workbench.optimization;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Newton steps from where an optimizer stopped.
 *
 * @param point the refined point, in scaled coordinates; owned by this object
 * @param curvature the curvature there
 * @param steps how many steps were accepted
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record Refinement(double[] point, Curvature curvature, int steps) {
    private static final int MOST_STEPS = 8;

    /** A predicted gain in the log-likelihood below which a step would only move rounding errors about. */
    private static final double NO_GAIN = 1e-14;

    /** Below this predicted gain the likelihood cannot tell a better point from its own rounding: the gradient decides. */
    private static final double BELOW_ROUNDING = 1e-9;

    static Refinement of(ToDoubleFunction<double[]> function, double[] start) {
        double[] point = start;
        Curvature curvature = Curvature.at(function, point);
        int steps = 0;
        while (steps < MOST_STEPS && curvature.invertible() && curvature.predictedGain() > NO_GAIN) {
            Optional<double[]> next = step(function, point, curvature);
            if (next.isEmpty()) {
                break;
            }
            Curvature there = curvature.moved(function, next.get());
            if (!there.invertible()) {
                // a step that leaves the region where the likelihood is concave is no refinement
                break;
            }
            point = next.get();
            curvature = there;
            steps++;
        }
        return new Refinement(point, curvature, steps);
    }

    private static Optional<double[]> step(ToDoubleFunction<double[]> function, double[] from, Curvature curvature) {
        double[] step = curvature.newtonStep();
        double slack = curvature.predictedGain() < BELOW_ROUNDING ? 1e-13 * (1 + Math.abs(curvature.value())) : 0;
        for (double factor = 1; factor > 0.1; factor /= 2) {
            double[] next = from.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += factor * step[i];
            }
            // NaN outside the box or where a constraint fails, and then the comparison is false
            if (function.applyAsDouble(next) <= curvature.value() + slack) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
