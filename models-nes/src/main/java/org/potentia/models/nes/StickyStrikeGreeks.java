package org.potentia.models.nes;

import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.Normals;

/**
 * How the price of an option changes with the spot if its implied volatility \( \sigma \) does not: those of Black and Scholes at that volatility.
 * A law of returns that stays as it is while the spot moves has other ones ({@link NesGreeks}), for then the smile moves along with the spot;
 * the two differ by \( \mathcal V\,\partial\sigma/\partial\log K \) over the spot.
 *
 * <p>Between them lies what the market does. If volatilities change by \( \beta \) times the change of the logarithm of the spot, and something
 * that has nothing to do with it, the hedge that leaves the least variance is \( \Delta + \mathcal V \beta / S_0 \): J. Hull, A. White (2017),
 * Optimal delta hedging for options, Journal of Banking and Finance 82, 180-190, doi:10.1016/j.jbankfin.2017.05.006.
 *
 * @param volatility \( \sigma \), per square root of year
 * @param delta \( \Delta = \pm e^{-qT}\Phi(\pm d_1) \)
 * @param gamma \( e^{-qT}\varphi(d_1)/(S_0\sigma\sqrt T) \), 1/currency
 * @param vega \( \mathcal V = S_0 e^{-qT}\varphi(d_1)\sqrt T \), currency times square root of year
 */
record StickyStrikeGreeks(double volatility, double delta, double gamma, double vega) {
    /**
     * Computes them.
     *
     * @return nothing where the price has no volatility above zero
     */
    static Optional<StickyStrikeGreeks> of(OptionType type, double price, double strike, Market market, double years) {
        OptionalDouble implied = ImpliedVolatility.of(type, price, strike, market, years);
        if (!(implied.orElse(0) > 0)) {
            return Optional.empty();
        }
        double volatility = implied.getAsDouble();
        double deviation = volatility * Math.sqrt(years);
        double d1 = Math.log(market.forward(years) / strike) / deviation + 0.5 * deviation;
        double sign = type == OptionType.CALL ? 1 : -1;
        double share = market.discount(years) * market.forward(years) / market.spot();
        double bell = share * Normals.density(d1);
        return Optional.of(new StickyStrikeGreeks(
                volatility,
                sign * share * Normals.cdf(sign * d1),
                bell / (market.spot() * deviation),
                market.spot() * bell * Math.sqrt(years)));
    }

    /**
     * Returns the hedge that leaves the least variance.
     *
     * @param regression \( \beta \), the change of the volatility by that of the logarithm of the spot, per square root of year
     * @param spot \( S_0 \)
     * @return the number of underlyings
     */
    double minimumVarianceDelta(double regression, double spot) {
        return delta + vega * regression / spot;
    }
}
