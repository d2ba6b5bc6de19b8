package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesFlowQuantitiesTest implements QuantityProviderContract {
    private static final Values MARKET = Values.of(Map.of(
            "assets",
            40.0,
            "lengths",
            12.0,
            "phi",
            3.0,
            "kappa",
            1.0,
            "eta",
            0.5,
            "beta",
            2.0,
            "threshold",
            0.3,
            "sigma",
            0.2));

    private static final Values SHAPE =
            Values.of(Map.of("mu1", 0.4, "mu2", -0.4, "s1", 0.2, "s2", 0.2, "a", 0.5, "h", 0.3, "T", 1.0));

    private static final Values IMPACT =
            Values.of(Map.of("eta", 1.5, "beta", 2.0, "b", 0.15, "a", Doubles.of(-0.5, 0.3)));

    private static final Values POTENTIAL = Values.of(Map.of(
            "phi",
            1.0,
            "lambda",
            2.0,
            "kappa",
            0.3,
            "eta",
            1.5,
            "beta",
            2.0,
            "b",
            0.1,
            "h",
            0.2,
            "y",
            Doubles.of(-1, 0, 1e-3, 1)));

    @Override
    public QuantityProvider quantityProvider() {
        return new ManesFlowQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.impact",
                IMPACT,
                "manes.flowPotential",
                POTENTIAL,
                "manes.flowMarket",
                MARKET,
                "manes.flowFit",
                SHAPE.with("a", 0.4).with("g", 0.2));
    }

    private Values evaluate(String name, Values inputs) {
        Quantity quantity = new ManesFlowQuantities()
                .quantities().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, quantityServices());
    }

    private static Values part(Values values, String name) {
        return (Values) Objects.requireNonNull(values.get(name));
    }

    /** Reference case manes-039. */
    @Test
    void givesTheImpactOfTheReference() {
        Values out = evaluate("manes.impact", IMPACT);
        assertThat(out.numbers("f").get(0)).isCloseTo(-0.47561755611133816, within(1e-15));
        assertThat(out.numbers("f").get(1)).isZero();
        assertThat(out.number("taylor3")).isCloseTo(-0.5331818782014544, within(1e-14));
        assertThat(out.number("peak")).isCloseTo(0.03325557744445524, within(1e-16));
    }

    @Test
    void hasNoTaylorCoefficientsAtAKink() {
        Values out = evaluate(
                "manes.impact",
                Values.of(Map.of("eta", 1.0, "beta", Double.POSITIVE_INFINITY, "b", 0.0, "a", Doubles.of(2))));
        assertThat(out.get("taylor1")).isNull();
        assertThat(out.numbers("f").get(0)).isEqualTo(-2);
    }

    @Test
    void givesThePotentialAndItsSeries() {
        Values out = evaluate("manes.flowPotential", POTENTIAL);
        assertThat(out.numbers("V").get(1)).isZero();
        assertThat(out.numbers("V").get(2)).isCloseTo(out.numbers("series").get(2), within(1e-12));
        assertThat(out.flag("confinesLeft", true)).isFalse();
        assertThat(out.flag("confinesRight", false)).isTrue();
        assertThat(out.number("g")).isCloseTo(0.3 * (1 + 1.5 * Math.tanh(0.2)), within(1e-15));
    }

    @Test
    void simulatesTheMarketBesideItsLangevinForms() {
        Values out = evaluate("manes.flowMarket", MARKET);
        assertThat(out).isEqualTo(evaluate("manes.flowMarket", MARKET));
        for (String name : List.of("market", "langevinAsPrinted", "langevinRelaxingLag")) {
            assertThat(part(out, name).number("lost")).isBetween(0.0, 1.0);
        }
        assertThat(part(out, "market").number("deviation"))
                .isCloseTo(part(out, "langevinRelaxingLag").number("deviation"), within(0.02));
        assertThat(part(out, "langevinAsPrinted").number("deviation"))
                .isGreaterThan(1.5 * part(out, "market").number("deviation"));
    }

    @Test
    void refusesWhatCannotBeSimulated() {
        assertThatThrownBy(() -> evaluate("manes.flowMarket", MARKET.with("memory", 1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memory = 1.5, must be a whole number");
        assertThatThrownBy(() -> evaluate("manes.flowMarket", MARKET.with("lengths", 1e9)))
                .hasMessageContaining("must be <=");
    }

    @Test
    void goesFromAMixtureToFlowsAndBack() {
        Values out = evaluate("manes.flowFit", SHAPE.with("a", 0.4).with("g", 0.2));
        assertThat(out.flag("confinesLeft", false)).isTrue();
        assertThat(part(out, "back").number("mu1")).isCloseTo(0.4, within(0.1));
        assertThat(part(out, "flows").get("family")).isInstanceOf(List.class);
        Values symmetric = evaluate("manes.flowFit", SHAPE);
        assertThat(part(symmetric, "flows").get("why")).isInstanceOf(String.class);
        // a single well needs the restoring force of the lag
        Values single = Values.of(Map.of("mu1", 0.2, "mu2", -0.2, "s1", 0.3, "s2", 0.5, "a", 0.3, "h", 0.3, "T", 1.0));
        assertThat(part(evaluate("manes.flowFit", single), "flows").get("why")).isNotNull();
        assertThat(evaluate("manes.flowFit", single.with("relaxingLag", true)).get("back"))
                .isNotNull();
    }
}
