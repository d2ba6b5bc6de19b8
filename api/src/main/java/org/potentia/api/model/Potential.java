package org.potentia.api.model;

import org.potentia.api.Interval;

/**
 * A potential in one dimension, in which a state moves by \( dy = -V'(y)\,dt + h\,dW \). Immutable; value, gradient and curvature are finite
 * inside the domain.
 *
 * @since 0.1
 */
public interface Potential {
    /**
     * Returns the potential.
     *
     * @param y the state, dimensionless log-return
     * @return \( V(y) \), 1/year
     */
    double value(double y);

    /**
     * Returns the slope.
     *
     * @param y the state
     * @return \( V'(y) \), 1/year
     */
    double gradient(double y);

    /**
     * Returns the curvature.
     *
     * @param y the state
     * @return \( V''(y) \), 1/year
     */
    double curvature(double y);

    /**
     * Returns the noise at which the potential is meant.
     *
     * @return \( h \), per square root of year, positive
     */
    double noise();

    /**
     * Returns where the potential is defined.
     *
     * @return the domain, the whole line unless said otherwise
     */
    default Interval domain() {
        return Interval.REALS;
    }

    /**
     * Evaluates the potential at many points; may be faster than one by one.
     *
     * @param y the states {@code y[n]}
     * @param out receives the values, {@code out[n]}
     */
    default void values(double[] y, double[] out) {
        for (int i = 0; i < y.length; i++) {
            out[i] = value(y[i]);
        }
    }

    /**
     * Evaluates the slope at many points; may be faster than one by one.
     *
     * @param y the states {@code y[n]}
     * @param out receives the slopes, {@code out[n]}
     */
    default void gradients(double[] y, double[] out) {
        for (int i = 0; i < y.length; i++) {
            out[i] = gradient(y[i]);
        }
    }
}
