package org.potentia.api.evolve;

import org.potentia.api.Doubles;

/**
 * Evolves densities, with its options inside: immutable, safe for any number of threads. A propagator that computes spectra or expectations
 * too says so by implementing {@link SpectrumSolver} or {@link BackwardPropagator}.
 *
 * @since 0.1
 */
public interface Propagator {
    /**
     * Evolves a density forward in time.
     *
     * @param problem how it changes; supported by the provider
     * @param initial where it begins, at time 0
     * @param times when it is wanted, years, increasing and not negative
     * @param tolerance the largest absolute error wanted, positive
     * @return the densities with their errors; if the tolerance cannot be met the best there is, and the result says so
     * @throws IllegalArgumentException if the problem is not supported
     */
    Evolution evolve(EvolutionProblem problem, InitialLaw initial, Doubles times, double tolerance);
}
