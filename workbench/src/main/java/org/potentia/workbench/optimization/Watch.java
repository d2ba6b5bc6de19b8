package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.TracePoint;

/**
 * Stands between a problem and the contestant, across its restarts: counts evaluations and notes the improvements, so that nothing depends on
 * what the contestant says of itself. An infeasible point counts as an evaluation, as it does for an optimizer.
 */
class Watch implements Objective {
    private final Objective objective;
    private final Predicate<double[]> feasible;
    private final AtomicLong evaluations = new AtomicLong();
    private final AtomicLong invalid = new AtomicLong();
    private final List<TracePoint> improvements = new ArrayList<>();
    private volatile double best = Double.POSITIVE_INFINITY;

    private Watch(OptimizationProblem problem) {
        objective = problem.objective();
        feasible = problem.feasible();
    }

    /** Watches a problem, and hides its gradient if the contestant must not see it. */
    static Watch of(OptimizationProblem problem, boolean gradients) {
        return gradients && problem.objective() instanceof GradientObjective objective
                ? new WithGradient(problem, objective)
                : new Watch(problem);
    }

    /** The problem as the contestant sees it. */
    final OptimizationProblem over(OptimizationProblem problem) {
        return new OptimizationProblem(this, problem.lower(), problem.upper(), problem.starts(), this::admits);
    }

    @Override
    public final double value(double[] point) {
        long evaluation = evaluations.incrementAndGet();
        try {
            return noted(evaluation, objective.value(point));
        } catch (RuntimeException e) {
            invalid.incrementAndGet();
            throw e;
        }
    }

    private boolean admits(double[] point) {
        if (feasible.test(point)) {
            return true;
        }
        evaluations.incrementAndGet();
        invalid.incrementAndGet();
        return false;
    }

    private double noted(long evaluation, double value) {
        if (!Double.isFinite(value)) {
            invalid.incrementAndGet();
        } else if (value < best) {
            note(evaluation, value);
        }
        return value;
    }

    private synchronized void note(long evaluation, double value) {
        if (value < best) {
            best = value;
            improvements.add(new TracePoint(evaluation, value));
        }
    }

    long evaluations() {
        return evaluations.get();
    }

    long invalid() {
        return invalid.get();
    }

    double best() {
        return best;
    }

    synchronized List<TracePoint> improvements() {
        return List.copyOf(improvements);
    }

    private static final class WithGradient extends Watch implements GradientObjective {
        private final GradientObjective objective;

        WithGradient(OptimizationProblem problem, GradientObjective objective) {
            super(problem);
            this.objective = objective;
        }

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            long evaluation = super.evaluations.incrementAndGet();
            try {
                return super.noted(evaluation, objective.valueAndGradient(point, gradient));
            } catch (RuntimeException e) {
                super.invalid.incrementAndGet();
                throw e;
            }
        }
    }
}
