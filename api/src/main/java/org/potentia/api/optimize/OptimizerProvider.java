package org.potentia.api.optimize;

import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;

/**
 * The service that makes an optimizer from its options.
 *
 * @since 0.1
 */
public interface OptimizerProvider extends Provider {
    /**
     * Returns the options, each with the reason for its default in its meaning.
     *
     * @return their space
     */
    ParameterSpace options();

    /**
     * Makes the optimizer.
     *
     * @param options a vector of {@link #options()}
     * @return the optimizer
     * @throws IllegalArgumentException if the vector belongs to another space
     */
    Optimizer create(ParameterVector options);
}
