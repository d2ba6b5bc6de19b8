package org.potentia.api.evolve;

import org.potentia.api.model.Potential;

/**
 * A {@link Propagator} that computes spectra.
 *
 * @since 0.1
 */
public interface SpectrumSolver {
    /**
     * Computes the lowest decay rates and eigenfunctions.
     *
     * @param potential a confining potential, with its noise
     * @param count how many, the stationary state included, at least 1
     * @return the spectrum
     * @throws IllegalArgumentException if the potential does not confine; the message says on which side
     */
    Spectrum spectrum(Potential potential, int count);
}
