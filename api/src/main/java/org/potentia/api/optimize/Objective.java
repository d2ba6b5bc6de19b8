package org.potentia.api.optimize;

/**
 * A function to minimise. May be called by many threads at once unless a problem says otherwise.
 *
 * <p>An objective that knows its slope implements {@link GradientObjective} as well.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Objective {
    /**
     * Evaluates the function.
     *
     * @param point the point {@code x[n]}; a working array of the optimizer, neither kept nor changed
     * @return the value; NaN or infinite marks the point as invalid
     */
    double value(double[] point);
}
