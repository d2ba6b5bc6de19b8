package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.numerics.Black;

class OptionModelsTest {
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final ModelProvider BLACK_SCHOLES = new BlackScholesProvider();
    private static final ModelProvider MIXTURE = new LognormalMixtureProvider();
    private static final ModelProvider SVI = new SviProvider();

    private static Smile smile(ModelProvider provider, double years, double... parameters) {
        return ((OptionModel) provider.create(provider.parameters().vector(parameters))).smile(MARKET, years);
    }

    private static Smile smile(String id) {
        return switch (id) {
            case "black-scholes" -> smile(BLACK_SCHOLES, 0.5, 0.25);
            case "lognormal-mixture" -> smile(MIXTURE, 0.5, 0.5, 0.3, 1.2, 0.9, 0.1, 0.2, 0.4);
            default -> smile(SVI, 0.5, 0.01, 0.1, -0.6, 0.02, 0.15);
        };
    }

    static List<String> ids() {
        return List.of("black-scholes", "lognormal-mixture", "svi");
    }

    static Stream<ModelProvider> providers() {
        return Stream.of(BLACK_SCHOLES, MIXTURE, SVI);
    }

    @ParameterizedTest
    @CsvSource({
        // mpmath 1.3 with 40 digits: exp(-r T) times Black's formulas, F = 100 exp(0.01)
        "black-scholes, CALL, 110, 3.72301004518326061",
        "black-scholes, PUT, 90, 2.56319066178627922",
        "black-scholes, CALL, 90, 13.404364016778871",
        "lognormal-mixture, CALL, 110, 3.59115474502581365",
        "lognormal-mixture, PUT, 90, 3.96078664125227609",
        "lognormal-mixture, CALL, 90, 14.8019599962448679",
        "svi, CALL, 110, 2.75232039569503444",
        "svi, PUT, 90, 3.14790876924249556",
        "svi, CALL, 90, 13.9890821242350874"
    })
    void pricesAsHighPrecisionDoes(String id, OptionType type, double strike, double expected) {
        assertThat(smile(id).price(type, strike)).isCloseTo(expected, within(1e-13 * expected));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void repricesTheForward(String id) {
        Smile smile = smile(id);
        double forward = MARKET.forward(0.5);
        assertThat(smile.mean()).isEqualTo(forward);
        assertThat(smile.price(OptionType.CALL, 1e-9))
                .isCloseTo(MARKET.discount(0.5) * (forward - 1e-9), within(1e-11));
        for (double strike : new double[] {1, 60, 100, 101, 300}) {
            double difference = smile.price(OptionType.CALL, strike) - smile.price(OptionType.PUT, strike);
            assertThat(difference).isCloseTo(MARKET.discount(0.5) * (forward - strike), within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void pricesWithinArbitrageBoundsByDefault(ModelProvider provider) {
        OptionModel model = (OptionModel) provider.create(provider.parameters().defaults());
        for (double years : new double[] {1 / 365.0, 0.5, 5}) {
            Smile smile = model.smile(MARKET, years);
            double previous = MARKET.discount(years) * MARKET.forward(years);
            for (double strike = 20; strike <= 300; strike += 20) {
                double call = smile.price(OptionType.CALL, strike);
                // deep in the money the time value of a day is below the rounding of a price of 100
                double exercise = MARKET.discount(years) * Math.max(0, smile.mean() - strike);
                assertThat(call).isBetween(exercise - 1e-12, previous);
                previous = call;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesZeroTime(ModelProvider provider) {
        OptionModel model = (OptionModel) provider.create(provider.parameters().defaults());
        assertThatThrownBy(() -> model.smile(MARKET, 0)).hasMessage("years = 0.0, must be finite and > 0");
    }

    @Test
    void mixesOneLawToItself() {
        Smile mixture = smile(MIXTURE, 2, 0.2, 0.3, 1, 1, 0.25, 0.25, 0.25);
        Smile single = smile(BLACK_SCHOLES, 2, 0.25);
        for (double strike : new double[] {20, 80, 100, 130, 400}) {
            assertThat(mixture.price(OptionType.PUT, strike))
                    .isCloseTo(single.price(OptionType.PUT, strike), within(1e-13 * 400));
        }
    }

    @Test
    void flattensToBlackScholesWithoutSlope() {
        // total variance 0.04 in the limit b = 0: volatility 0.2 over a year
        Smile flat = smile(SVI, 1, 0.04, 1e-300, 0, 0, 0.1);
        Smile single = smile(BLACK_SCHOLES, 1, 0.2);
        assertThat(flat.price(OptionType.CALL, 120)).isCloseTo(single.price(OptionType.CALL, 120), within(1e-13));
    }

    @Test
    void takesAVarianceOfZeroAtTheLowestPoint() {
        // a = -b s sqrt(1 - rho^2) with rho = 0: w(m) = 0, so that the call at ln(K/F) = m = 0 is worth nothing
        Smile smile = smile(SVI, 1, -0.01, 0.1, 0, 0, 0.1);
        assertThat(smile.price(OptionType.CALL, MARKET.forward(1))).isCloseTo(0, within(1e-6));
        assertThat(smile.price(OptionType.CALL, 120)).isPositive();
    }

    @Test
    void hasANegativeDensityWhereTheDocumentationSaysSo() {
        // the parameters of A. Vogt in Gatheral and Jacquier 2014, example 3.1; g(k) < 0 for 0.642408 < k < 1.256913 by
        // mpmath
        Smile smile = smile(SVI, 1, -0.0410, 0.1331, 0.3060, 0.3586, 0.4153);
        Map.of(0.60, false, 0.68, true, 1.2, true, 1.3, false).forEach((k, negative) -> {
            double strike = MARKET.forward(1) * Math.exp(k);
            double step = 1e-2 * strike;
            double curvature = smile.price(OptionType.CALL, strike - step)
                    - 2 * smile.price(OptionType.CALL, strike)
                    + smile.price(OptionType.CALL, strike + step);
            assertThat(curvature < 0).as("k = %s", k).isEqualTo(negative);
        });
    }

    @Test
    void namesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> SVI.parameters().vector(-0.02, 0.1, 0, 0, 0.1))
                .hasMessage("a + b s sqrt(1 - rho^2) must be at least 0, so that no variance is negative");
        assertThatThrownBy(() -> SVI.parameters().vector(0.02, 1.5, -0.5, 0, 0.1))
                .hasMessage("b (1 + |rho|) must be at most 2, the steepest wing that a law can have");
        assertThatThrownBy(() -> MIXTURE.parameters().vector(0.6, 0.4, 1, 1, 0.1, 0.2, 0.3))
                .hasMessage("weight1 + weight2 must be below 1, so that the third component has some weight");
        assertThatThrownBy(() -> MIXTURE.parameters().vector(0.6, 0.3, 1, 1, 0.3, 0.2, 0.3))
                .hasMessageStartingWith("sigma1 must not exceed sigma2");
        assertThatThrownBy(() -> BLACK_SCHOLES.create(SVI.parameters().defaults()))
                .hasMessageContaining("are not those of black-scholes");
    }

    @Test
    void usesTotalVarianceWhateverTheTime() {
        Smile month = smile(SVI, 1 / 12.0, 0.01, 0.1, 0, 0, 0.1);
        double strike = MARKET.forward(1 / 12.0);
        // w(0) = 0.01 + 0.1 * 0.1 = 0.02
        assertThat(month.price(OptionType.CALL, strike))
                .isCloseTo(
                        MARKET.discount(1 / 12.0) * Black.price(OptionType.CALL, strike, strike, Math.sqrt(0.02)),
                        within(1e-12));
    }
}
