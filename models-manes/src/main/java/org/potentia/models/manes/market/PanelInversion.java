package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What the average correlation and the average variance of a panel of assets say about the coupling of a market of assets that are all alike,
 * MANES (113)-(117).
 *
 * @param gain \( A \), one where a market of infinitely many assets is critical
 * @param couplingPerSquaredNoise \( g/h^2 \): the panel alone does not tell \( h \)
 * @since 0.1
 */
public record PanelInversion(double gain, double couplingPerSquaredNoise) {
    /** What is left of the difference of one and a correlation that is computed. */
    private static final double ROUNDING = 1e-12;

    /**
     * Inverts to leading order in \( 1/N \), (117): \( A = N\rho/(1+N\rho) \) and \( g = h^2A/2s^2 \).
     *
     * @param assets \( N \), at least 2
     * @param correlation the average correlation \( \rho \), in (0, 1]
     * @param variance the average variance \( s^2 \) of returns over \( T \) years, positive
     * @return what they say
     * @throws IllegalArgumentException if an argument is not admissible
     */
    public static PanelInversion leading(int assets, double correlation, double variance) {
        check(assets, correlation, variance);
        double gain = assets * correlation / (1 + assets * correlation);
        return new PanelInversion(gain, 0.5 * gain / variance);
    }

    /**
     * Inverts with the corrected inverse (102): \( \rho = A/[N(1-A) + 2A] \), so that \( A = N\rho/[1+(N-2)\rho] \), which may exceed one: a market
     * of \( N \) assets is stable up to \( A = N/(N-1) \).
     *
     * @param assets \( N \), at least 2
     * @param correlation the average correlation \( \rho \), in (0, 1)
     * @param variance the average variance \( s^2 \) of returns over \( T \) years, positive
     * @return what they say
     * @throws IllegalArgumentException if an argument is not admissible
     */
    public static PanelInversion corrected(int assets, double correlation, double variance) {
        check(assets, correlation, variance);
        if (1 - correlation < ROUNDING) {
            throw new IllegalArgumentException("correlation = " + correlation
                    + ", must be < 1 by more than rounding: assets with noise of their own do not move as one");
        }
        double n = assets;
        double gain = n * correlation / (1 + (n - 2) * correlation);
        // the variance of an asset in units of h^2/2g, the diagonal of the corrected inverse times A
        double own = gain * n / (n + gain) * (n * (1 - gain) + 2 * gain) / (n * (1 - gain) + gain);
        return new PanelInversion(gain, 0.5 * own / variance);
    }

    /**
     * Returns the coupling.
     *
     * @param noise \( h \), per square root of year, positive
     * @return \( g \), 1/year
     * @throws IllegalArgumentException if the noise is not positive
     */
    public double coupling(double noise) {
        return couplingPerSquaredNoise * Arguments.positive(noise, "h") * noise;
    }

    /**
     * Computes the average correlation from the variance of the weighted mean, (115) without neglecting its first term:
     * \( \rho = \frac{\sigma_m^2 - \sum_i w_i^2\sigma_i^2}{(\sum_i w_i\sigma_i)^2 - \sum_i w_i^2\sigma_i^2} \). With equal weights and equal
     * variances that is \( \rho = \frac{N\sigma_m^2/\sigma^2 - 1}{N - 1} \).
     *
     * @param weights the weight \( w_i \) of each asset, at least two
     * @param variances the variance \( \sigma_i^2 \) of each asset
     * @param marketVariance the variance \( \sigma_m^2 \) of \( \sum_i w_i y_i \)
     * @return the correlation that all pairs would have to share
     * @throws IllegalArgumentException if there are fewer than two, the lengths differ, or only one asset has a weight
     */
    public static double correlation(Doubles weights, Doubles variances, double marketVariance) {
        Arguments.atLeast(weights.size(), 2, "number of assets");
        if (variances.size() != weights.size()) {
            throw new IllegalArgumentException(
                    variances.size() + " variances and " + weights.size() + " weights, must be as many");
        }
        double own = 0;
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            double part = Arguments.finite(weights.get(i), "weight")
                    * Math.sqrt(Arguments.positive(variances.get(i), "variance"));
            own += part * part;
            sum += part;
        }
        double pairs = sum * sum - own;
        if (!(pairs > 1e-12 * own)) {
            throw new IllegalArgumentException(
                    "only one asset has a weight, must be two or more: one has no correlation");
        }
        return (Arguments.nonNegative(marketVariance, "variance of the mean") - own) / pairs;
    }

    private static void check(int assets, double correlation, double variance) {
        Arguments.atLeast(assets, 2, "N");
        Arguments.positive(variance, "variance");
        if (!(correlation > 0 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "correlation = " + correlation
                            + ", must be > 0 and at most 1: by (114) assets that attract each other have rho = A/(N(1 - A)) with 0 < A < 1");
        }
    }
}
