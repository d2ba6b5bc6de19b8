package org.potentia.api.evolve;

/**
 * A {@link Propagator} that evolves densities in two dimensions too.
 *
 * @since 0.1
 */
public interface PlanarPropagator {
    /**
     * Evolves a point mass forward in time.
     *
     * @param problem how it changes; supported by the provider
     * @param request where it begins, and what is wanted
     * @return the densities with their errors; if the tolerance cannot be met the best there is, and the result says why
     * @throws IllegalArgumentException if the problem is not supported, or a coefficient is not finite somewhere
     */
    PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request);
}
