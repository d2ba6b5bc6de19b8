package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

class ImpliedVolatilityTest {
    private static final Market UNIT = new Market(1, 0, 0);

    /** Log-moneyness, total deviation and price of the option out of the money over the root of forward and strike: mpmath, 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.001, 0.00039894226377883829",
        "0, 0.3, 0.11923538474048503",
        "0, 4, 0.95449973610364159",
        "-1e-6, 0.01, 0.003988906201429008",
        "-0.001, 0.002, 0.00039559301393056594",
        "-0.01, 0.05, 0.015342759237307299",
        "-0.01, 0.0006, 4.0931072085142901e-67",
        "-0.1, 0.02, 1.0691830485656269e-9",
        "-0.1, 0.25, 0.057394488030822523",
        "-0.3, 0.015, 2.054961229547755e-92",
        "-0.5, 0.1, 5.3399117858008648e-9",
        "-0.5, 1.5, 0.33630341911854832",
        "-1.5, 0.1, 2.4230205703911934e-53",
        "-1.5, 0.6, 0.0011583126212034882",
        "-3, 0.15, 2.0492754477070121e-91",
        "-3, 2, 0.041014241206743663",
        "-5, 0.3, 2.0238189294117017e-64",
        "-5, 6, 0.080072995016481671",
        "-20, 1, 1.2097749726121601e-90"
    })
    void valueKeepsItsDigits(double x, double s, double value) {
        double sensitivity = Math.max(1, x * x / (s * s));
        assertThat(ImpliedVolatility.value(x, s)).isCloseTo(value, within(4e-15 * sensitivity * value));
    }

    /** The same prices back; what a rounding of the price costs is part of the tolerance where the price hardly knows the volatility. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.001, 0.00039894226377883829",
        "0, 0.3, 0.11923538474048503",
        "0, 4, 0.95449973610364159",
        "-1e-6, 0.01, 0.003988906201429008",
        "-0.001, 0.002, 0.00039559301393056594",
        "-0.01, 0.05, 0.015342759237307299",
        "-0.01, 0.0006, 4.0931072085142901e-67",
        "-0.1, 0.02, 1.0691830485656269e-9",
        "-0.1, 0.25, 0.057394488030822523",
        "-0.3, 0.015, 2.054961229547755e-92",
        "-0.5, 0.1, 5.3399117858008648e-9",
        "-0.5, 1.5, 0.33630341911854832",
        "-1.5, 0.1, 2.4230205703911934e-53",
        "-1.5, 0.6, 0.0011583126212034882",
        "-3, 0.15, 2.0492754477070121e-91",
        "-3, 2, 0.041014241206743663",
        "-5, 0.3, 2.0238189294117017e-64",
        "-5, 6, 0.080072995016481671",
        "-20, 1, 1.2097749726121601e-90"
    })
    void recoversTheDeviation(double x, double s, double value) {
        // forward over strike is exp(x) for a call, exp(-x) for a put
        double call = value * Math.exp(-0.5 * x);
        double strike = Math.exp(-x);
        double rounding = 4e-16 * Math.max(1, 1 / Math.max(1e-300, slack(x, s)));
        assertThat(ImpliedVolatility.total(OptionType.CALL, call, 1, strike).orElseThrow())
                .isCloseTo(s, within(s * (2e-15 + rounding)));
        double put = value * Math.exp(0.5 * x);
        assertThat(ImpliedVolatility.total(OptionType.PUT, put, 1, Math.exp(x)).orElseThrow())
                .isCloseTo(s, within(s * (2e-15 + rounding)));
    }

    /** Relative change of the price with a relative change of the deviation, and of the deviation with the moneyness. */
    private static double slack(double x, double s) {
        double vega = s * Math.exp(-0.5 * (x * x / (s * s) + 0.25 * s * s)) / Math.sqrt(2 * Math.PI);
        double price = ImpliedVolatility.value(x, s);
        double elasticity = vega / price;
        return Math.min(elasticity, x == 0 ? 1 : Math.abs(x) / (1 + Math.abs(x)));
    }

    @Test
    void recoversVolatilitiesOfAWholeSurface() {
        Market market = new Market(100, 0.03, 0.01);
        for (double years : new double[] {1.0 / 365, 0.25, 5}) {
            double forward = market.forward(years);
            for (double z = -3; z <= 3; z += 0.25) {
                for (double volatility : new double[] {0.02, 0.2, 0.7}) {
                    double total = volatility * Math.sqrt(years);
                    double strike = forward * Math.exp(z * total);
                    OptionType type = strike < forward ? OptionType.PUT : OptionType.CALL;
                    GaussianMixture law = GaussianMixture.normal(0, total * total);
                    double price = PricingLaw.of(law, market, years, PricingConstraint.MARTINGALE, 1)
                            .price(type, strike);
                    // the price itself has lost digits to the difference of its two terms
                    assertThat(ImpliedVolatility.of(type, price, strike, market, years)
                                    .orElseThrow())
                            .isCloseTo(volatility, within(1e-13 / total * volatility));
                }
            }
        }
    }

    @Test
    void pricesOutsideTheBoundsHaveNone() {
        assertThat(ImpliedVolatility.of(OptionType.CALL, 0.19, 0.8, UNIT, 1)).isEmpty();
        assertThat(ImpliedVolatility.of(OptionType.CALL, 1.0, 0.8, UNIT, 1)).isEmpty();
        assertThat(ImpliedVolatility.of(OptionType.PUT, 0.8, 0.8, UNIT, 1)).isEmpty();
        assertThat(ImpliedVolatility.of(OptionType.PUT, 0, 0.8, UNIT, 1)).isEmpty();
        assertThat(ImpliedVolatility.of(OptionType.PUT, Double.NaN, 0.8, UNIT, 1))
                .isEmpty();
        assertThat(ImpliedVolatility.of(OptionType.CALL, 0.2001, 0.8, UNIT, 1)).isPresent();
    }

    @Test
    void nearlyTheWholeForwardIsALargeVolatility() {
        assertThat(ImpliedVolatility.of(OptionType.CALL, 0.999999, 1, UNIT, 1).orElseThrow())
                .isCloseTo(9.7832772, within(1e-6));
    }

    @Test
    void refusesNoTimeAndNoStrike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImpliedVolatility.of(OptionType.CALL, 0.1, 1, UNIT, 0))
                .withMessage("years = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImpliedVolatility.of(OptionType.CALL, 0.1, 0, UNIT, 1))
                .withMessage("strike = 0.0, must be finite and > 0");
    }
}
