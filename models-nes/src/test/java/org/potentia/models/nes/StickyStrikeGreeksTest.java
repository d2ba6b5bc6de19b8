package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

class StickyStrikeGreeksTest {
    private static final Market MARKET = new Market(100, 0.03, 0.015);
    private static final double YEARS = 0.4;
    private static final PricingLaw LAW = PricingLaw.of(
            new LogGaussianMixture(0.5, -0.9, 0.2, 0.6, 0.4).stationary(YEARS),
            MARKET,
            YEARS,
            PricingConstraint.MARTINGALE,
            0.2);

    private static StickyStrikeGreeks greeks(OptionType type, double strike) {
        return StickyStrikeGreeks.of(type, LAW.price(type, strike), strike, MARKET, YEARS)
                .orElseThrow();
    }

    private static double price(OptionType type, double spot, double strike, double volatility) {
        Market market = new Market(spot, MARKET.rate(), MARKET.dividendYield());
        return market.discount(YEARS) * Black.price(type, market.forward(YEARS), strike, volatility * Math.sqrt(YEARS));
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void areTheDifferencesAtAVolatilityThatStays(OptionType type) {
        for (double strike : new double[] {75, 95, 100, 110, 130}) {
            StickyStrikeGreeks greeks = greeks(type, strike);
            double v = greeks.volatility();
            assertThat(price(type, 100, strike, v)).isCloseTo(LAW.price(type, strike), within(1e-11));
            // central differences: errors of the square of the step, and of rounding over the step or its square
            double h = 1e-2;
            double up = price(type, 100 + h, strike, v);
            double down = price(type, 100 - h, strike, v);
            assertThat(greeks.delta()).isCloseTo((up - down) / (2 * h), within(1e-7));
            assertThat(greeks.gamma()).isCloseTo((up - 2 * price(type, 100, strike, v) + down) / (h * h), within(1e-6));
            double e = 1e-5;
            assertThat(greeks.vega())
                    .isCloseTo(
                            (price(type, 100, strike, v + e) - price(type, 100, strike, v - e)) / (2 * e),
                            within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void hedgeAsTheLawDoesIfVolatilitiesFollowTheSpotAsUnderIt(OptionType type) {
        // a law of returns that stays takes the smile along with the spot: beta is minus the slope of the smile in log
        // K
        for (double strike : new double[] {75, 95, 100, 110, 130}) {
            double beta =
                    -(volatility(type, strike * Math.exp(1e-4)) - volatility(type, strike * Math.exp(-1e-4))) / 2e-4;
            assertThat(greeks(type, strike).minimumVarianceDelta(beta, 100))
                    .isCloseTo(LAW.delta(type, strike), within(1e-6));
        }
    }

    private static double volatility(OptionType type, double strike) {
        return ImpliedVolatility.of(type, LAW.price(type, strike), strike, MARKET, YEARS)
                .orElseThrow();
    }

    @Test
    void areNoneWhereThereIsNoVolatility() {
        assertThat(StickyStrikeGreeks.of(OptionType.CALL, 0.5, 90, MARKET, YEARS))
                .isEmpty();
    }
}
