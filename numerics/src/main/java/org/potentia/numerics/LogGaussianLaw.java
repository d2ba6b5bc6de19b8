package org.potentia.numerics;

import org.potentia.api.Arguments;

/**
 * The stationary law of a {@link LogGaussianMixture} as plain numbers with their derivatives: a workspace for one thread that allocates
 * nothing. Derivatives are in \( \mu_1, \mu_2, \sigma_1, \sigma_2, a \), then one place for the noise, on which the law does not depend, and
 * the length of the return; further columns are left at zero for what else a price depends on.
 */
final class LogGaussianLaw {
    static final int COMPONENTS = 3;

    /** Columns of the derivatives. */
    static final int COLUMNS = 9;

    /** The column of the weight. In the arrays here it has the derivative in the log-odds of a, which has no pole at the ends. */
    static final int WEIGHT = 4;

    /** The column of the length of the return. */
    static final int YEARS = 6;

    /** \( \log\omega_k \) up to a common constant. */
    final double[] logWeights = new double[COMPONENTS];

    final double[] means = new double[COMPONENTS];
    final double[] variances = new double[COMPONENTS];
    final double[][] dLogWeights = new double[COMPONENTS][COLUMNS];
    final double[][] dMeans = new double[COMPONENTS][COLUMNS];
    final double[][] dVariances = new double[COMPONENTS][COLUMNS];

    private final double years;
    private double mu1;
    private double mu2;
    private double sigma1;
    private double sigma2;
    private double a;

    LogGaussianLaw(double years) {
        this.years = Arguments.positive(years, "years");
    }

    void set(double mu1, double mu2, double sigma1, double sigma2, double a) {
        this.mu1 = Arguments.finite(mu1, "mu1");
        this.mu2 = Arguments.finite(mu2, "mu2");
        this.sigma1 = Arguments.positive(sigma1, "sigma1");
        this.sigma2 = Arguments.positive(sigma2, "sigma2");
        this.a = Arguments.probability(a, "a");
        double s1 = sigma1 * sigma1;
        double s2 = sigma2 * sigma2;
        double sum = s1 + s2;
        double gap = mu1 - mu2;
        means[0] = mu1 * years;
        means[1] = mu2 * years;
        means[2] = (mu2 + gap * (s2 / sum)) * years;
        variances[0] = 0.5 * s1 * years;
        variances[1] = 0.5 * s2 * years;
        variances[2] = s1 * (s2 / sum) * years;
        double logA = Math.log(a);
        double logComplement = Math.log1p(-a);
        logWeights[0] = 2 * logComplement - Math.log(sigma1);
        logWeights[1] = 2 * logA - Math.log(sigma2);
        logWeights[2] = 1.5 * Math.log(2) + logA + logComplement - 0.5 * Math.log(sum) - 0.5 * gap * gap / sum * years;
    }

    /**
     * Computes the derivatives.
     *
     * @throws IllegalArgumentException if the weight is 0 or 1
     */
    void differentiate() {
        if (!(a > 0 && a < 1)) {
            throw new IllegalArgumentException("a = " + a + ", must be inside (0, 1) for gradients");
        }
        double s1 = sigma1 * sigma1;
        double s2 = sigma2 * sigma2;
        double sum = s1 + s2;
        double gap = mu1 - mu2;
        double mu3 = means[2] / years;
        double share1 = s1 / sum;
        double share2 = s2 / sum;
        double steep = gap * gap * years / (sum * sum);
        dMeans[0][0] = years;
        dMeans[1][1] = years;
        dMeans[2][0] = years * share2;
        dMeans[2][1] = years * share1;
        dMeans[2][2] = 2 * years * sigma1 / sum * (mu2 - mu3);
        dMeans[2][3] = 2 * years * sigma2 / sum * (mu1 - mu3);
        dMeans[0][YEARS] = mu1;
        dMeans[1][YEARS] = mu2;
        dMeans[2][YEARS] = mu3;
        dVariances[0][2] = sigma1 * years;
        dVariances[1][3] = sigma2 * years;
        dVariances[2][2] = 2 * sigma1 * years * share2 * share2;
        dVariances[2][3] = 2 * sigma2 * years * share1 * share1;
        for (int k = 0; k < COMPONENTS; k++) {
            dVariances[k][YEARS] = variances[k] / years;
        }
        dLogWeights[0][2] = -1 / sigma1;
        dLogWeights[1][3] = -1 / sigma2;
        dLogWeights[0][WEIGHT] = -2 * a;
        dLogWeights[1][WEIGHT] = 2 * (1 - a);
        dLogWeights[2][0] = -gap * years / sum;
        dLogWeights[2][1] = gap * years / sum;
        dLogWeights[2][2] = sigma1 * (steep - 1 / sum);
        dLogWeights[2][3] = sigma2 * (steep - 1 / sum);
        dLogWeights[2][WEIGHT] = 1 - 2 * a;
        dLogWeights[2][YEARS] = -0.5 * gap * gap / sum;
    }

    /**
     * Turns the derivative of something in the log-odds of the weight into that in the weight.
     *
     * @return the derivative, the largest double with its sign where it is beyond
     */
    double perWeight(double perLogOdds) {
        return Math.clamp(perLogOdds / a / (1 - a), -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
