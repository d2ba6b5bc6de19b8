package org.potentia.api.model;

/**
 * A model whose state follows a diffusion that any propagator can evolve.
 *
 * @since 0.1
 */
public interface DiffusionModel extends Model {
    /**
     * Returns the diffusion over returns of a given length.
     *
     * @param years the length \( T \) of the return that is the state, years, positive; ignored where the state is no return
     * @return the diffusion
     */
    Diffusion diffusion(double years);
}
