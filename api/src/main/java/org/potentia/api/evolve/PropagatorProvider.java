package org.potentia.api.evolve;

import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;

/**
 * The service that makes a propagator from its options.
 *
 * @since 0.1
 */
public interface PropagatorProvider extends Provider {
    /**
     * Returns the options, each with the reason for its default in its meaning.
     *
     * @return their space
     */
    ParameterSpace options();

    /**
     * Tells whether the propagators it makes take a problem.
     *
     * @param problem the problem
     * @return yes, or no with the reason
     */
    Support supports(EvolutionProblem problem);

    /**
     * Makes the propagator.
     *
     * @param options a vector of {@link #options()}
     * @return the propagator
     * @throws IllegalArgumentException if the vector belongs to another space
     */
    Propagator create(ParameterVector options);
}
