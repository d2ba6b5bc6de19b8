package org.potentia.numerics;

import org.potentia.api.Arguments;

/**
 * What the NES and the MANES model share: a ground state of two Gaussian components and the laws and the potential that follow from it. For
 * returns over \( T \) years
 *
 * <p>\[ \Psi_0(y) = C\,[(1-a)\,\phi(y \mid \mu_1 T, \sigma_1^2 T) + a\,\phi(y \mid \mu_2 T, \sigma_2^2 T)], \]
 *
 * <p>whose square is the stationary density of returns, three Gaussian components of variances \( \sigma_k^2 T/2 \) with
 *
 * <p>\[ \mu_3 = \frac{\mu_1\sigma_2^2 + \mu_2\sigma_1^2}{\sigma_1^2 + \sigma_2^2}, \quad
 * \frac{\sigma_3^2}{2} = \frac{\sigma_1^2\sigma_2^2}{\sigma_1^2 + \sigma_2^2}, \quad
 * \omega_1 = \frac{(1-a)^2}{\Omega\,\sigma_1}, \quad \omega_2 = \frac{a^2}{\Omega\,\sigma_2}, \quad
 * \omega_3 = \frac{2a(1-a)}{\Omega\sqrt{(\sigma_1^2+\sigma_2^2)/2}}\,e^{-\frac{(\mu_1-\mu_2)^2T}{2(\sigma_1^2+\sigma_2^2)}}, \]
 *
 * <p>\( \Omega \) making the weights sum to one, and \( C^2 = 2\sqrt{\pi T}/\Omega \). With \( a = 0 \) or \( a = 1 \) this is the
 * Ornstein-Uhlenbeck model. Weights are computed as logarithms, because \( \omega_3 \) may be tiny and yet matter between the wells.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations 18,
 * 20 and 25-29.
 *
 * @param mu1 location of the first component, 1/year, finite
 * @param mu2 location of the second component, 1/year, finite
 * @param sigma1 width of the first component in the ground state, per square root of year, positive
 * @param sigma2 width of the second component in the ground state, per square root of year, positive
 * @param a weight of the second component in the ground state, in [0, 1]
 * @since 0.1
 */
public record LogGaussianMixture(double mu1, double mu2, double sigma1, double sigma2, double a) {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public LogGaussianMixture {
        Arguments.finite(mu1, "mu1");
        Arguments.finite(mu2, "mu2");
        Arguments.positive(sigma1, "sigma1");
        Arguments.positive(sigma2, "sigma2");
        Arguments.probability(a, "a");
    }

    /**
     * Returns the mixture inside the ground state, \( \Psi_0 / C \).
     *
     * @param years the length \( T \) of the return, years, positive
     * @return the mixture of two components
     * @throws IllegalArgumentException if the length is not positive
     */
    public GaussianMixture groundState(double years) {
        Arguments.positive(years, "years");
        return GaussianMixture.ofLogWeights(
                new double[] {Math.log1p(-a), Math.log(a)},
                new double[] {mu1 * years, mu2 * years},
                new double[] {sigma1 * sigma1 * years, sigma2 * sigma2 * years});
    }

    /**
     * Returns the stationary law of returns, \( p_s = \Psi_0^2 \).
     *
     * @param years the length \( T \) of the return, years, positive
     * @return the mixture of three components in the order of their weights \( \omega_1, \omega_2, \omega_3 \)
     * @throws IllegalArgumentException if the length is not positive
     */
    public GaussianMixture stationary(double years) {
        Arguments.positive(years, "years");
        double half = 0.5 * years;
        return GaussianMixture.ofLogWeights(
                logTerms(years),
                new double[] {mu1 * years, mu2 * years, mu3() * years},
                new double[] {sigma1 * sigma1 * half, sigma2 * sigma2 * half, sigma3() * sigma3() * half});
    }

    /**
     * Returns the potential whose ground state this is.
     *
     * @param years the length \( T \) of the return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @return \( V = -h^2 \log \Psi_0 + V_0 \), zero at its deepest minimum
     * @throws IllegalArgumentException if an argument is not positive
     */
    public GaussianMixturePotential potential(double years, double noise) {
        return new GaussianMixturePotential(groundState(years), noise);
    }

    /**
     * Returns the logarithm of the sum that normalises the weights.
     *
     * @param years the length \( T \) of the return, years, positive
     * @return \( \log \Omega \)
     * @throws IllegalArgumentException if the length is not positive
     */
    public double logOmega(double years) {
        Arguments.positive(years, "years");
        return LogSpace.logSumExp(logTerms(years));
    }

    /**
     * Returns the logarithm of the constant that normalises the ground state.
     *
     * @param years the length \( T \) of the return, years, positive
     * @return \( \log C = \tfrac12 \log(2\sqrt{\pi T}/\Omega) \)
     * @throws IllegalArgumentException if the length is not positive
     */
    public double logNormalisation(double years) {
        return 0.5 * (Math.log(2 * Math.sqrt(Math.PI * years)) - logOmega(years));
    }

    /**
     * Returns the location of the third component.
     *
     * @return \( \mu_3 \), 1/year
     */
    public double mu3() {
        // each weighted by the share of the other's variance, in a form that neither overflows nor cancels
        double ratio = sigma1 / sigma2;
        return mu1 / (1 + ratio * ratio) + mu2 / (1 + 1 / (ratio * ratio));
    }

    /**
     * Returns the width of the third component.
     *
     * @return \( \sigma_3 = \sigma_1\sigma_2\sqrt{2/(\sigma_1^2 + \sigma_2^2)} \), per square root of year
     */
    public double sigma3() {
        return Math.sqrt(2) * sigma1 * (sigma2 / Math.hypot(sigma1, sigma2));
    }

    private double[] logTerms(double years) {
        double logA = Math.log(a);
        double logComplement = Math.log1p(-a);
        double sum = Math.hypot(sigma1, sigma2);
        double distance = (mu1 - mu2) / sum;
        return new double[] {
            2 * logComplement - Math.log(sigma1),
            2 * logA - Math.log(sigma2),
            1.5 * Math.log(2) + logA + logComplement - Math.log(sum) - 0.5 * distance * distance * years
        };
    }
}
