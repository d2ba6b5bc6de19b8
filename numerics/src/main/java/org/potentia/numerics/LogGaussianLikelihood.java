package org.potentia.numerics;

import org.potentia.api.Arguments;

/**
 * The log-likelihood of returns under a {@link LogGaussianMixture} with its exact gradient: of the stationary law \( p_s \), and of the law
 * given an earlier return,
 *
 * <p>\[ \log p(y \mid y_0) = \log p_s(y) + \xi y - K(\xi), \qquad \xi = e^{-\rho T}\,\frac{y_0 - \bar y}{s^2}, \]
 *
 * <p>\( K \) being the log-moment, \( \bar y \) and \( s^2 \) mean and variance of \( p_s \): equations 29 and 70 of the NES paper.
 *
 * <p>A workspace for one thread; sums allocate nothing. Source: I. Halperin (2022), doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class LogGaussianLikelihood {
    /** The parameters of the stationary law: \( \mu_1, \mu_2, \sigma_1, \sigma_2, a \), in this order. */
    public static final int PARAMETERS = 5;

    private static final int COMPONENTS = LogGaussianLaw.COMPONENTS;

    private final double years;
    private final LogGaussianLaw law;
    private final double[] weights = new double[COMPONENTS];
    private final double[] logWeights = new double[COMPONENTS];
    private final double[] shares = new double[COMPONENTS];
    private final double[] dMean = new double[PARAMETERS];
    private final double[] dVariance = new double[PARAMETERS];
    private double mean;
    private double variance;

    /**
     * Makes the workspace.
     *
     * @param years the length \( T \) of the returns, years, positive
     * @throws IllegalArgumentException if it is not positive
     */
    public LogGaussianLikelihood(double years) {
        this.years = years;
        this.law = new LogGaussianLaw(years);
    }

    /**
     * Sets the parameters.
     *
     * @param mu1 location of the first component, 1/year
     * @param mu2 location of the second component, 1/year
     * @param sigma1 width of the first component, per square root of year, positive
     * @param sigma2 width of the second component, per square root of year, positive
     * @param a weight of the second component, strictly inside (0, 1)
     * @throws IllegalArgumentException if a parameter is not admissible
     */
    public void set(double mu1, double mu2, double sigma1, double sigma2, double a) {
        law.set(mu1, mu2, sigma1, sigma2, a);
        law.differentiate();
        double logTotal = LogSpace.logSumExp(law.logWeights);
        mean = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            logWeights[k] = law.logWeights[k] - logTotal;
            weights[k] = Math.exp(logWeights[k]);
            mean += weights[k] * law.means[k];
        }
        variance = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            double d = law.means[k] - mean;
            variance += weights[k] * (d * d + law.variances[k]);
        }
        for (int p = 0; p < PARAMETERS; p++) {
            dMean[p] = 0;
            dVariance[p] = 0;
            for (int k = 0; k < COMPONENTS; k++) {
                double d = law.means[k] - mean;
                double ofWeight = law.dLogWeights[k][p];
                // deviations from the mean: the normalisation of the weights takes nothing away
                dMean[p] += weights[k] * (law.dMeans[k][p] + d * ofWeight);
                dVariance[p] += weights[k]
                        * (law.dVariances[k][p]
                                + 2 * d * law.dMeans[k][p]
                                + (d * d + law.variances[k] - variance) * ofWeight);
            }
        }
    }

    /**
     * Sums the logarithm of the stationary density.
     *
     * @param returns the returns
     * @param gradient receives the derivatives of the sum in the five parameters
     * @return \( \sum_i \log p_s(y_i) \)
     */
    public double stationary(double[] returns, double[] gradient) {
        clear(gradient, PARAMETERS);
        double sum = 0;
        for (double y : returns) {
            sum += addDensity(Arguments.finite(y, "return"), gradient);
        }
        gradient[LogGaussianLaw.WEIGHT] = law.perWeight(gradient[LogGaussianLaw.WEIGHT]);
        return sum;
    }

    /**
     * Sums the logarithm of the density given an earlier return.
     *
     * @param returns the returns
     * @param earlier the return before each, as many; NaN where there is none, so that the stationary density is taken
     * @param rate the relaxation rate \( \rho \), 1/year, at least 0
     * @param gradient receives the derivatives of the sum in the five parameters and the rate
     * @return \( \sum_i \log p(y_i \mid y_{0i}) \)
     * @throws IllegalArgumentException if there are not as many earlier returns, or the rate is negative
     */
    public double conditional(double[] returns, double[] earlier, double rate, double[] gradient) {
        if (returns.length != earlier.length) {
            throw new IllegalArgumentException(
                    returns.length + " returns and " + earlier.length + " earlier ones, must be as many");
        }
        double memory = Math.exp(-Arguments.nonNegative(rate, "rate") * years);
        clear(gradient, PARAMETERS + 1);
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            double y = Arguments.finite(returns[i], "return");
            sum += addDensity(y, gradient);
            if (!Double.isNaN(earlier[i])) {
                sum += addTilt(y, earlier[i], memory, gradient);
            }
        }
        gradient[LogGaussianLaw.WEIGHT] = law.perWeight(gradient[LogGaussianLaw.WEIGHT]);
        return sum;
    }

    private static void clear(double[] gradient, int count) {
        for (int p = 0; p < count; p++) {
            gradient[p] = 0;
        }
    }

    private double addDensity(double y, double[] gradient) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < COMPONENTS; k++) {
            double d = y - law.means[k];
            shares[k] = logWeights[k] - 0.5 * (d * d / law.variances[k] + Math.log(law.variances[k]));
            largest = Math.max(largest, shares[k]);
        }
        double total = exponentials(largest);
        for (int k = 0; k < COMPONENTS; k++) {
            double share = shares[k] / total;
            double u = (y - law.means[k]) / law.variances[k];
            double ofVariance = 0.5 * (u * u - 1 / law.variances[k]);
            for (int p = 0; p < PARAMETERS; p++) {
                gradient[p] += (share - weights[k]) * law.dLogWeights[k][p]
                        + share * (u * law.dMeans[k][p] + ofVariance * law.dVariances[k][p]);
            }
        }
        return largest + Math.log(total) - Normals.LOG_SQRT_TWO_PI;
    }

    /** Adds xi y - K(xi). */
    private double addTilt(double y, double before, double memory, double[] gradient) {
        double xi = memory * (before - mean) / variance;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < COMPONENTS; k++) {
            shares[k] = logWeights[k] + xi * (law.means[k] + 0.5 * xi * law.variances[k]);
            largest = Math.max(largest, shares[k]);
        }
        double total = exponentials(largest);
        double tiltedMean = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            shares[k] /= total;
            tiltedMean += shares[k] * (law.means[k] + xi * law.variances[k]);
        }
        double surprise = y - tiltedMean;
        for (int p = 0; p < PARAMETERS; p++) {
            double dXi = -(memory * dMean[p] + xi * dVariance[p]) / variance;
            double ofMoment = 0;
            for (int k = 0; k < COMPONENTS; k++) {
                ofMoment += (shares[k] - weights[k]) * law.dLogWeights[k][p]
                        + shares[k] * xi * (law.dMeans[k][p] + 0.5 * xi * law.dVariances[k][p]);
            }
            gradient[p] += surprise * dXi - ofMoment;
        }
        gradient[PARAMETERS] -= surprise * xi * years;
        return xi * y - largest - Math.log(total);
    }

    private double exponentials(double largest) {
        double total = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            shares[k] = Math.exp(shares[k] - largest);
            total += shares[k];
        }
        return total;
    }
}
