package org.potentia.models.manes.flow;

import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.Quadrature;

/**
 * Fits the potential (22) to a log-Gaussian-mixture potential: of all cubic drifts the one with the least mean squared distance from
 * \( -V' \) under the stationary law \( p_s \propto e^{-2V/h^2} \),
 *
 * <p>\[ \sum_k E[y^{j+k}]\,c_k = -E[y^j V'(y)] = -\tfrac{h^2}2\, j\, E[y^{j-1}], \qquad j = 0 \ldots 3,\quad c = (\theta, \xi, \rho, \zeta), \]
 *
 * <p>the right side by parts. By Girsanov's theorem this makes the paths of the two motions as hard to tell apart as a cubic drift can. All
 * moments are those of a mixture of three normal laws, in closed form; the equations are solved in the standardised return.
 *
 * @param potential the potential that fits best; it need not confine
 * @param share the share of the mean squared drift that is left unexplained, in [0, 1]
 */
public record QuarticFit(QuarticPotential potential, double share) {
    private static final int SIZE = 4;

    /** Where the mean square of the drift ends, which is a statement to three digits. */
    private static final double EDGE = 1e-12;

    /**
     * Fits.
     *
     * @param shape the shape of the mixture
     * @param years the length of a return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @return the best fit
     */
    public static QuarticFit of(LogGaussianMixture shape, double years, double noise) {
        GaussianMixture law = shape.stationary(years);
        double centre = law.mean();
        double scale = Math.sqrt(law.variance());
        double[] moments = moments(law, centre, scale);
        double diffusion = 0.5 * noise * noise;
        double[][] matrix = new double[SIZE][SIZE];
        double[] right = new double[SIZE];
        for (int j = 0; j < SIZE; j++) {
            for (int k = 0; k < SIZE; k++) {
                matrix[j][k] = moments[j + k];
            }
            right[j] = j == 0 ? 0 : -diffusion / scale * j * moments[j - 1];
        }
        double[] c = SymmetricSystem.solve(matrix, right);
        // normal equations: the mean square of the fit is c · right
        double explained = 0;
        for (int j = 0; j < SIZE; j++) {
            explained += c[j] * right[j];
        }
        GaussianMixturePotential exact = shape.potential(years, noise);
        double total = Quadrature.integrate(
                        y -> Math.exp(law.logDensity(y)) * exact.gradient(y) * exact.gradient(y),
                        law.quantile(EDGE),
                        law.quantile(1 - EDGE),
                        1e-10)
                .value();
        double left = Math.clamp(1 - explained / total, 0.0, 1.0);
        double[] raw = expanded(c, centre, scale);
        return new QuarticFit(new QuarticPotential(raw[0], raw[1], raw[2], raw[3], noise), left);
    }

    /** Moments of (y - centre)/scale up to the sixth, each component by the recursion of normal moments. */
    private static double[] moments(GaussianMixture law, double centre, double scale) {
        Doubles weights = law.weights();
        double[] sums = new double[2 * SIZE - 1];
        for (int i = 0; i < weights.size(); i++) {
            double mean = (law.means().get(i) - centre) / scale;
            double variance = law.variances().get(i) / (scale * scale);
            double before = 0;
            double now = 1;
            for (int k = 0; k < sums.length; k++) {
                sums[k] += weights.get(i) * now;
                double next = mean * now + k * variance * before;
                before = now;
                now = next;
            }
        }
        return sums;
    }

    /** Turns a cubic in (y - centre)/scale into one in y. */
    private static double[] expanded(double[] c, double centre, double scale) {
        double[] out = new double[SIZE];
        double[] power = {1, 0, 0, 0};
        for (int k = 0; k < SIZE; k++) {
            for (int j = 0; j <= k; j++) {
                out[j] += c[k] * power[j];
            }
            double[] next = new double[SIZE];
            for (int j = 0; j < SIZE; j++) {
                next[j] = (-centre * power[j] + (j > 0 ? power[j - 1] : 0)) / scale;
            }
            power = next;
        }
        return out;
    }
}
