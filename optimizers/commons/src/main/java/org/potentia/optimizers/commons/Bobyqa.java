package org.potentia.optimizers.commons;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.potentia.api.optimize.StopReason;

/**
 * Powell's BOBYQA (2009): a trust region with quadratic models that interpolate \( 2n + 1 \) values. It needs two coordinates; one alone is
 * searched by Brent's method (1973) in an interval of the same radius, moved along while the minimum lies on its end.
 *
 * @param radius first radius of the trust region, as a share of the box, at most 1/2
 * @param finalRadius last radius, as a share of the box
 */
record Bobyqa(double radius, double finalRadius) {
    /**
     * Goes down once, from the best point so far.
     *
     * @return converged, or stalled if rounding left the quadratic model without a usable step
     */
    StopReason run(UnitObjective objective) {
        FiniteObjective finite = new FiniteObjective(objective);
        if (objective.dimension() == 1) {
            return brent(objective, finite);
        }
        int n = objective.dimension();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        try {
            new BOBYQAOptimizer(2 * n + 1, radius, finalRadius)
                    .optimize(
                            MaxEval.unlimited(),
                            new ObjectiveFunction(finite),
                            GoalType.MINIMIZE,
                            new InitialGuess(objective.bestUnit()),
                            new SimpleBounds(new double[n], ones));
            return StopReason.CONVERGED;
        } catch (MathIllegalStateException e) {
            return StopReason.STALLED;
        }
    }

    private StopReason brent(UnitObjective objective, FiniteObjective finite) {
        double from = objective.bestUnit()[0];
        while (true) {
            double low = Math.max(0, from - radius);
            double high = Math.min(1, from + radius);
            finite.value(new double[] {low});
            finite.value(new double[] {high});
            new BrentOptimizer(Math.ulp(1.0) * 4, finalRadius)
                    .optimize(
                            MaxEval.unlimited(),
                            new UnivariateObjectiveFunction(u -> finite.value(new double[] {u})),
                            GoalType.MINIMIZE,
                            new SearchInterval(low, high, Math.min(high, Math.max(low, from))));
            double to = objective.bestUnit()[0];
            boolean inside = to > low + finalRadius && to < high - finalRadius;
            if (inside || Math.abs(to - from) <= finalRadius || to <= 0 || to >= 1) {
                return StopReason.CONVERGED;
            }
            from = to;
        }
    }

    /**
     * Gives every point a finite value. An infinite one would turn the quadratic model, a sum over the values, into NaN, and a fixed huge one
     * would drown all the others in it. So an invalid point counts as somewhat worse than the worst valid one of this descent: bad enough to
     * be left, and of the size of the rest.
     */
    private static final class FiniteObjective implements MultivariateFunction {
        /** The least step above the worst value, relative to it, so that a flat stretch gets an edge too. */
        private static final double LEAST_STEP = 1e-3;

        private final UnitObjective objective;
        private double worst;

        FiniteObjective(UnitObjective objective) {
            this.objective = objective;
            this.worst = objective.best();
        }

        @Override
        public double value(double[] unit) {
            double value = objective.value(unit);
            if (value < Double.POSITIVE_INFINITY) {
                worst = Math.max(worst, value);
                return value;
            }
            double step = Math.max(worst - objective.best(), LEAST_STEP * (1 + Math.abs(worst)));
            return Math.min(worst + step, Double.MAX_VALUE);
        }
    }
}
