package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;

/** Diffusions and potentials to test with. */
final class Shape {
    private Shape() {}

    record Moving(DoubleUnaryOperator a, DoubleUnaryOperator b, Interval domain, Boundaries boundaries)
            implements Diffusion {
        static Moving of(DoubleUnaryOperator a, DoubleUnaryOperator b) {
            return new Moving(a, b, Interval.REALS, Boundaries.NATURAL);
        }

        Moving on(Interval where, Boundaries ends) {
            return new Moving(a, b, where, ends);
        }

        @Override
        public double drift(double x, double t) {
            return a.applyAsDouble(x);
        }

        @Override
        public double volatility(double x, double t) {
            return b.applyAsDouble(x);
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

    /** \( k y^2 / 2 \). */
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

    static double normal(double x, double mean, double variance) {
        return Math.exp(-0.5 * (x - mean) * (x - mean) / variance) / Math.sqrt(2 * Math.PI * variance);
    }
}
