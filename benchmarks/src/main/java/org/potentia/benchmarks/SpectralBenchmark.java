package org.potentia.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Potential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.solvers.spectral.SpectralProvider;

/**
 * Ten decay rates of five double wells, and the density in one of them from a bump, through the public interface: interval, mesh and number
 * of terms are found anew by every call. The wells are \( \psi_0 = (1 - a) N(-0.4, s_1^2) + a N(0.4, s_2^2) \) at noise 0.2.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SpectralBenchmark {
    private static final Doubles POINTS = Doubles.of(-0.4, 0, 0.2, 0.4);

    private final Propagator propagator;
    private final Potential shallow = wells(0.2, 0.2, 0.3);

    /** Makes the benchmark. */
    public SpectralBenchmark() {
        PropagatorProvider provider = new SpectralProvider();
        propagator = provider.create(provider.options().defaults());
    }

    private static Potential wells(double s1, double s2, double a) {
        return new LogGaussianMixture(-0.4, 0.4, s1, s2, a).potential(1, 0.2);
    }

    /** The wells of the rates. */
    @State(Scope.Thread)
    public static class Wells {
        /** Deep and equal, deep and unequal, shallow and equal, shallow and unequal, of unequal widths. */
        @Param({"A", "B", "C", "D", "E"})
        public String wells = "";

        private Potential potential = wells(0.2, 0.2, 0.3);

        /** Makes the wells. */
        public Wells() {}

        /** Takes the wells of this run. */
        @Setup
        public void choose() {
            potential = switch (wells) {
                case "A" -> wells(0.1, 0.1, 0.5);
                case "B" -> wells(0.1, 0.1, 0.3);
                case "C" -> wells(0.2, 0.2, 0.5);
                case "D" -> wells(0.2, 0.2, 0.3);
                default -> wells(0.1, 0.2, 0.3);
            };
        }
    }

    /** Ten rates with their eigenfunctions. */
    @Benchmark
    public Spectrum tenRates(Wells wells) {
        return ((SpectrumSolver) propagator).spectrum(wells.potential, Boundaries.NATURAL, 10);
    }

    /** Densities at four times, to 1e-10. */
    @Benchmark
    public Evolution fourTimes() {
        return evolution(Doubles.of(0.1, 0.5, 2, 20));
    }

    /** The same and twenty more: a twentieth of the difference is what a further time costs. */
    @Benchmark
    public Evolution twentyFourTimes() {
        return evolution(Doubles.of(DoubleStream.concat(
                DoubleStream.of(0.1, 0.5, 2, 20), IntStream.rangeClosed(21, 40).asDoubleStream())));
    }

    private Evolution evolution(Doubles times) {
        InitialLaw bump = new InitialLaw.Profile(
                x -> Math.exp(-200 * (x - 0.2) * (x - 0.2)) / (0.05 * Math.sqrt(2 * Math.PI)),
                Interval.closed(-0.3, 0.7));
        return propagator.evolve(
                LinearDiffusion.of(new PotentialDiffusion(shallow)),
                EvolutionRequest.of(bump, times, 1e-10).at(POINTS));
    }
}
