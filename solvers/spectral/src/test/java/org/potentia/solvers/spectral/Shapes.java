package org.potentia.solvers.spectral;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;

/** Potentials, diffusions and solvers that several tests use. */
final class Shapes {
    private static final PropagatorProvider PROVIDER = new SpectralProvider();

    private Shapes() {}

    static Propagator propagator() {
        return PROVIDER.create(PROVIDER.options().defaults());
    }

    /** A propagator whose sums are short, so that it takes resolvents. */
    static Propagator propagator(int terms) {
        return PROVIDER.create(PROVIDER.options().defaults().with("terms", terms));
    }

    static SpectrumSolver solver() {
        return (SpectrumSolver) propagator();
    }

    static BackwardPropagator backward() {
        return (BackwardPropagator) propagator();
    }

    /** A potential from its value, with derivatives by differences where a test does not need them exactly. */
    record Given(DoubleUnaryOperator shape, DoubleUnaryOperator slope, double noise, Interval domain)
            implements Potential {
        @Override
        public double value(double y) {
            return shape.applyAsDouble(y);
        }

        @Override
        public double gradient(double y) {
            return slope.applyAsDouble(y);
        }

        @Override
        public double curvature(double y) {
            double step = 1e-4;
            return (gradient(y + step) - gradient(y - step)) / (2 * step);
        }
    }

    static Potential harmonic(double stiffness, double centre, double noise) {
        return new Given(
                y -> 0.5 * stiffness * (y - centre) * (y - centre),
                y -> stiffness * (y - centre),
                noise,
                Interval.REALS);
    }

    /** No force at all, between two ends. */
    static Potential flat(double lower, double upper, double noise) {
        return new Given(y -> 0, y -> 0, noise, Interval.closed(lower, upper));
    }

    /** The same potential, seen from elsewhere. */
    static Potential shifted(Potential potential, double by) {
        return new Given(
                y -> potential.value(y - by), y -> potential.gradient(y - by), potential.noise(), Interval.REALS);
    }

    /** A diffusion from its coefficients. */
    record Motion(
            DoubleUnaryOperator a,
            DoubleUnaryOperator b,
            Calculus calculus,
            Interval domain,
            Boundary lowerBoundary,
            Boundary upperBoundary)
            implements Diffusion {
        static Motion of(DoubleUnaryOperator a, DoubleUnaryOperator b) {
            return new Motion(a, b, Calculus.ITO, Interval.REALS, Boundary.NATURAL, Boundary.NATURAL);
        }

        Motion read(Calculus as) {
            return new Motion(a, b, as, domain, lowerBoundary, upperBoundary);
        }

        Motion between(double lower, Boundary atLower, double upper, Boundary atUpper) {
            return new Motion(a, b, calculus, Interval.closed(lower, upper), atLower, atUpper);
        }

        @Override
        public double drift(double x, double t) {
            return a.applyAsDouble(x);
        }

        @Override
        public double volatility(double x, double t) {
            return b.applyAsDouble(x);
        }
    }

    /** The trapezoidal rule, exact to rounding for smooth functions that vanish at both ends. */
    static double integral(DoubleUnaryOperator function, double lower, double upper) {
        int cells = 20_000;
        double step = (upper - lower) / cells;
        double sum = 0.5 * (function.applyAsDouble(lower) + function.applyAsDouble(upper));
        for (int i = 1; i < cells; i++) {
            sum += function.applyAsDouble(lower + i * step);
        }
        return sum * step;
    }

    static double normal(double x, double mean, double variance) {
        double d = x - mean;
        return Math.exp(-0.5 * d * d / variance) / Math.sqrt(2 * Math.PI * variance);
    }
}
