package org.potentia.app;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.RunMonitor;

/** Finds out whether an optimizer looks at gradients if a problem offers them: no plugin says so, but a look at a bowl shows it. */
final class SlopeSight {
    /** Enough for a search that first samples the box to begin its first descent. */
    private static final long EVALUATIONS = 2000;

    private SlopeSight() {}

    /**
     * Tells whether gradients are used.
     *
     * @param optimizer the optimizer
     */
    static boolean of(Optimizer optimizer) {
        Bowl bowl = new Bowl();
        RunMonitor untilSeen = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return bowl.asked.get();
            }
        };
        optimizer.minimize(
                OptimizationProblem.over(bowl, Doubles.of(-1, -1), Doubles.of(2, 2)),
                Budget.of(EVALUATIONS),
                new SplittableRandom(1),
                untilSeen);
        return bowl.asked.get();
    }

    private static final class Bowl implements GradientObjective {
        private final AtomicBoolean asked = new AtomicBoolean();

        @Override
        public double value(double[] point) {
            return point[0] * point[0] + 2 * point[1] * point[1];
        }

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            asked.set(true);
            gradient[0] = 2 * point[0];
            gradient[1] = 4 * point[1];
            return value(point);
        }
    }
}
