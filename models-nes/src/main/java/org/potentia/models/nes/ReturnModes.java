package org.potentia.models.nes;

import java.util.Arrays;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The modes of the motion over a fixed time, tabulated once for a vector of parameters. With the exact rates \( \lambda_n \) and the
 * eigenfunctions \( \Psi_n \),
 *
 * <p>\[ \frac{p(y, t \mid y_0)}{p_s(y)} = 1 + \sum_{n \ge 1} e^{-\lambda_n t}\varphi_n(y)\varphi_n(y_0), \qquad
 * \varphi_n = \Psi_n / \Psi_0, \]
 *
 * <p>equation 11 of the NES paper. Terms are taken until \( e^{-\lambda_n t} \lt 10^{-12} \). Immutable.
 */
final class ReturnModes {
    /** Terms are left out beyond this \( \lambda_n t \). */
    static final double LAST_EXPONENT = 28;

    /** What the stationary law has beyond the table on either side: 7.3 deviations of its wider component. */
    private static final double BEYOND = 1e-13;

    /** The wavelength of the highest mode is a fraction of a deviation that falls with the root of its number. */
    private static final int FEWEST_POINTS = 500;

    private static final int POINTS_PER_MODE = 6;

    private static final int MOST_ATTEMPTS = 4;

    private final GaussianMixture stationary;
    private final ModeGrid grid;
    /** \( e^{-\lambda_n t} \) from the first excited state on. */
    private final double[] decays;
    /** By point, then by mode. */
    private final double[] table;

    private ReturnModes(GaussianMixture stationary, ModeGrid grid, double[] decays, double[] table) {
        this.stationary = stationary;
        this.grid = grid;
        this.decays = decays;
        this.table = table;
    }

    /**
     * Computes them.
     *
     * @param shape the shape
     * @param years the length of a return, and the time between two of them
     * @param noise \( h \)
     * @param solver computes spectra
     */
    static ReturnModes of(LogGaussianMixture shape, double years, double noise, SpectrumSolver solver) {
        GaussianMixture law = shape.stationary(years);
        Spectrum spectrum = spectrum(shape, years, noise, solver);
        int count = 1;
        while (count < spectrum.eigenvalues().size() && spectrum.eigenvalues().get(count) * years <= LAST_EXPONENT) {
            count++;
        }
        double[] decays = new double[count - 1];
        for (int n = 1; n < count; n++) {
            decays[n - 1] = Math.exp(-spectrum.eigenvalues().get(n) * years);
        }
        ModeGrid grid = new ModeGrid(
                law, law.quantile(BEYOND), law.quantile(1 - BEYOND), FEWEST_POINTS + POINTS_PER_MODE * decays.length);
        double[] table = new double[grid.size() * decays.length];
        for (int i = 0; i < grid.size(); i++) {
            double y = grid.point(i);
            double ground = Math.exp(0.5 * law.logDensity(y));
            for (int n = 1; n < count; n++) {
                table[i * decays.length + n - 1] =
                        spectrum.eigenfunctions().get(n).function().applyAsDouble(y) / ground;
            }
        }
        return new ReturnModes(law, grid, decays, table);
    }

    /** Asks for as many levels as the tails of the potential suggest, and for more if these were too few. */
    private static Spectrum spectrum(LogGaussianMixture shape, double years, double noise, SpectrumSolver solver) {
        double wider = Math.max(shape.sigma1(), shape.sigma2()) / noise;
        int count = (int) Math.ceil(LAST_EXPONENT * wider * wider) + 3;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Spectrum spectrum = solver.spectrum(shape.potential(years, noise), Boundaries.NATURAL, count);
            if (spectrum.eigenvalues().get(count - 1) * years > LAST_EXPONENT) {
                return spectrum;
            }
            count *= 2;
        }
        throw new ComputationException("more than " + count / 2 + " modes would be needed for a return of " + years
                + " years at h = " + noise);
    }

    /** How many modes there are beyond the stationary one. */
    int size() {
        return decays.length;
    }

    GaussianMixture stationary() {
        return stationary;
    }

    ModeGrid grid() {
        return grid;
    }

    /** \( e^{-\lambda_n t} \), from the first excited state on. */
    Doubles decays() {
        return Doubles.of(decays);
    }

    /** The return itself, or the end of the table that it lies beyond: as much as can be remembered of it. */
    double inside(double y) {
        return Math.clamp(y, grid.point(0), grid.point(grid.size() - 1));
    }

    /**
     * Interpolates \( \varphi_n \).
     *
     * @param y a return inside the table
     * @param values takes one value for each mode
     */
    void at(double y, double[] values) {
        double[] weights = new double[ModeGrid.STENCIL];
        int first = grid.stencil(y, weights);
        Arrays.fill(values, 0);
        for (int j = 0; j < ModeGrid.STENCIL; j++) {
            int row = (first + j) * decays.length;
            for (int n = 0; n < decays.length; n++) {
                values[n] += weights[j] * table[row + n];
            }
        }
    }

    /** Returns \( e^{-\lambda_n t}\varphi_n(y_0) \), for an earlier return that is brought inside. */
    double[] coefficients(double earlier) {
        double[] values = new double[decays.length];
        at(inside(earlier), values);
        for (int n = 0; n < decays.length; n++) {
            values[n] *= decays[n];
        }
        return values;
    }

    /** Sums the modes at a point of the table: the ratio of the densities, and the sum of the magnitudes of its terms. */
    double[] sums(int point, double[] coefficients) {
        double sum = 1;
        double magnitude = 1;
        int row = point * decays.length;
        for (int n = 0; n < decays.length; n++) {
            double term = coefficients[n] * table[row + n];
            sum += term;
            magnitude += Math.abs(term);
        }
        return new double[] {sum, magnitude};
    }
}
