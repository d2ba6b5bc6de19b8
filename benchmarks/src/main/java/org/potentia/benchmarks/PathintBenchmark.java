package org.potentia.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.solvers.pathint.PathintProvider;

/**
 * The path integral through the public interface, meshes and numbers of steps found anew by every call: a hundred American puts (time of
 * one), strips of nine calls under a power law, and strips of nine puts under a stochastic volatility.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PathintBenchmark {
    private static final int PUTS = 100;

    private final Propagator propagator;

    /** Makes the benchmark. */
    public PathintBenchmark() {
        PropagatorProvider provider = new PathintProvider();
        propagator = provider.create(provider.options().defaults());
    }

    /** dx = carry x dt + sigma x^power dW. */
    private record Power(double carry, double sigma, double power) implements Diffusion {
        @Override
        public double drift(double x, double t) {
            return carry * x;
        }

        @Override
        public double volatility(double x, double t) {
            return power == 1 ? sigma * x : sigma * Math.pow(x, power);
        }

        @Override
        public Interval domain() {
            return power < 1 ? Interval.atLeast(0) : Interval.above(0);
        }

        @Override
        public Boundary lowerBoundary() {
            return power < 1 ? Boundary.ABSORBING : Boundary.NATURAL;
        }
    }

    /** dS = 0.05 S dt + y S dW, dy = noise dZ, reflected at 0. */
    private record Stochastic(double noise, double correlation) implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return 0.05 * x;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return 0;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return x * y;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return noise;
        }

        @Override
        public Interval domainX() {
            return Interval.above(0);
        }

        @Override
        public Interval domainY() {
            return Interval.atLeast(0);
        }

        @Override
        public Boundaries boundariesY() {
            return new Boundaries(Boundary.REFLECTING, Boundary.NATURAL);
        }
    }

    /** How accurate an American put is wanted. */
    @State(Scope.Thread)
    public static class Accuracy {
        /** Absolute, of prices about 10. */
        @Param({"1e-3", "1e-4"})
        public double accuracy;

        /** Makes the parameter. */
        public Accuracy() {}
    }

    /** American puts at 100, volatilities from 0.1 to 0.6, expiries from 37 days to two years, strikes from 90 to 110. */
    @Benchmark
    @OperationsPerInvocation(PUTS)
    public double american(Accuracy accuracy) {
        double sum = 0;
        for (int k = 0; k < PUTS; k++) {
            int i = k / 10;
            int j = k % 10;
            sum += ((BackwardPropagator) propagator)
                    .expectation(
                            new LinearDiffusion(new Power(0.05, 0.1 + 0.5 * i / 9, 1), Rate.constant(-0.05)),
                            Payoff.put(90 + 20.0 * ((3 * i + 7 * j) % 10) / 9),
                            BackwardPropagator.Exercise.AMERICAN,
                            (37 + 77 * j) / 365.0,
                            Doubles.of(100, 100.1),
                            accuracy.accuracy)
                    .values()
                    .values()
                    .get(0);
        }
        return sum;
    }

    /** The exponent of a power law. */
    @State(Scope.Thread)
    public static class Exponent {
        /** The exponent; the noise at 100 is 20 whatever it is. */
        @Param({"0", "0.5", "0.9", "1.2", "1.5"})
        public double exponent;

        /** Makes the parameter. */
        public Exponent() {}
    }

    /** Nine calls from 80 to 120 after 182 days, to 1e-6. */
    @Benchmark
    public Strip powerLaw(Exponent exponent) {
        double beta = exponent.exponent;
        return ((StripPropagator) propagator)
                .expectations(
                        new LinearDiffusion(new Power(0, 0.2 * Math.pow(100, 1 - beta), beta), Rate.constant(-0.05)),
                        100,
                        strikes(true),
                        182 / 365.0,
                        1e-6);
    }

    /** The noise of a volatility, its correlation with the price, and how accurate prices are wanted. */
    @State(Scope.Thread)
    public static class Volatility {
        /** Noise of the volatility. */
        @Param({"0.1", "0.3"})
        public double noise;

        /** Absolute, of prices from 0.3 to 18. */
        @Param({"1e-3", "1e-4"})
        public double accuracy;

        /** Makes the parameters. */
        public Volatility() {}
    }

    /** Nine puts from 80 to 120 after half a year, volatility 0.2, correlation -0.5. */
    @Benchmark
    public Strip stochasticVolatility(Volatility volatility) {
        return ((StripPropagator) propagator)
                .expectations(
                        new Planar(new Stochastic(volatility.noise, -0.5), (x, y, t) -> -0.05),
                        100,
                        0.2,
                        strikes(false),
                        0.5,
                        volatility.accuracy);
    }

    private static List<Payoff> strikes(boolean calls) {
        return IntStream.rangeClosed(16, 24)
                .mapToObj(k -> calls ? Payoff.call(5.0 * k) : Payoff.put(5.0 * k))
                .toList();
    }
}
