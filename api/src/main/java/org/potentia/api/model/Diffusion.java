package org.potentia.api.model;

import org.potentia.api.Interval;

/**
 * A diffusion in one dimension, \( dx = a(x, t)\,dt + b(x, t)\,dW \). Immutable; the coefficients are finite inside the domain.
 *
 * @since 0.1
 */
public interface Diffusion {
    /**
     * Returns the drift.
     *
     * @param x the state, inside the domain
     * @param t the time, years
     * @return \( a(x, t) \), units of the state per year
     */
    double drift(double x, double t);

    /**
     * Returns the noise coefficient.
     *
     * @param x the state, inside the domain
     * @param t the time, years
     * @return \( b(x, t) \ge 0 \), units of the state per square root of year
     */
    double volatility(double x, double t);

    /**
     * Says how the noise is read.
     *
     * @return the calculus, Ito unless said otherwise
     */
    default Calculus calculus() {
        return Calculus.ITO;
    }

    /**
     * Returns where the process lives.
     *
     * @return the domain, the whole line unless said otherwise
     */
    default Interval domain() {
        return Interval.REALS;
    }

    /**
     * Says what happens at the lower end.
     *
     * @return the boundary, natural unless said otherwise
     */
    default Boundary lowerBoundary() {
        return Boundary.NATURAL;
    }

    /**
     * Says what happens at the upper end.
     *
     * @return the boundary, natural unless said otherwise
     */
    default Boundary upperBoundary() {
        return Boundary.NATURAL;
    }

    /**
     * Says whether the coefficients do not depend on time.
     *
     * @return whether the diffusion is homogeneous in time, true unless said otherwise
     */
    default boolean timeHomogeneous() {
        return true;
    }
}
