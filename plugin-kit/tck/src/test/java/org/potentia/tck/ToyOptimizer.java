package org.potentia.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/** Compass search with halving steps: simple, right in all respects, and open to be made wrong. */
public class ToyOptimizer implements OptimizerProvider {
    /** The smallest step, as a share of the box. */
    private static final double SMALLEST_STEP = 1e-7;

    /** As a service loader does. */
    public ToyOptimizer() {}

    @Override
    public String id() {
        return "compass";
    }

    @Override
    public String title() {
        return "Compass search";
    }

    @Override
    public Citation citation() {
        return new Citation("R. Hooke, T. A. Jeeves", 1961, "Direct search", "doi:10.1145/321062.321069");
    }

    @Override
    public OptionSpace options() {
        return OptionSpace.EMPTY;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(options(), id());
        return (problem, budget, random, monitor) -> new Search(problem, budget, random, monitor).run(settings);
    }

    /** Turns what was found into the result; a place for errors. */
    Optimum result(Optimum right) {
        return right;
    }

    /** What an evaluation may cost; a place for errors. */
    long allowed(Budget budget) {
        return budget.evaluations();
    }

    /** Where a step leads; a place for errors. */
    double clamp(double x, double lower, double upper) {
        return Math.clamp(x, lower, upper);
    }

    /** Whether the run was cancelled; a place for errors. */
    boolean cancelled(RunMonitor monitor) {
        return monitor.cancelled();
    }

    /** The value of a point that has none; a place for errors. */
    double valueOfFailure(RuntimeException failure) {
        return Double.NaN;
    }

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final StopReason reason;

        Stop(StopReason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    private final class Search {
        private final OptimizationProblem problem;
        private final Budget budget;
        private final RandomGenerator random;
        private final RunMonitor monitor;
        private final List<TracePoint> trace = new ArrayList<>();
        private final long begin = System.nanoTime();
        private long evaluations;
        private long invalid;
        private double[] best;
        private double bestValue = Double.POSITIVE_INFINITY;

        Search(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
            this.problem = problem;
            this.budget = budget;
            this.random = random;
            this.monitor = monitor;
            best = centre();
        }

        private double[] centre() {
            if (!problem.starts().isEmpty()) {
                return problem.starts().get(0).toArray();
            }
            double[] centre = new double[problem.dimension()];
            for (int i = 0; i < centre.length; i++) {
                centre[i] = 0.5 * (problem.lower().get(i) + problem.upper().get(i));
            }
            return centre;
        }

        Optimum run(Settings settings) {
            double[] start = best;
            StopReason reason = StopReason.CONVERGED;
            try {
                search();
            } catch (Stop stop) {
                reason = stop.reason;
            }
            if (trace.isEmpty()) {
                reason = StopReason.NO_VALID_POINT;
            }
            Doubles point = Doubles.of(best);
            LocalRun run = new LocalRun(Doubles.of(start), point, bestValue, evaluations, reason);
            return result(new Optimum(
                    point,
                    bestValue,
                    reason,
                    evaluations,
                    invalid,
                    (System.nanoTime() - begin) * 1e-9,
                    List.of(run),
                    trace,
                    Provenance.of(ToyOptimizer.this, settings)));
        }

        private void search() {
            evaluate(best.clone());
            problem.starts().forEach(start -> evaluate(start.toArray()));
            // a random direction of travel, so that there is something for the seed to fix
            double step = 0.25 + 0.01 * random.nextDouble();
            while (step > SMALLEST_STEP) {
                double before = bestValue;
                for (int i = 0; i < best.length; i++) {
                    for (int sign : new int[] {-1, 1}) {
                        double[] point = best.clone();
                        double width = problem.upper().get(i) - problem.lower().get(i);
                        point[i] = clamp(
                                point[i] + sign * step * width,
                                problem.lower().get(i),
                                problem.upper().get(i));
                        evaluate(point);
                    }
                }
                if (!(bestValue < before)) {
                    step /= 2;
                }
            }
        }

        private void evaluate(double[] point) {
            if (cancelled(monitor)) {
                throw new Stop(StopReason.CANCELLED);
            }
            if (evaluations >= allowed(budget)) {
                throw new Stop(StopReason.EVALUATIONS_EXHAUSTED);
            }
            if ((System.nanoTime() - begin) * 1e-9 > budget.seconds()) {
                throw new Stop(StopReason.TIME_EXHAUSTED);
            }
            evaluations++;
            double value = valueAt(point);
            if (!Double.isFinite(value)) {
                invalid++;
            } else if (value < bestValue) {
                best = point;
                bestValue = value;
                trace.add(new TracePoint(evaluations, value));
            }
            monitor.progress(new Progress(evaluations, bestValue));
            if (bestValue <= budget.target()) {
                throw new Stop(StopReason.TARGET_REACHED);
            }
        }

        private double valueAt(double[] point) {
            if (!problem.feasible().test(point)) {
                return Double.NaN;
            }
            try {
                return problem.objective().value(point);
            } catch (RuntimeException e) {
                return valueOfFailure(e);
            }
        }
    }
}
