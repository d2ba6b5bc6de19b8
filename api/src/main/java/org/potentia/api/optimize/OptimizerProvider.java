package org.potentia.api.optimize;

import org.potentia.api.Provider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

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
    OptionSpace options();

    /**
     * Makes the optimizer.
     *
     * @param settings settings of {@link #options()}
     * @return the optimizer
     * @throws IllegalArgumentException if the settings belong to another space, or contradict each other
     */
    Optimizer create(Settings settings);
}
