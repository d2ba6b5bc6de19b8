package org.potentia.solvers.langevin;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.api.model.Potential;

/** Processes to test with. */
final class Shapes {
    private Shapes() {}

    /** A diffusion from its coefficients. */
    record Motion(
            DoubleBinaryOperator a, DoubleBinaryOperator b, Interval domain, Boundaries boundaries, Calculus calculus)
            implements Diffusion {
        static Motion of(DoubleUnaryOperator a, DoubleUnaryOperator b) {
            return new Motion(
                    (x, t) -> a.applyAsDouble(x),
                    (x, t) -> b.applyAsDouble(x),
                    Interval.REALS,
                    Boundaries.NATURAL,
                    Calculus.ITO);
        }

        Motion on(Interval where, Boundary lower, Boundary upper) {
            return new Motion(a, b, where, new Boundaries(lower, upper), calculus);
        }

        Motion read(Calculus as) {
            return new Motion(a, b, domain, boundaries, as);
        }

        LinearDiffusion problem() {
            return LinearDiffusion.of(this);
        }

        LinearDiffusion growing(Rate rate) {
            return new LinearDiffusion(this, rate);
        }

        @Override
        public double drift(double x, double t) {
            return a.applyAsDouble(x, t);
        }

        @Override
        public double volatility(double x, double t) {
            return b.applyAsDouble(x, t);
        }

        @Override
        public Boundary lowerBoundary() {
            return boundaries.lower();
        }

        @Override
        public Boundary upperBoundary() {
            return boundaries.upper();
        }
    }

    /** A harmonic well. */
    record Harmonic(double stiffness, double noise) implements Potential {
        @Override
        public double value(double y) {
            return 0.5 * stiffness * y * y;
        }

        @Override
        public double gradient(double y) {
            return stiffness * y;
        }

        @Override
        public double curvature(double y) {
            return stiffness;
        }
    }

    /** Two coordinates of constant noise that return to zero at a rate of their own. */
    record Returning(double rateX, double rateY, double noiseX, double noiseY, double correlation)
            implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return -rateX * x;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return -rateY * y;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return noiseX;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return noiseY;
        }

        double covariance(double t) {
            double both = rateX + rateY;
            return correlation * noiseX * noiseY * (both == 0 ? t : -Math.expm1(-both * t) / both);
        }
    }

    static double variance(double rate, double noise, double t) {
        return noise * noise * (rate == 0 ? t : -Math.expm1(-2 * rate * t) / (2 * rate));
    }

    static LangevinPropagator propagator(Values options) {
        LangevinProvider provider = new LangevinProvider();
        return (LangevinPropagator) provider.create(provider.options().settings(options));
    }

    static LangevinPropagator propagator() {
        return propagator(Values.EMPTY);
    }
}
