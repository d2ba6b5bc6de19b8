package org.potentia.app.report;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.workbench.optimization.BenchmarkListener;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.OptimizerBenchmark;
import org.potentia.workbench.optimization.TestProblem;

/** A small experiment: two that guess on a line, on a plane, and where there is nothing to be found. */
final class SampleBenchmark {
    private static final TestProblem LINE = problem("line", 1, 0);
    private static final TestProblem PLANE = problem("plane", 2, 0);
    private static final TestProblem NOWHERE = problem("nowhere", 1, 1);

    private SampleBenchmark() {}

    static BenchmarkResult result() {
        return result(BenchmarkListener.NONE);
    }

    static BenchmarkResult result(BenchmarkListener listener) {
        List<Contestant> contestants = List.of(
                Contestant.of(new Guesser("guess-wide", 1)),
                Contestant.of(new Guesser("guess-close", 0.5)),
                Contestant.of(new Guesser("guess-close", 0.5))
                        .named("seer</script>")
                        .withGradients());
        return new OptimizerBenchmark(contestants, List.of(LINE, PLANE, NOWHERE), 4).run(1, listener);
    }

    private static TestProblem problem(String id, int dimension, double above) {
        return new TestProblem(
                id,
                "Distance from 0.2, " + dimension + "-dimensional",
                dimension,
                OptionalDouble.of(0),
                0.02,
                2000,
                false,
                () -> OptimizationProblem.over(
                        point -> {
                            double sum = above;
                            for (double x : point) {
                                sum += Math.abs(x - 0.2);
                            }
                            return sum;
                        },
                        Doubles.of(Collections.nCopies(dimension, -1.0).stream().mapToDouble(x -> x)),
                        Doubles.of(Collections.nCopies(dimension, 1.0).stream().mapToDouble(x -> x))));
    }

    /** Guesses within a share of the box until its budget or target ends it. */
    private record Guesser(String id, double share) implements OptimizerProvider {
        @Override
        public String title() {
            return "Guesses";
        }

        @Override
        public Citation citation() {
            return new Citation("Nobody", 2026, "Guesses", "none");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.EMPTY;
        }

        @Override
        public Optimizer create(Settings settings) {
            return this::minimize;
        }

        private Optimum minimize(
                OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
            double best = Double.POSITIVE_INFINITY;
            double[] point = new double[problem.dimension()];
            Doubles at = problem.lower();
            long count = 0;
            while (count < budget.evaluations() && best > budget.target() && !monitor.cancelled()) {
                for (int i = 0; i < point.length; i++) {
                    point[i] = random.nextDouble(-share, share);
                }
                double value = problem.objective().value(point);
                count++;
                if (value < best) {
                    best = value;
                    at = Doubles.of(point);
                }
            }
            return new Optimum(
                    at,
                    best,
                    StopReason.CONVERGED,
                    count,
                    0,
                    0,
                    List.of(new LocalRun(at, at, best, count, StopReason.CONVERGED)),
                    List.of(new TracePoint(count, best)),
                    Provenance.of(this, options().defaults()));
        }
    }
}
