package org.potentia.api.evolve;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.option.Provenance;

/**
 * The lowest part of a spectrum.
 *
 * @param eigenvalues the eigenvalues in increasing order: decay rates \( 0 = \lambda_0 \lt \lambda_1 \lt \dots \) of a Fokker-Planck
 *     operator, 1/year, or levels of a Schrödinger operator
 * @param relativeErrors the estimated relative error of each; of a zero eigenvalue zero, for it is exact
 * @param eigenfunctions the eigenfunctions; those of a Fokker-Planck operator in its Schrödinger form, so that the first squared is the
 *     stationary density
 * @param shortfall why the accuracy promised is not met, in one sentence; empty if it is
 * @param cost what it took
 * @param provenance who made this result
 * @since 0.1
 */
public record Spectrum(
        Doubles eigenvalues,
        Doubles relativeErrors,
        List<Eigenfunction> eigenfunctions,
        String shortfall,
        Cost cost,
        Provenance provenance) {
    /** Copies the list. */
    public Spectrum {
        eigenfunctions = List.copyOf(eigenfunctions);
    }
}
