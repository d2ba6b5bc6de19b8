package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.BatchObjective;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.TracePoint;

/**
 * Stands between the algorithm and the objective: counts evaluations, tells invalid points by {@code +Infinity}, and keeps the best of all
 * points evaluated, samples and tangents included, with the trace of improvements.
 */
final class Ledger {
    private final OptimizationProblem problem;
    private final double[] point;
    private double value = Double.POSITIVE_INFINITY;
    private long evaluations;
    private long invalid;
    private final List<TracePoint> trace = new ArrayList<>();
    private final @Nullable MinimaList minima;

    /** Begins with nothing spent; minima, if wanted, take note of every valid point. */
    Ledger(OptimizationProblem problem, @Nullable MinimaList minima) {
        this.problem = problem;
        this.minima = minima;
        this.point = new double[problem.dimension()];
    }

    /** Takes up what another run had. */
    void restore(long spent, long invalidOnes, double best, double[] where, List<TracePoint> improvements) {
        evaluations = spent;
        invalid = invalidOnes;
        value = best;
        System.arraycopy(where, 0, point, 0, point.length);
        trace.addAll(improvements);
    }

    /** Evaluates a point; {@code +Infinity} if it is invalid. */
    double value(double[] x) {
        return noted(x, valueOrInfinity(x));
    }

    /** Evaluates a point with its gradient, as one evaluation. */
    double valueAndGradient(double[] x, double[] gradient) {
        double v;
        try {
            v = problem.feasible().test(x)
                    ? ((GradientObjective) problem.objective()).valueAndGradient(x, gradient)
                    : Double.POSITIVE_INFINITY;
        } catch (RuntimeException e) {
            // the contract of an optimizer: a point where the objective throws is invalid and counted
            v = Double.POSITIVE_INFINITY;
        }
        return noted(x, v);
    }

    /** Evaluates points side by side if the objective can; the values are those of one by one. */
    void values(double[][] points, int from, int to, double[] values) {
        if (problem.objective() instanceof BatchObjective batch && batched(batch, points, from, to, values)) {
            for (int j = from; j < to; j++) {
                values[j] = noted(points[j], values[j]);
            }
        } else {
            for (int j = from; j < to; j++) {
                values[j] = value(points[j]);
            }
        }
    }

    /**
     * Returns false if the batch throws, for then nobody knows at which point. What it had evaluated is evaluated again, and counted once. An
     * error of the program, as for want of memory, is thrown on, as it is when points are evaluated alone; nothing of the batch is counted then.
     */
    private boolean batched(BatchObjective batch, double[][] points, int from, int to, double[] values) {
        List<double[]> feasible = new ArrayList<>();
        boolean[] admitted = new boolean[to - from];
        try {
            for (int j = from; j < to; j++) {
                admitted[j - from] = problem.feasible().test(points[j]);
                if (admitted[j - from]) {
                    feasible.add(points[j]);
                }
            }
            double[] found = new double[feasible.size()];
            batch.values(feasible.toArray(double[][]::new), found);
            int next = 0;
            for (int j = from; j < to; j++) {
                values[j] = admitted[j - from] ? found[next++] : Double.POSITIVE_INFINITY;
            }
            return true;
        } catch (RuntimeException e) {
            if (ofTheProgram(e)) {
                throw e;
            }
            // each point is evaluated alone then, and those that throw are invalid
            return false;
        }
    }

    /** Whether an error is underneath: workers can hand it over only as the cause of an exception. */
    private static boolean ofTheProgram(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Error) {
                return true;
            }
        }
        return false;
    }

    private double valueOrInfinity(double[] x) {
        try {
            return problem.feasible().test(x) ? problem.objective().value(x) : Double.POSITIVE_INFINITY;
        } catch (RuntimeException e) {
            // the contract of an optimizer: a point where the objective throws is invalid and counted
            return Double.POSITIVE_INFINITY;
        }
    }

    private double noted(double[] x, double v) {
        evaluations++;
        if (!(Math.abs(v) <= Double.MAX_VALUE)) {
            invalid++;
            return Double.POSITIVE_INFINITY;
        }
        if (minima != null) {
            minima.offer(x, v);
        }
        if (v < value) {
            value = v;
            System.arraycopy(x, 0, point, 0, point.length);
            trace.add(new TracePoint(evaluations, v));
        }
        return v;
    }

    /** The best value so far, {@code +Infinity} before there is a valid point. */
    double value() {
        return value;
    }

    /** Whether there is a valid point. */
    boolean valid() {
        return value < Double.POSITIVE_INFINITY;
    }

    /** The best point so far. */
    Doubles point() {
        return Doubles.of(point);
    }

    long evaluations() {
        return evaluations;
    }

    long invalid() {
        return invalid;
    }

    List<TracePoint> trace() {
        return trace;
    }
}
