package org.potentia.api.evolve;

import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Potential;

/**
 * A {@link Propagator} that computes spectra.
 *
 * @since 0.1
 */
public interface SpectrumSolver {
    /**
     * Computes the lowest decay rates and eigenfunctions of the motion in a potential. Rates keep their relative accuracy however small
     * they are.
     *
     * @param potential a confining potential, with its noise
     * @param boundaries what happens at finite ends of its domain
     * @param count how many, the stationary state included where there is one, at least 1
     * @return the spectrum
     * @throws IllegalArgumentException if the potential does not confine; the message says on which side
     */
    Spectrum spectrum(Potential potential, Boundaries boundaries, int count);

    /**
     * Computes the supersymmetric partner of the operator of {@link #spectrum}: its levels are those of the first but for the zero one.
     *
     * @param potential a confining potential, with its noise
     * @param count how many, at least 1
     * @return the spectrum of the partner
     * @throws IllegalArgumentException if the potential does not confine; the message says on which side
     */
    Spectrum partner(Potential potential, int count);

    /**
     * Computes the lowest levels of a Schrödinger operator.
     *
     * @param operator the operator
     * @param count how many, at least 1
     * @return the levels and eigenfunctions
     * @throws IllegalArgumentException if the operator has no such levels; the message says on which side it does not confine
     */
    Spectrum levels(SchroedingerOperator operator, int count);
}
