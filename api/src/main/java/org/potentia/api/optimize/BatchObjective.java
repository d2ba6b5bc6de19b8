package org.potentia.api.optimize;

/**
 * An objective that evaluates many points side by side, perhaps in parallel.
 *
 * @since 0.1
 */
public interface BatchObjective extends Objective {
    /**
     * Evaluates the function at many points; the result does not depend on the number of threads.
     *
     * @param points the points {@code points[m][n]}, neither kept nor changed
     * @param values receives the values, {@code values[m]}
     */
    void values(double[][] points, double[] values);
}
