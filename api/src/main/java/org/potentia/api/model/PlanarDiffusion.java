package org.potentia.api.model;

import org.potentia.api.Interval;

/**
 * A diffusion in two dimensions, \( dx = a_x\,dt + b_x\,dW_x \), \( dy = a_y\,dt + b_y\,dW_y \), \( \langle dW_x\,dW_y \rangle =
 * \rho\,dt \), in the Ito reading. Immutable; the coefficients are finite inside the domain.
 *
 * @since 0.1
 */
public interface PlanarDiffusion {
    /**
     * Returns the drift of the first coordinate.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years
     * @return \( a_x \), units of \( x \) per year
     */
    double driftX(double x, double y, double t);

    /**
     * Returns the drift of the second coordinate.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years
     * @return \( a_y \), units of \( y \) per year
     */
    double driftY(double x, double y, double t);

    /**
     * Returns the noise coefficient of the first coordinate.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years
     * @return \( b_x \ge 0 \), units of \( x \) per square root of year
     */
    double volatilityX(double x, double y, double t);

    /**
     * Returns the noise coefficient of the second coordinate.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years
     * @return \( b_y \ge 0 \), units of \( y \) per square root of year
     */
    double volatilityY(double x, double y, double t);

    /**
     * Returns the correlation of the two noises.
     *
     * @return \( \rho \), in [-1, 1]; zero unless said otherwise
     */
    default double correlation() {
        return 0;
    }

    /**
     * Returns where the first coordinate lives.
     *
     * @return its domain, the whole line unless said otherwise
     */
    default Interval domainX() {
        return Interval.REALS;
    }

    /**
     * Returns where the second coordinate lives.
     *
     * @return its domain, the whole line unless said otherwise
     */
    default Interval domainY() {
        return Interval.REALS;
    }

    /**
     * Says what happens at the ends of the domain of the first coordinate.
     *
     * @return lower and upper boundary, natural unless said otherwise
     */
    default Boundaries boundariesX() {
        return Boundaries.NATURAL;
    }

    /**
     * Says what happens at the ends of the domain of the second coordinate.
     *
     * @return lower and upper boundary, natural unless said otherwise
     */
    default Boundaries boundariesY() {
        return Boundaries.NATURAL;
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
