package org.potentia.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.Ensemble;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.model.Potential;
import org.potentia.solvers.langevin.LangevinProvider;

/**
 * Time of one step of one particle of a crowd: 500 particles from a standard normal law make 10 000 steps of 0.01 by \( dX = -(X^3 - X)\,dt
 * - (X - \bar X)\,dt + 0.5\,dW \).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CrowdBenchmark {
    private static final int PARTICLES = 500;
    private static final int STEPS = 10_000;

    /** How steps are made. */
    @Param({"euler", "platen"})
    private String scheme = "euler";

    private final McKeanVlasov problem = new McKeanVlasov(new Quartic(0.5), new Interaction.Attraction(1));
    private final InitialLaw initial =
            new InitialLaw.Profile(x -> Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI), Interval.closed(-8, 8));
    private final LangevinProvider provider = new LangevinProvider();
    private EnsemblePropagator propagator = make();
    private long seed;

    /** Makes the benchmark. */
    public CrowdBenchmark() {}

    /** Takes the scheme. */
    @Setup
    public void choose() {
        propagator = make();
    }

    private EnsemblePropagator make() {
        Values options = Values.EMPTY.with("scheme", scheme).with("fixedSteps", STEPS);
        return (EnsemblePropagator) provider.create(provider.options().settings(options));
    }

    /** One particle and step, the ensemble that is returned included. */
    @Benchmark
    @OperationsPerInvocation(PARTICLES * STEPS)
    public Ensemble step() {
        seed++;
        return propagator.ensemble(problem, initial, Doubles.of(0.01 * STEPS), PARTICLES, seed);
    }

    /** \( x^4/4 - x^2/2 \). */
    private record Quartic(double noise) implements Potential {
        @Override
        public double value(double y) {
            return 0.25 * y * y * y * y - 0.5 * y * y;
        }

        @Override
        public double gradient(double y) {
            return y * y * y - y;
        }

        @Override
        public double curvature(double y) {
            return 3 * y * y - 1;
        }
    }
}
