package org.potentia.api.model;

import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;

/**
 * The service that makes a potential from parameters.
 *
 * @since 0.1
 */
public interface PotentialProvider extends Provider {
    /**
     * Returns the parameters of the potential.
     *
     * @return their space
     */
    ParameterSpace parameters();

    /**
     * Makes the potential.
     *
     * @param parameters a vector of {@link #parameters()}
     * @return the potential
     * @throws IllegalArgumentException if the vector belongs to another space
     */
    Potential create(ParameterVector parameters);
}
