package org.potentia.api.evolve;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * The lowest part of the spectrum of a Fokker-Planck operator.
 *
 * @param rates the decay rates \( 0 = \lambda_0 \lt \lambda_1 \lt \dots \), 1/year
 * @param relativeErrors the estimated relative error of each rate
 * @param eigenfunctions the normalised eigenfunctions \( \Psi_n \) of the Schrödinger form, positive towards \( +\infty \)
 * @since 0.1
 */
public record Spectrum(Doubles rates, Doubles relativeErrors, List<GridFunction> eigenfunctions) {
    /** Copies the list. */
    public Spectrum {
        eigenfunctions = List.copyOf(eigenfunctions);
    }
}
