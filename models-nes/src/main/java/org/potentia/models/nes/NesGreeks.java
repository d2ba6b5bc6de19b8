package org.potentia.models.nes;

import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.LogGaussianStrip;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/**
 * How the price of an option changes, exact derivatives with the tilt solved anew: by the spot with the law of the log-return as it is, by
 * time, rate and yield with the annual parameters as they are.
 *
 * @param price the price, in currency
 * @param delta \( \partial C/\partial S_0 \)
 * @param gamma \( \partial^2 C/\partial S_0^2 \), 1/currency
 * @param theta \( -\partial C/\partial T \), currency per year
 * @param rho \( \partial C/\partial r \), currency times year
 * @param dividendRho \( \partial C/\partial q \), currency times year
 * @param vega1 \( \partial C/\partial\sigma_1 \), currency times square root of year
 * @param vega2 \( \partial C/\partial\sigma_2 \); both widths together change the price by the sum
 */
record NesGreeks(
        double price,
        double delta,
        double gamma,
        double theta,
        double rho,
        double dividendRho,
        double vega1,
        double vega2) {
    /** Computes them. */
    static NesGreeks of(
            LogGaussianMixture shape,
            Market market,
            double years,
            PricingConstraint constraint,
            double noise,
            OptionType type,
            double strike) {
        LogGaussianStrip strip =
                new LogGaussianStrip(market, years, constraint, new double[] {strike}, new OptionType[] {type});
        boolean first = shape.a() == 0;
        boolean second = shape.a() == 1;
        // where one component is alone the other becomes its twin: the law is the same, and all derivatives exist
        strip.set(
                second ? shape.mu2() : shape.mu1(),
                first ? shape.mu1() : shape.mu2(),
                second ? shape.sigma2() : shape.sigma1(),
                first ? shape.sigma1() : shape.sigma2(),
                first || second ? 0.5 : shape.a(),
                noise);
        double[] price = new double[1];
        double[][] all = new double[1][LogGaussianStrip.SENSITIVITIES];
        strip.sensitivities(price, all);
        PricingLaw law = PricingLaw.of(shape.stationary(years), market, years, constraint, noise);
        double[] by = all[0];
        double both = by[2] + by[3];
        return new NesGreeks(
                price[0],
                law.delta(type, strike),
                law.gamma(strike),
                -by[6],
                by[7],
                by[8],
                first ? both : second ? 0 : by[2],
                second ? both : first ? 0 : by[3]);
    }
}
