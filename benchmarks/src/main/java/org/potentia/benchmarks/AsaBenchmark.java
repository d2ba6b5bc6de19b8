package org.potentia.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.optimizers.asa.Asa;
import org.potentia.optimizers.asa.AsaOptions;
import org.potentia.workbench.optimization.StandardSuite;

/**
 * Time of one evaluation of Adaptive Simulated Annealing on {@code corana4}, preset {@code reference}: whole runs with the seeds 1 to 20 in
 * turn, each to its own end. The line {@code evaluation} of the report is the figure; the other is the time of a run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class AsaBenchmark {
    private static final int SEEDS = 20;

    private final Asa asa = Asa.of(AsaOptions.reference());
    private final OptimizationProblem problem =
            StandardSuite.problems(List.of("corana4")).get(0).source().get();
    private final Budget budget = Budget.of(200_000);
    private final Watch watch = new Watch();
    private final double[] point = {0.3, -7.1, 12.04, 5};
    private int seed;

    /** Makes the benchmark. */
    public AsaBenchmark() {}

    /** Starts every iteration with the same seed. */
    @Setup(Level.Iteration)
    public void rewind() {
        seed = 0;
    }

    /** The objective alone: this share of an evaluation is not the optimizer's. */
    @Benchmark
    public double objective() {
        point[0] += 1e-9;
        return problem.objective().value(point);
    }

    /** The annealing with nobody watching. */
    @Benchmark
    public Optimum kernel(Evaluations evaluations) {
        return counted(evaluations, RunMonitor.NONE);
    }

    /** The same with a monitor that takes every progress and can cancel, and checkpoints that could be due at any time. */
    @Benchmark
    public Optimum watched(Evaluations evaluations) {
        return counted(evaluations, watch);
    }

    private Optimum counted(Evaluations evaluations, RunMonitor monitor) {
        seed = seed % SEEDS + 1;
        Optimum optimum = asa.minimize(problem, budget, seed, monitor, watch);
        evaluations.evaluation += optimum.evaluations();
        return optimum;
    }

    /** What a user interface does between evaluations. */
    private static final class Watch implements RunMonitor, Checkpoints {
        private volatile boolean cancelled;
        private volatile Progress latest = new Progress(0, Double.POSITIVE_INFINITY);
        private long next = 1_000_000_000L;

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void progress(Progress progress) {
            latest = progress;
        }

        @Override
        public boolean due(long evaluations) {
            return evaluations >= next;
        }

        @Override
        public void save(Values state) {
            next *= 2;
            cancelled = latest.bestValue() < 0;
        }
    }
}
