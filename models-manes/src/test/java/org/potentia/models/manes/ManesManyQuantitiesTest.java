package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesManyQuantitiesTest implements QuantityProviderContract {
    private static final Values FIRST = asset(0.3, -0.2, 0.15, 0.2, 0.4);
    private static final Values SECOND = asset(0.5, -0.32, 0.23, 0.12, 0.6);
    private static final Values WELLS =
            asset(0.4, -0.4, 0.2, 0.2, 0.5).with("h", 0.25).with("T", 1).with("g", 0.2);
    private static final Values TWO = Values.EMPTY
            .with("assets", List.of(FIRST, SECOND))
            .with("h", 0.3)
            .with("T", 1)
            .with("g", 0.5);

    @Override
    public QuantityProvider quantityProvider() {
        return new ManesManyQuantities();
    }

    @Override
    public Services quantityServices() {
        return new Solvers();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.heterogeneous", TWO.with("starts", List.of("M0", 0.3)),
                "manes.finiteN", TWO,
                "manes.covariance", WELLS.with("N", 500),
                "manes.marketLaw", WELLS.with("N", 50).with("y", Doubles.of(0, 0.3)),
                "manes.panel", Values.of("N", 500).with("variance", 0.04).with("correlation", 0.35));
    }

    @Test
    void agreesWithTheReferenceOfCovariances() {
        // manes-020, a market close to criticality
        Values output = evaluate(
                "manes.covariance",
                asset(0.4, -0.4, 0.3, 0.3, 0.5)
                        .with("h", 0.18)
                        .with("T", 1)
                        .with("g", 0.2)
                        .with("N", 50));
        assertThat(output.numbers("A").get(0)).isCloseTo(0.9760847572184408, within(1e-13));
        assertThat(output.numbers("chi").get(0)).isCloseTo(204.0716805875557, within(1e-8));
        assertThat(output.numbers("cov106").get(0)).isCloseTo(0.06453796720367418, within(1e-11));
        assertThat(output.numbers("covFiniteN").get(0)).isCloseTo(0.034852537408378605, within(1e-12));
        assertThat(output.numbers("rho114").get(0)).isCloseTo(0.8162867223502228, within(1e-10));
        assertThat(output.number("covExact")).isBetween(0.005, 0.034);
    }

    @Test
    void agreesWithTheReferenceOfFiniteMarkets() {
        // manes-025
        Values output = evaluate("manes.finiteN", WELLS.with("N", 5));
        assertThat(output.number("corr")).isCloseTo(0.32911165954516836, within(1e-13));
        assertThat(output.number("mean")).isCloseTo(0, within(1e-14));
    }

    @Test
    void saysHowManyStartsReachEachSolution() {
        Values output = evaluate(
                "manes.heterogeneous",
                Values.EMPTY
                        .with("assets", List.of(FIRST, SECOND, asset(0.4, -0.26, 0.19, 0.16, 0.5)))
                        .with("h", 0.1)
                        .with("T", 1)
                        .with("g", 0.5)
                        .with("starts", List.of("M0", 0.4, 0.5, -0.4)));
        List<?> all = (List<?>) output.get("all");
        double reached = all.stream()
                .mapToDouble(each -> ((Values) each).number("reachedFrom"))
                .sum();
        assertThat(reached).isEqualTo(4);
        assertThat(output.flag("complete", false)).isTrue();
        assertThat(((Values) all.get(0)).flag("stable", false)).isTrue();
        assertThat((List<?>) output.get("solutions")).hasSize(4);
    }

    @Test
    void invertsAPanel() {
        Values output = evaluate(
                "manes.panel",
                Values.of("N", 100)
                        .with("variance", 0.09)
                        .with("marketVariance", 0.03)
                        .with("h", 0.3));
        double correlation = (100 * 0.03 / 0.09 - 1) / 99;
        assertThat(output.number("correlation")).isCloseTo(correlation, within(1e-15));
        assertThat(output.number("correlation116")).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(output.number("A117")).isCloseTo(100 * correlation / (1 + 100 * correlation), within(1e-14));
        assertThat(output.number("g117")).isCloseTo(0.5 * output.number("A117"), within(1e-14));
        assertThat(output.number("A")).isGreaterThan(output.number("A117"));
    }

    @Test
    void isSymmetricInASymmetricMarket() {
        Values output = evaluate("manes.marketLaw", WELLS.with("N", 20).with("y", Doubles.of(-0.31, 0.31)));
        assertThat(output.numbers("density").get(0))
                .isCloseTo(output.numbers("density").get(1), within(1e-12));
        assertThat(output.number("mean")).isCloseTo(0, within(1e-14));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> evaluate("manes.panel", Values.of("N", 100).with("variance", 0.09)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of correlation and marketVariance");
        assertThatThrownBy(() -> evaluate("manes.covariance", WELLS.with("N", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N = 1.0, must be a whole number from 2");
        assertThatThrownBy(() -> evaluate("manes.heterogeneous", TWO.with("starts", "somewhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a number or M0");
        assertThatThrownBy(() -> evaluate("manes.heterogeneous", TWO.with("assets", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("assets must be a list");
        assertThatThrownBy(() -> evaluate("manes.heterogeneous", TWO.with("assets", List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asset 0");
        assertThatThrownBy(() -> evaluate("manes.heterogeneous", TWO.with("N", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must agree");
    }

    private static Values asset(double mu1, double mu2, double s1, double s2, double a) {
        return Values.of("mu1", mu1)
                .with("mu2", mu2)
                .with("s1", s1)
                .with("s2", s2)
                .with("a", a);
    }

    private Values evaluate(String name, Values inputs) {
        Quantity quantity = quantityProvider().quantities().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return quantity.evaluate(inputs, quantityServices());
    }
}
