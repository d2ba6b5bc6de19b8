package org.potentia.api.evolve;

/**
 * Evolves densities, with its options inside: immutable, safe for any number of threads. What else a propagator can do it says by
 * implementing {@link PlanarPropagator}, {@link BackwardPropagator}, {@link StripPropagator}, {@link EnsemblePropagator} or
 * {@link SpectrumSolver}.
 *
 * @since 0.1
 */
public interface Propagator {
    /**
     * Evolves a density forward in time.
     *
     * @param problem how it changes; supported by the provider
     * @param request where it begins, and what is wanted
     * @return the densities with their errors; if the tolerance cannot be met the best there is, and the result says why
     * @throws IllegalArgumentException if the problem is not supported, or a coefficient is not finite somewhere; the message says why or
     *     where
     */
    Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request);
}
