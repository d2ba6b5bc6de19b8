package org.potentia.api.optimize;

/**
 * An objective that knows its gradient.
 *
 * @since 0.1
 */
public interface GradientObjective extends Objective {
    /**
     * Evaluates the function and its gradient together.
     *
     * @param point the point {@code x[n]}; a working array of the optimizer, neither kept nor changed
     * @param gradient receives the gradient, {@code gradient[n]}
     * @return the value
     */
    double valueAndGradient(double[] point, double[] gradient);
}
