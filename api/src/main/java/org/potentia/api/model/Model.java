package org.potentia.api.model;

import org.potentia.api.ParameterVector;

/**
 * A model with its parameters inside: immutable, safe for any number of threads. What it can do beyond carrying its parameters it says by
 * implementing {@link ReturnModel}, {@link OptionModel}, {@link DiffusionModel} or {@link PotentialModel}.
 *
 * @since 0.1
 */
public interface Model {
    /**
     * Returns the parameters it was made from.
     *
     * @return the parameters
     */
    ParameterVector parameters();
}
