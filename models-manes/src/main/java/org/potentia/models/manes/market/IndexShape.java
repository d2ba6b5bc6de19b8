package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The shape of an asset in the field of the others, as a calibration to options on the index gives it, and what the paper derives from it.
 *
 * @param dressed the shape in the field of the others
 * @param years the length \( T \) of the return, years, positive
 * @param noise the noise \( h \), per square root of year, positive
 */
public record IndexShape(LogGaussianMixture dressed, double years, double noise) {
    private static final int PARAMETERS = 5;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public IndexShape {
        Arguments.positive(years, "T");
        Arguments.positive(noise, "h");
    }

    /**
     * Returns the law of the dressed asset.
     *
     * @return the mixture of three components
     */
    public GaussianMixture law() {
        return dressed.stationary(years);
    }

    /**
     * Returns the mean of the market, which in equilibrium is that of the dressed asset.
     *
     * @return \( m \), equation 125
     */
    public double mean() {
        return law().mean();
    }

    /**
     * Returns how far rounding of the printed parameters may move the mean: the sum of what each of the five does when it grows.
     *
     * @param rounding half a unit of the last printed digit of \( \bar\mu_1, \bar\mu_2, \bar\sigma_1, \bar\sigma_2, \bar a \)
     * @return the sum of the absolute changes of \( m \)
     * @throws IllegalArgumentException if there are not five
     */
    public double meanUncertainty(Doubles rounding) {
        if (rounding.size() != PARAMETERS) {
            throw new IllegalArgumentException(
                    rounding.size() + " roundings given, must be one for each of five parameters");
        }
        double sum = 0;
        for (int i = 0; i < PARAMETERS; i++) {
            double[] p = {dressed.mu1(), dressed.mu2(), dressed.sigma1(), dressed.sigma2(), dressed.a()};
            p[i] += rounding.get(i);
            LogGaussianMixture moved = new LogGaussianMixture(p[0], p[1], p[2], p[3], p[4]);
            sum += Math.abs(moved.stationary(years).mean() - mean());
        }
        return sum;
    }

    /**
     * Returns the rough coupling of the paper, which keeps (120) by a margin:
     * \( g = h^2/(2\bar\sigma_M^2T) \), \( \bar\sigma_M^2 = \max_k\bar\sigma_k^2/2 + \Delta\sigma^2 \).
     *
     * @param margin \( \Delta\sigma^2 \), 1/year, positive
     * @return \( g \), equation 127
     * @throws IllegalArgumentException if the margin is not positive
     */
    public double coupling(double margin) {
        return noise * noise / (2 * stockVariance(margin) * years);
    }

    /**
     * Returns the length of the return with which (127) gives a coupling.
     *
     * @param margin \( \Delta\sigma^2 \), 1/year, positive
     * @param coupling \( g \), 1/year, positive
     * @return \( T \), years
     * @throws IllegalArgumentException if a number is not positive
     */
    public double impliedYears(double margin, double coupling) {
        return noise * noise / (2 * stockVariance(margin) * Arguments.positive(coupling, "g"));
    }

    /**
     * Returns the market whose assets look like this in their mean.
     *
     * @param coupling the coupling \( g \), 1/year, not negative
     * @return the market without an external field; the mean of this shape is one of its equilibria
     * @throws IllegalArgumentException if the coupling violates (119)
     */
    public HomogeneousMarket market(double coupling) {
        return HomogeneousMarket.ofDressed(dressed, years, noise, coupling, 0, mean());
    }

    private double stockVariance(double margin) {
        double width = Math.max(dressed.sigma1(), dressed.sigma2());
        return 0.5 * width * width + Arguments.positive(margin, "deltaSigma2");
    }
}
