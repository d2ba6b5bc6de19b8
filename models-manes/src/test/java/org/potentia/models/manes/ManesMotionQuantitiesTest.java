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

class ManesMotionQuantitiesTest implements QuantityProviderContract {
    private static final Values MARKET = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.3)
            .with("s2", 0.3)
            .with("a", 0.5)
            .with("h", 0.5)
            .with("T", 1)
            .with("g", 1);

    @Override
    public QuantityProvider quantityProvider() {
        return new ManesMotionQuantities();
    }

    @Override
    public Services quantityServices() {
        return new Solvers();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.relaxation", MARKET,
                "manes.convergence",
                        MARKET.with("N", Doubles.of(10, 40))
                                .with("runs", 20)
                                .with("y0", 0.3)
                                .with("t", 1)
                                .with("steps", 20),
                "manes.pairDensity",
                        MARKET.with("N", Doubles.of(5, 20))
                                .with("runs", Doubles.of(30, 20))
                                .with("t", 1)
                                .with("steps", 20),
                "manes.escape",
                        MARKET.with("h", 0.33).with("N", Doubles.of(2, 4)).with("passages", 10));
    }

    @Test
    void measuresTheRateOfTheLinearisedEquation() {
        Values root = (Values) ((List<?>) evaluate("manes.relaxation", MARKET).get("roots")).getFirst();
        assertThat(root.number("rateMeasured")).isCloseTo(root.number("rate"), within(2e-3 * root.number("rate")));
        assertThat(root.number("rate")).isLessThan(root.number("lambda1"));
        assertThat(root.number("rateOneMode"))
                .isCloseTo(root.number("lambda1") * (1 - root.number("A")), within(1e-14));
    }

    @Test
    void saysThatOnePhaseHasNoWayOut() {
        Values output = evaluate("manes.escape", MARKET.with("N", 4).with("passages", 2));
        assertThat(output.text("reason")).startsWith("the market has one stable solution");
    }

    @Test
    void refusesWhatIsNoNumberOfRuns() {
        assertThatThrownBy(() -> evaluate(
                        "manes.pairDensity",
                        MARKET.with("N", Doubles.of(5, 20, 30))
                                .with("runs", Doubles.of(3, 3))
                                .with("t", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("runs has 2 numbers");
        assertThatThrownBy(() -> evaluate(
                        "manes.escape", MARKET.with("h", 0.3).with("N", 1.5).with("passages", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N = 1.5");
        assertThatThrownBy(() -> evaluate(
                        "manes.escape",
                        MARKET.with("h", 0.3).with("N", 4).with("passages", 2).with("seed", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seed = -1.0");
    }

    private Values evaluate(String name, Values inputs) {
        Quantity quantity = quantityProvider().quantities().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return quantity.evaluate(inputs, quantityServices());
    }
}
