package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.LeastSquaresObjective;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;

/**
 * Stands between a problem and every algorithm of this module: counts evaluations, keeps the best point of the run and of the current descent,
 * notes invalid points and improvements, and ends the run by a {@link StopSignal} when budget, target, time or caller say so. Serves one run,
 * on one thread.
 */
final class Evaluator {
    private static final double SECONDS_PER_NANO = 1e-9;

    private final OptimizationProblem problem;
    private final Budget budget;
    private final RunMonitor monitor;
    private final LongSupplier nanoClock;
    private final long begun;

    private final Tally run = new Tally();
    private final List<TracePoint> trace = new ArrayList<>();
    private long invalid;

    private Tally descent = new Tally();
    private long allowance = Long.MAX_VALUE;

    Evaluator(OptimizationProblem problem, Budget budget, RunMonitor monitor, LongSupplier nanoClock) {
        this.problem = problem;
        this.budget = budget;
        this.monitor = monitor;
        this.nanoClock = nanoClock;
        this.begun = nanoClock.getAsLong();
    }

    /** Begins a descent that may make at most so many evaluations. */
    void beginDescent(long evaluations) {
        descent = new Tally();
        allowance = evaluations;
    }

    /**
     * Evaluates a point of the box.
     *
     * @return the value; {@code +Infinity} at an invalid point
     * @throws StopSignal before the evaluation if nothing more may be evaluated, after it if the target is reached
     */
    double value(double[] point) {
        return evaluate(point, problem.objective());
    }

    /** Whether the objective knows its gradient. */
    boolean hasGradient() {
        return problem.objective() instanceof GradientObjective;
    }

    /**
     * Evaluates a point of the box and the gradient there, which counts as one evaluation. A point whose gradient is not finite is invalid.
     *
     * @param gradient receives the gradient; of no meaning at an invalid point
     * @return the value; {@code +Infinity} at an invalid point
     * @throws StopSignal as {@link #value}
     */
    double valueAndGradient(double[] point, double[] gradient) {
        GradientObjective objective = (GradientObjective) problem.objective();
        return evaluate(point, x -> {
            double value = objective.valueAndGradient(x, gradient);
            return Arrays.stream(gradient).allMatch(Double::isFinite) ? value : Double.NaN;
        });
    }

    /** Whether the objective is a sum of squares that knows its residuals; their number if so, else 0. */
    int residuals() {
        return problem.objective() instanceof LeastSquaresObjective objective ? objective.residuals() : 0;
    }

    /**
     * Evaluates the residuals at a point of the box and their slopes, which counts as one evaluation. A point at which any of them is not finite
     * is invalid.
     *
     * @param residuals receives the residuals; of no meaning at an invalid point
     * @param slopes receives their derivatives; of no meaning at an invalid point
     * @return the value, half the sum of their squares; {@code +Infinity} at an invalid point
     * @throws StopSignal as {@link #value}
     */
    double residualsAndSlopes(double[] point, double[] residuals, double[][] slopes) {
        LeastSquaresObjective objective = (LeastSquaresObjective) problem.objective();
        return evaluate(point, x -> {
            objective.residualsAndSlopes(x, residuals, slopes);
            double sum = 0;
            double check = 0;
            for (int i = 0; i < residuals.length; i++) {
                sum += residuals[i] * residuals[i];
                for (double slope : slopes[i]) {
                    // zero times anything finite is zero, times anything else NaN
                    check += 0 * slope;
                }
            }
            return 0.5 * sum + check;
        });
    }

    private double evaluate(double[] point, Objective objective) {
        checkLimits();
        double value = valueOrInfinity(point, objective);
        run.evaluations++;
        descent.evaluations++;
        if (value == Double.POSITIVE_INFINITY) {
            invalid++;
        } else {
            if (descent.improve(point, value)) {
                // a new best of the run is always one of the descent
                if (run.improve(point, value)) {
                    trace.add(new TracePoint(run.evaluations, value));
                }
            }
        }
        monitor.progress(new Progress(run.evaluations, run.value));
        if (run.value <= budget.target()) {
            throw StopSignal.run(StopReason.TARGET_REACHED);
        }
        return value;
    }

    private void checkLimits() {
        if (monitor.cancelled()) {
            throw StopSignal.run(StopReason.CANCELLED);
        }
        if (run.evaluations >= budget.evaluations()) {
            throw StopSignal.run(StopReason.EVALUATIONS_EXHAUSTED);
        }
        if (seconds() >= budget.seconds()) {
            throw StopSignal.run(StopReason.TIME_EXHAUSTED);
        }
        if (descent.evaluations >= allowance) {
            throw StopSignal.descent(StopReason.EVALUATIONS_EXHAUSTED);
        }
    }

    private double valueOrInfinity(double[] point, Objective objective) {
        try {
            if (!problem.feasible().test(point)) {
                return Double.POSITIVE_INFINITY;
            }
            double value = objective.value(point);
            return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        } catch (RuntimeException e) {
            // the contract of an optimizer: a point where the objective throws is invalid and counted
            return Double.POSITIVE_INFINITY;
        }
    }

    long remaining() {
        return budget.evaluations() - run.evaluations;
    }

    double seconds() {
        return (nanoClock.getAsLong() - begun) * SECONDS_PER_NANO;
    }

    Tally run() {
        return run;
    }

    Tally descent() {
        return descent;
    }

    long invalid() {
        return invalid;
    }

    List<TracePoint> trace() {
        return trace;
    }

    /** The best point of a run or a descent, and what it cost so far. */
    static final class Tally {
        private double[] point = new double[0];
        private double value = Double.POSITIVE_INFINITY;
        private long evaluations;

        private boolean improve(double[] candidate, double candidateValue) {
            if (candidateValue < value) {
                point = candidate.clone();
                value = candidateValue;
                return true;
            }
            return false;
        }

        /** Whether a valid point was found. */
        boolean valid() {
            return value < Double.POSITIVE_INFINITY;
        }

        /** The best valid point, empty before there is one. */
        Doubles point() {
            return Doubles.of(point);
        }

        double value() {
            return value;
        }

        long evaluations() {
            return evaluations;
        }
    }
}
