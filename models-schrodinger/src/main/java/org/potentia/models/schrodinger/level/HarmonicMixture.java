package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A mixture of harmonic levels, \( f = \sum_n p_n \varphi_n^2 \). A single level above the ground has thinner tails than a normal law; only
 * mixtures have fatter ones.
 *
 * @param weights \( p_n \), from level 0, not negative, of sum 1
 * @since 0.1
 */
public record HarmonicMixture(Doubles weights) {
    private static final double SUM = 1e-9;

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if there is none, one is negative, or their sum is not 1
     */
    public HarmonicMixture {
        Arguments.atLeast(weights.size(), 1, "number of weights");
        weights.stream().forEach(p -> Arguments.nonNegative(p, "weight"));
        double sum = weights.stream().sum();
        if (Math.abs(sum - 1) > SUM) {
            throw new IllegalArgumentException("sum of the weights = " + sum + ", must be 1");
        }
    }

    /**
     * Returns the variance of \( \xi \).
     *
     * @return \( \sum p_n (2n+1)/2 \)
     */
    public double variance() {
        double sum = 0;
        for (int n = 0; n < weights.size(); n++) {
            sum += weights.get(n) * new HarmonicLevel(n).secondMoment();
        }
        return sum;
    }

    /**
     * Returns the kurtosis.
     *
     * @return 3 for a normal law
     */
    public double kurtosis() {
        double sum = 0;
        for (int n = 0; n < weights.size(); n++) {
            sum += weights.get(n) * new HarmonicLevel(n).fourthMoment();
        }
        return sum / (variance() * variance());
    }

    /**
     * Returns the density.
     *
     * @param xi \( \xi \)
     * @return \( \sum p_n \varphi_n(\xi)^2 \)
     */
    public double density(double xi) {
        double sum = 0;
        for (int n = 0; n < weights.size(); n++) {
            sum += weights.get(n) == 0 ? 0 : weights.get(n) * new HarmonicLevel(n).density(xi);
        }
        return sum;
    }

    /**
     * Returns the variance of the thermal market, \( p_n = (1-z) z^n \), whose law is exactly normal (Mehler): it shows no second mode.
     *
     * @param z the ratio of the weights of neighbouring levels, in [0, 1)
     * @return \( \tfrac12 \frac{1+z}{1-z} \)
     * @throws IllegalArgumentException if z is out of its bounds
     */
    public static double thermalVariance(double z) {
        if (!(z >= 0 && z < 1)) {
            throw new IllegalArgumentException("z = " + z + ", must be in [0, 1)");
        }
        return 0.5 * (1 + z) / (1 - z);
    }
}
