package org.potentia.numerics;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/**
 * Mixture of any number of normal laws,
 *
 * <p>\[ p(x) = \sum_k w_k\,\phi(x \mid m_k, v_k), \qquad w_k \ge 0, \quad \sum_k w_k = 1, \]
 *
 * <p>with \( v_k \) a variance. Weights are kept as logarithms, so that a share of \( 10^{-300} \) stays as exact as one of one half. The
 * density is summed in log space; the distribution function and the survival function are both sums of erfc, with relative accuracy down to
 * the underflow of doubles (5e-14 at probabilities of 1e-264). Central moments are made from centred components, so that they do not
 * cancel.
 *
 * <p>The class is our own because Apache Commons has only a mixture fitted by expectation-maximisation, without tails, quantiles or scores.
 *
 * @since 0.1
 */
public final class GaussianMixture implements ReturnDistribution, ClosedFormCrps {
    /** Relative accuracy of quantiles: a few units in the last place. */
    private static final double QUANTILE_ACCURACY = 1e-15;

    /** Terms of a sum below the largest by this factor, as a logarithm, do not change it: exp(-40) is 4e-18. */
    private static final double NEGLIGIBLE = 40;

    private final double[] logWeights;
    private final double[] means;
    private final double[] variances;
    private final double[] deviations;
    // log w_k - log(sqrt(2 pi) sd_k), computed once
    private final double[] logHeights;
    private final double[] weights;
    private final double mean;

    private GaussianMixture(double[] logWeights, double[] means, double[] variances) {
        int n = logWeights.length;
        if (n == 0 || means.length != n || variances.length != n) {
            throw new IllegalArgumentException(n + " weights, " + means.length + " means and " + variances.length
                    + " variances given, must be the same number of each, at least 1");
        }
        double logTotal = LogSpace.logSumExp(logWeights);
        if (!Double.isFinite(logTotal)) {
            throw new IllegalArgumentException(
                    "the logarithm of the sum of the weights is " + logTotal + ", must be finite");
        }
        this.logWeights = new double[n];
        this.means = new double[n];
        this.variances = new double[n];
        this.deviations = new double[n];
        this.logHeights = new double[n];
        this.weights = new double[n];
        for (int k = 0; k < n; k++) {
            this.logWeights[k] = logWeights[k] - logTotal;
            this.weights[k] = Math.exp(this.logWeights[k]);
            this.means[k] = Arguments.finite(means[k], "mean");
            this.variances[k] = Arguments.positive(variances[k], "variance");
            this.deviations[k] = Math.sqrt(variances[k]);
            this.logHeights[k] = this.logWeights[k] - Math.log(deviations[k]) - Normals.LOG_SQRT_TWO_PI;
        }
        this.mean = sum(k -> weights[k] * this.means[k]);
    }

    /** The law under a tilt that was found for it: its weights are known, and its widths are those of the law that is tilted. */
    private GaussianMixture(GaussianMixture from, EsscherTilt tilt) {
        int n = from.size();
        this.logWeights = new double[n];
        this.means = new double[n];
        this.variances = from.variances;
        this.deviations = from.deviations;
        this.logHeights = new double[n];
        this.weights = tilt.weights.clone();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double gain = tilt.eta * (from.means[k] + 0.5 * tilt.eta * variances[k]) - tilt.logMoment;
            this.logWeights[k] = from.logWeights[k] + gain;
            this.means[k] = Arguments.finite(from.means[k] + tilt.eta * variances[k], "mean");
            this.logHeights[k] = from.logHeights[k] + gain;
            sum += weights[k] * means[k];
        }
        this.mean = sum;
    }

    /**
     * Makes a mixture from its weights.
     *
     * @param weights the weights \( w_k \), not negative, not all zero; normalised here
     * @param means the means \( m_k \), finite
     * @param variances the variances \( v_k \), positive and finite
     * @return the mixture
     * @throws IllegalArgumentException if the lengths differ, or a number is not admissible
     */
    public static GaussianMixture of(double[] weights, double[] means, double[] variances) {
        double[] logWeights = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            logWeights[k] = Math.log(Arguments.nonNegative(weights[k], "weight"));
        }
        return new GaussianMixture(logWeights, means, variances);
    }

    /**
     * Makes a mixture from the logarithms of its weights, which may be far below the smallest positive double.
     *
     * @param logWeights the logarithms \( \log w_k \), {@code -Infinity} for a weight of zero; normalised here
     * @param means the means \( m_k \), finite
     * @param variances the variances \( v_k \), positive and finite
     * @return the mixture
     * @throws IllegalArgumentException if the lengths differ, or a number is not admissible
     */
    public static GaussianMixture ofLogWeights(double[] logWeights, double[] means, double[] variances) {
        return new GaussianMixture(logWeights, means, variances);
    }

    /**
     * Makes a single normal law.
     *
     * @param mean the mean, finite
     * @param variance the variance, positive and finite
     * @return the mixture of one component
     * @throws IllegalArgumentException if a number is not admissible
     */
    public static GaussianMixture normal(double mean, double variance) {
        return new GaussianMixture(new double[] {0}, new double[] {mean}, new double[] {variance});
    }

    /**
     * Returns how many components there are, those of weight zero included.
     *
     * @return the number of components, at least 1
     */
    public int size() {
        return means.length;
    }

    /**
     * Returns the weights.
     *
     * @return \( w_k \), which sum to one
     */
    public Doubles weights() {
        return Doubles.of(weights);
    }

    /**
     * Returns the logarithms of the weights.
     *
     * @return \( \log w_k \), {@code -Infinity} for a weight of zero
     */
    public Doubles logWeights() {
        return Doubles.of(logWeights);
    }

    /**
     * Returns the means of the components.
     *
     * @return \( m_k \)
     */
    public Doubles means() {
        return Doubles.of(means);
    }

    /**
     * Returns the variances of the components.
     *
     * @return \( v_k \)
     */
    public Doubles variances() {
        return Doubles.of(variances);
    }

    @Override
    public double logDensity(double x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < means.length; k++) {
            largest = Math.max(largest, logTerm(k, x));
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            double below = largest - logTerm(k, x);
            // the largest term is one, and a term that far below it is lost in rounding: most exponentials are spared
            if (below == 0) {
                sum += 1;
            } else if (below < NEGLIGIBLE) {
                sum += Math.exp(-below);
            }
        }
        return largest + Math.log(sum);
    }

    @Override
    public double cdf(double x) {
        return lowerTail(x, 1);
    }

    @Override
    public double survival(double x) {
        return lowerTail(-x, -1);
    }

    /**
     * Returns the logarithm of the distribution function, also where that underflows.
     *
     * @param x the point, may be infinite
     * @return \( \log \Pr(X \le x) \)
     */
    public double logCdf(double x) {
        return logLowerTail(x, 1);
    }

    /**
     * Returns the logarithm of the survival function, also where that underflows.
     *
     * @param x the point, may be infinite
     * @return \( \log \Pr(X > x) \)
     */
    public double logSurvival(double x) {
        return logLowerTail(-x, -1);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The smallest and the largest quantile of the components enclose the quantile of the mixture. Between them the logarithm of the
     * nearer tail is brought to \( \log p \) by Brent's method, so that far tails converge as fast as the middle.
     */
    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (p == 1) {
            return Double.POSITIVE_INFINITY;
        }
        // the upper half is the lower half of the mirrored law; 1 - p is exact there
        boolean mirrored = p > 0.5;
        double tail = mirrored ? 1 - p : p;
        double sign = mirrored ? -1 : 1;
        double z = Normals.quantile(tail);
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < means.length; k++) {
            if (logWeights[k] > Double.NEGATIVE_INFINITY) {
                double q = sign * means[k] + z * deviations[k];
                lower = Math.min(lower, q);
                upper = Math.max(upper, q);
            }
        }
        double logTail = Math.log(tail);
        DoubleUnaryOperator excess = x -> logLowerTail(x, sign) - logTail;
        // at an end that is the answer itself, rounding may put the tail on the wrong side of p
        if (lower == upper || excess.applyAsDouble(lower) >= 0) {
            return sign * lower;
        }
        if (excess.applyAsDouble(upper) <= 0) {
            return sign * upper;
        }
        double accuracy = QUANTILE_ACCURACY * narrowest();
        return sign * new BrentSolver(QUANTILE_ACCURACY, accuracy, 0).findRoot(excess, lower, upper);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return sum(k -> weights[k] * (square(means[k] - mean) + variances[k]));
    }

    /**
     * Returns the third central moment.
     *
     * @return \( \sum_k w_k (d_k^3 + 3 d_k v_k) \), \( d_k = m_k - E X \)
     */
    public double thirdCentralMoment() {
        return sum(k -> {
            double d = means[k] - mean;
            return weights[k] * d * (d * d + 3 * variances[k]);
        });
    }

    /**
     * Returns the fourth central moment.
     *
     * @return \( \sum_k w_k (d_k^4 + 6 d_k^2 v_k + 3 v_k^2) \), \( d_k = m_k - E X \)
     */
    public double fourthCentralMoment() {
        return sum(k -> {
            double d2 = square(means[k] - mean);
            return weights[k] * (d2 * d2 + 6 * d2 * variances[k] + 3 * square(variances[k]));
        });
    }

    @Override
    public double skewness() {
        double variance = variance();
        return thirdCentralMoment() / (variance * Math.sqrt(variance));
    }

    @Override
    public double kurtosis() {
        return fourthCentralMoment() / square(variance());
    }

    /**
     * {@inheritDoc}
     *
     * <p>With \( A(\mu, \sigma^2) = E|N(\mu, \sigma^2)| = 2\sigma\phi(\mu/\sigma) + \mu(2\Phi(\mu/\sigma) - 1) \),
     *
     * <p>\[ \sum_k w_k A(x - m_k, v_k) - \tfrac12 \sum_{ij} w_i w_j A(m_i - m_j, v_i + v_j). \]
     *
     * <p>Source: Grimit, Gneiting, Berrocal and Johnson (2006), The continuous ranked probability score for circular variables and its
     * application to mesoscale forecast ensemble verification, doi:10.1256/qj.05.235, equation 5.
     */
    @Override
    public double crps(double x) {
        // the difference of two nearly equal numbers may be a rounding error below zero
        return Math.max(0, sum(k -> weights[k] * absoluteMean(x - means[k], variances[k])) - halfSpread());
    }

    /** {@inheritDoc} Draws a component by its weight, then from that component. */
    @Override
    public double sample(RandomGenerator random) {
        double left = random.nextDouble();
        int chosen = 0;
        for (int k = 0; k < means.length; k++) {
            if (weights[k] > 0) {
                chosen = k;
                left -= weights[k];
                if (left < 0) {
                    break;
                }
            }
        }
        return means[chosen] + deviations[chosen] * random.nextGaussian();
    }

    /**
     * Tilts the law exponentially, \( p(x)\,e^{\xi x} / E[e^{\xi X}] \): again a mixture of as many components, with
     * \( w_k \to w_k e^{\xi m_k + \xi^2 v_k / 2} \), \( m_k \to m_k + \xi v_k \) and \( v_k \) as before.
     *
     * @param xi the tilt \( \xi \), finite
     * @return the tilted law
     * @throws IllegalArgumentException if the tilt is not finite, or so large that a mean or the log-moment overflows
     */
    public GaussianMixture tilted(double xi) {
        Arguments.finite(xi, "xi");
        double[] tiltedMeans = new double[size()];
        for (int k = 0; k < size(); k++) {
            tiltedMeans[k] = means[k] + xi * variances[k];
        }
        return new GaussianMixture(logMoments(xi), tiltedMeans, variances);
    }

    /** Finds the tilt under which the law meets a constraint. */
    EsscherTilt tilt(PricingConstraint constraint, double target) {
        EsscherTilt tilt = new EsscherTilt(size());
        tilt.solve(constraint, logWeights, means, variances, target);
        return tilt;
    }

    /** Tilts the law by what {@link #tilt} found. */
    GaussianMixture tilted(EsscherTilt tilt) {
        return new GaussianMixture(this, tilt);
    }

    /** Returns the mean of one component. */
    double mean(int k) {
        return means[k];
    }

    /** Returns the standard deviation of one component. */
    double deviation(int k) {
        return deviations[k];
    }

    /**
     * Returns the logarithm of the moment-generating function.
     *
     * @param u the argument, finite
     * @return \( \log E[e^{uX}] \)
     */
    public double logMgf(double u) {
        return LogSpace.logSumExp(logMoments(Arguments.finite(u, "u")));
    }

    /** Half the mean distance between two independent draws. */
    private double halfSpread() {
        return 0.5
                * sum(i -> weights[i]
                        * sum(j -> weights[j] * absoluteMean(means[i] - means[j], variances[i] + variances[j])));
    }

    private double[] logMoments(double u) {
        double[] moments = new double[size()];
        for (int k = 0; k < size(); k++) {
            moments[k] = logWeights[k] + u * (means[k] + 0.5 * u * variances[k]);
        }
        return moments;
    }

    /** Returns the logarithm of one term of the density. */
    double logTerm(int k, double x) {
        double z = (x - means[k]) / deviations[k];
        return logHeights[k] - 0.5 * z * z;
    }

    /** Returns the distribution function of the law (sign 1) or of its mirror image (sign -1). */
    private double lowerTail(double x, double sign) {
        double lower = sum(k -> weights[k] * Normals.cdf((x - sign * means[k]) / deviations[k]));
        // the larger tail is the complement of the smaller: then both sum to one, and neither passes it by rounding
        return lower <= 0.5
                ? lower
                : 1 - sum(k -> weights[k] * Normals.survival((x - sign * means[k]) / deviations[k]));
    }

    private double logLowerTail(double x, double sign) {
        double[] terms = new double[size()];
        for (int k = 0; k < size(); k++) {
            terms[k] = logWeights[k] + Normals.logCdf((x - sign * means[k]) / deviations[k]);
        }
        return LogSpace.logSumExp(terms);
    }

    private double narrowest() {
        double narrowest = Double.POSITIVE_INFINITY;
        for (double deviation : deviations) {
            narrowest = Math.min(narrowest, deviation);
        }
        return narrowest;
    }

    private double sum(IntToDoubleFunction term) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            sum += term.applyAsDouble(k);
        }
        return sum;
    }

    private static double absoluteMean(double mean, double variance) {
        double deviation = Math.sqrt(variance);
        double z = mean / deviation;
        return 2 * deviation * Normals.density(z) + mean * Erf.value(z / Math.sqrt(2));
    }

    private static double square(double x) {
        return x * x;
    }
}
