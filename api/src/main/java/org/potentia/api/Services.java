package org.potentia.api;

import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/**
 * Gives plugins each other's services by id, so that no plugin looks anything up itself.
 *
 * @since 0.1
 */
public interface Services {
    /**
     * Finds a model provider.
     *
     * @param id its id
     * @return the provider
     * @throws IllegalArgumentException if there is none of that id; the message lists what there is
     */
    ModelProvider model(String id);

    /**
     * Finds a potential provider.
     *
     * @param id its id
     * @return the provider
     * @throws IllegalArgumentException if there is none of that id; the message lists what there is
     */
    PotentialProvider potential(String id);

    /**
     * Finds a propagator provider.
     *
     * @param id its id
     * @return the provider
     * @throws IllegalArgumentException if there is none of that id; the message lists what there is
     */
    PropagatorProvider propagator(String id);

    /**
     * Finds an optimizer provider.
     *
     * @param id its id
     * @return the provider
     * @throws IllegalArgumentException if there is none of that id; the message lists what there is
     */
    OptimizerProvider optimizer(String id);
}
