package org.potentia.models.nes;

import java.util.Arrays;
import java.util.Locale;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.models.nes.PartnerZeroMode.Split;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;

/** How fast an earlier return is forgotten: what stands for the rate in the practical model, equations 69 and 70 of the NES paper. */
enum RelaxationRate {
    /** The first eigenvalue, exactly. */
    SPECTRAL,
    /** The first eigenvalue by perturbation theory of first order, split at the barrier: an upper bound. */
    LPT1,
    /** The same of second order. */
    LPT2,
    /**
     * One over the mean time to the top of the barrier, the paper's practical choice: near the eigenvalue for a symmetric potential with a
     * high barrier, else anything.
     */
    PASSAGE;

    static RelaxationRate of(String label) {
        return Arrays.stream(values())
                .filter(rate -> rate.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rate = " + label + ", must be one of spectral, lpt1, lpt2, passage"));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Computes the rate.
     *
     * @param shape the shape
     * @param years the length of the return
     * @param noise \( h \)
     * @param earlier the earlier return \( y_0 \); matters for {@link #PASSAGE} only
     * @param solver computes spectra
     * @return the rate, 1/year
     * @throws IllegalArgumentException if there is no barrier and the choice needs one, or the motion begins at its top
     */
    double perYear(LogGaussianMixture shape, double years, double noise, double earlier, SpectrumSolver solver) {
        GaussianMixturePotential potential = shape.potential(years, noise);
        return switch (this) {
            case SPECTRAL ->
                solver.spectrum(potential, Boundaries.NATURAL, 2).eigenvalues().get(1);
            case LPT1, LPT2 -> {
                double sum = 0;
                int orders = this == LPT1 ? 1 : 2;
                for (double term : PartnerZeroMode.of(shape, years, Split.TOP)
                        .series(orders)
                        .energies()
                        .toArray()) {
                    sum += term;
                }
                // energies in units of h^4/2, rates are energies over h^2
                yield 0.5 * noise * noise * sum;
            }
            case PASSAGE -> {
                CriticalPoints points = potential.criticalPoints();
                if (points.maxima().size() == 0) {
                    throw new IllegalArgumentException("the potential has one well, at "
                            + points.minima().get(0) + ": there is no barrier to reach; take the rate spectral");
                }
                double top = points.maxima().get(0);
                if (earlier == top) {
                    throw new IllegalArgumentException("y0 = " + earlier
                            + " is the top of the barrier, from which no time passes; take the rate spectral");
                }
                yield 1 / MeanFirstPassage.years(potential, earlier, top);
            }
        };
    }
}
