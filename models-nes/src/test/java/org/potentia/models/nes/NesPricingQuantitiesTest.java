package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class NesPricingQuantitiesTest implements QuantityProviderContract {
    private static final Values TILT = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.2)
            .with("s2", 0.3)
            .with("a", 0.3)
            .with("h", 0.2)
            .with("T", 1)
            .with("r", 0.03)
            .with("q", 0.01);
    private static final Values OPTION = TILT.with("S0", 100).with("K", Doubles.of(80, 100, 130));

    @Override
    public QuantityProvider quantityProvider() {
        return new NesPricingQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("nes.esscher", TILT, "nes.option", OPTION, "nes.greeks", OPTION);
    }

    static Stream<Resource.Case> cases() {
        return Resource.cases("pricing-cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Resource.Case reference) {
        Values output = evaluate(reference.quantity(), reference.inputs());
        for (String path : reference.expected().names()) {
            Doubles expected = reference.expected().numbers(path);
            if (path.startsWith("iv")) {
                volatilitiesAgree((List<?>) output.asMap().get(path), expected);
                continue;
            }
            String[] names = path.split("\\.", -1);
            Values at = names.length == 1 ? output : (Values) output.asMap().get(names[0]);
            Doubles actual = at.numbers(names[names.length - 1]);
            assertThat(actual.size()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                double tolerance = reference.absolute() + reference.relative() * Math.abs(expected.get(i));
                assertThat(actual.get(i)).as(path + " " + i).isCloseTo(expected.get(i), within(tolerance));
            }
        }
    }

    private static void volatilitiesAgree(List<? extends @Nullable Object> actual, Doubles expected) {
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            if (Double.isNaN(expected.get(i))) {
                assertThat(actual.get(i)).isNull();
            } else {
                assertThat((Double) actual.get(i)).isCloseTo(expected.get(i), within(1e-8 * expected.get(i)));
            }
        }
    }

    @Test
    void pricesHaveReferenceCases() {
        assertThat(cases()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"martingale", "paper", "none"})
    void greeksAreThoseOfDifferences(String mode) {
        Values inputs = OPTION.with("mode", mode);
        Values greeks = evaluate("nes.greeks", inputs);
        for (String type : List.of("call", "put")) {
            Values given = (Values) greeks.asMap().get(type);
            agree(given.numbers("delta"), slope(inputs, "S0", 1e-3, type));
            agree(given.numbers("theta").map(x -> -x), slope(inputs, "T", 1e-5, type));
            agree(given.numbers("rho"), slope(inputs, "r", 1e-5, type));
            agree(given.numbers("dividendRho"), slope(inputs, "q", 1e-5, type));
            agree(given.numbers("vega1"), slope(inputs, "s1", 1e-5, type));
            agree(given.numbers("vega2"), slope(inputs, "s2", 1e-5, type));
            assertThat(given.numbers("price").get(1))
                    .isCloseTo(evaluate("nes.option", inputs).numbers(type).get(1), within(1e-12));
            Doubles up = deltas(inputs.with("S0", 100.001), type);
            Doubles down = deltas(inputs.with("S0", 99.999), type);
            for (int i = 0; i < 3; i++) {
                assertThat(given.numbers("gamma").get(i)).isCloseTo((up.get(i) - down.get(i)) / 0.002, within(1e-8));
            }
        }
    }

    private static Doubles deltas(Values inputs, String type) {
        return ((Values) evaluate("nes.greeks", inputs).asMap().get(type)).numbers("delta");
    }

    private static void agree(Doubles actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).isCloseTo(expected[i], within(1e-6));
        }
    }

    private static double[] slope(Values inputs, String name, double step, String type) {
        double at = inputs.number(name);
        Doubles up = evaluate("nes.option", inputs.with(name, at + step)).numbers(type);
        Doubles down = evaluate("nes.option", inputs.with(name, at - step)).numbers(type);
        double[] slopes = new double[up.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (up.get(i) - down.get(i)) / (2 * step);
        }
        return slopes;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void greeksOfOneComponentAreThoseOfBlackAndScholes(double a) {
        // mpmath, 50 digits: volatility 0.2/sqrt(2), S0 = 100, K = 100, r = 0.03, q = 0.01, T = 1
        Values inputs = OPTION.with("a", a)
                .with("s1", a == 0 ? 0.2 : 0.9)
                .with("s2", a == 0 ? 0.9 : 0.2)
                .with("K", 100.0);
        Values call = (Values) evaluate("nes.greeks", inputs).asMap().get("call");
        assertThat(call.numbers("price").get(0)).isCloseTo(6.5611374856220319, within(1e-12));
        assertThat(call.numbers("delta").get(0)).isCloseTo(0.57818710866567963, within(1e-13));
        assertThat(call.numbers("gamma").get(0)).isCloseTo(0.027307409141760168, within(1e-14));
        assertThat(call.numbers("theta").get(0)).isCloseTo(-3.6902810069387151, within(1e-11));
        assertThat(call.numbers("rho").get(0)).isCloseTo(51.257573380945932, within(1e-11));
        double vega = call.numbers(a == 0 ? "vega1" : "vega2").get(0);
        assertThat(vega * Math.sqrt(2)).isCloseTo(38.618508361548269, within(1e-11));
        assertThat(call.numbers(a == 0 ? "vega2" : "vega1").get(0)).isZero();
        // without a smile it does not matter how it moves, until volatilities follow the spot
        Values sticky = (Values) call.asMap().get("stickyStrike");
        assertThat(first(sticky, "delta")).isCloseTo(0.57818710866567963, within(1e-13));
        assertThat(first(sticky, "gamma")).isCloseTo(0.027307409141760168, within(1e-13));
        assertThat(first(sticky, "vega")).isCloseTo(38.618508361548269, within(1e-11));
        assertThat(call.has("minimumVariance")).isFalse();
        Values following = (Values)
                evaluate("nes.greeks", inputs.with("beta", -0.5)).asMap().get("call");
        assertThat(first((Values) following.asMap().get("minimumVariance"), "delta"))
                .isCloseTo(0.57818710866567963 - 0.5 * 0.38618508361548269, within(1e-13));
    }

    private static double first(Values greeks, String name) {
        return (Double) ((List<?>) greeks.asMap().get(name)).get(0);
    }

    @Test
    void modelPricesByTheMartingale() {
        NesProvider provider = new NesProvider();
        NesModel model = (NesModel) provider.create(provider.parameters().vector(0.4, -0.4, 0.2, 0.3, 0.3, 0.2));
        Market market = new Market(100, 0.03, 0.01);
        Smile smile = model.smile(market, 1);
        Values expected = evaluate("nes.option", OPTION);
        assertThat(smile.mean()).isCloseTo(market.forward(1), within(1e-12));
        assertThat(smile.price(OptionType.PUT, 80))
                .isEqualTo(expected.numbers("put").get(0));
        assertThat(smile.price(OptionType.CALL, 130))
                .isEqualTo(expected.numbers("call").get(2));
        assertThat(expected.text("constraint")).isEqualTo("martingale");
    }

    @Test
    void refusesInputsThatAreNotAdmissible() {
        rejects("nes.option", OPTION.with("mode", "free"), "constraint = free, must be one of martingale, paper, none");
        rejects("nes.option", OPTION.with("K", -1.0), "strike = -1.0, must be finite and > 0");
        rejects("nes.option", OPTION.with("S0", 0.0), "S0 = 0.0, must be finite and > 0");
        rejects("nes.esscher", TILT.with("T", 0.0), "T = 0.0, must be finite and > 0");
        rejects("nes.esscher", TILT.with("h", -0.1), "h = -0.1, must be finite and > 0");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, inputs))
                .withMessage(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new NesPricingQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, NesMotionQuantitiesTest.SPECTRAL);
    }
}
