package org.potentia.workbench.optimization;

import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.OptimizationProblem;

/** Points at random in the box of a problem, each as likely as any other, feasible where that can be had. */
final class RandomPoints {
    /** How many random points are looked at for a feasible one: enough where a hundredth of the box is feasible. */
    private static final int TRIES = 1000;

    private RandomPoints() {}

    static Doubles next(OptimizationProblem problem, RandomGenerator random) {
        double[] point = new double[problem.dimension()];
        for (int tries = 0; tries < TRIES; tries++) {
            for (int i = 0; i < point.length; i++) {
                double share = random.nextDouble();
                double low = problem.lower().get(i);
                double high = problem.upper().get(i);
                point[i] = Math.min(high, Math.max(low, low * (1 - share) + high * share));
            }
            if (feasible(problem, point)) {
                break;
            }
        }
        return Doubles.of(point);
    }

    private static boolean feasible(OptimizationProblem problem, double[] point) {
        try {
            return problem.feasible().test(point);
        } catch (RuntimeException e) {
            // the contract of an optimizer: a point where a condition throws is invalid
            return false;
        }
    }
}
