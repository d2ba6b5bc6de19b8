package org.potentia.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Scale;

class ModelValuesTest {
    private static final Market MARKET = new Market(100, 0.01, 0);

    @Test
    void equilibriumIsStableWhereTheMeanPullsItBack() {
        assertThat(new Equilibrium(0.1, 0.2, -1, 0.9, 9, 1).stable()).isTrue();
        assertThat(new Equilibrium(0.1, 0.2, -1, 1.1, -11, 1).stable()).isFalse();
        assertThat(new Equilibrium(0.1, 0.2, -1, 0.9, 9, 2).stable()).isFalse();
    }

    @Test
    void equilibriumHoldsNumbersOnly() {
        assertThat(new Equilibrium(0, 1, 0, 1, Double.POSITIVE_INFINITY, 3).susceptibility())
                .isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Equilibrium(0, 1, 0, 1, Double.NaN, 1))
                .withMessageContaining("susceptibility = NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Equilibrium(Double.NaN, 1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Equilibrium(0, -1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Equilibrium(0, 1, 0, 1, 1, 0));
    }

    @Test
    void derivedValueSaysWhatItRestsOn() {
        DerivedValue value = DerivedValue.of("m", 0.04, "1", DerivedValue.Basis.GAUGE, "mean of the market");

        assertThat(value.basis().words()).isEqualTo("the gauge");
        assertThat(value.elsewhere()).isEmpty();
        assertThat(DerivedValue.Basis.QUOTES.words()).isEqualTo("the quotes");
        assertThat(DerivedValue.Basis.CHOICE.words()).isEqualTo("a choice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedValue.of("m", Double.NaN, "1", DerivedValue.Basis.GAUGE, "mean"))
                .withMessage("m = NaN, must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedValue.of("m", 1, "1", DerivedValue.Basis.GAUGE, " "));
    }

    @Test
    void derivedValueIsNotChangedFromOutside() {
        Map<String, Double> elsewhere = new LinkedHashMap<>(Map.of("premium 0 %", 0.01));
        DerivedValue value = new DerivedValue("m", 1, "1", DerivedValue.Basis.GAUGE, "mean", elsewhere);
        elsewhere.clear();

        assertThat(value.elsewhere()).containsEntry("premium 0 %", 0.01).isUnmodifiable();
    }

    @Test
    void findingsMayBeNone() {
        assertThat(Findings.NONE.values()).isEmpty();
        assertThat(Findings.NONE.panels()).isEmpty();
    }

    @Test
    void orbitHoldsThePlaceItIsAt() {
        ParameterSpace space = new ParameterSpace(
                List.of(new Parameter(
                        "x", "x", "1", "a number", Interval.closed(-9, 9), Interval.closed(-9, 9), Scale.LINEAR, 0)),
                List.of());
        Orbit orbit = new Orbit(
                "tilt",
                "a move that no price sees",
                1,
                Interval.closed(-4, 4),
                Map.of("symmetric", 0.0),
                space::vector,
                List.of("sigma1"),
                List.of("mu1"));

        assertThat(orbit.parameters().apply(orbit.at()).values()).isEqualTo(Doubles.of(1));
        assertThat(orbit.marks()).containsEntry("symmetric", 0.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Orbit(
                        "tilt", "a move", 5, Interval.closed(-4, 4), Map.of(), space::vector, List.of(), List.of()))
                .withMessageContaining("must be bounded and hold 5");
    }

    @Test
    void stripHasATypeForEveryStrike() {
        OptionStrip strip = new OptionStrip(MARKET, 0.5, List.of(OptionType.PUT, OptionType.CALL), Doubles.of(90, 110));

        assertThat(strip.size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionStrip(MARKET, 0.5, List.of(OptionType.PUT), Doubles.of(90, 110)))
                .withMessage("1 types and 2 strikes, must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionStrip(MARKET, 0, List.of(OptionType.PUT), Doubles.of(90)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionStrip(MARKET, 1, List.of(OptionType.PUT), Doubles.of(-90)));
    }
}
