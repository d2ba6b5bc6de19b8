package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterSpaceTest {
    private static Parameter positive(String name, double start) {
        return new Parameter(
                name, name, "1", "a scale", Interval.above(0), Interval.closed(0.01, 10), Scale.LOG, start);
    }

    private static final ParameterSpace ORDERED = new ParameterSpace(
            List.of(positive("small", 1), positive("large", 2)),
            List.of(new JointConstraint("small must not exceed large", values -> values.get(0) <= values.get(1))));

    @Test
    void knowsItsParametersInOrder() {
        assertThat(ORDERED.size()).isEqualTo(2);
        assertThat(ORDERED.names()).containsExactly("small", "large");
        assertThat(ORDERED.indexOf("large")).isOne();
        assertThat(ORDERED.defaults()).isEqualTo(ORDERED.vector(1, 2));
        assertThat(ParameterSpace.EMPTY.defaults().values().size()).isZero();
    }

    @Test
    void namesWhatThereIsWhenAskedForAnUnknownParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERED.indexOf("medium"))
                .withMessage("unknown parameter medium, must be one of [small, large]");
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThat(ORDERED.faults(Doubles.of(-1, Double.NaN)))
                .containsExactly("small = -1.0, must be in (0.0, Infinity)", "large = NaN, must be in (0.0, Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERED.vector(-1, Double.NaN))
                .withMessage("small = -1.0, must be in (0.0, Infinity); large = NaN, must be in (0.0, Infinity)");
    }

    @Test
    void looksAtJointConstraintsWhenTheBoundsHold() {
        assertThat(ORDERED.faults(Doubles.of(3, 2))).containsExactly("small must not exceed large");
        assertThat(ORDERED.faults(Doubles.of(3, -2))).containsExactly("large = -2.0, must be in (0.0, Infinity)");
        assertThat(ORDERED.admits(Doubles.of(2, 2))).isTrue();
        assertThat(ORDERED.admits(Doubles.of(3, 2))).isFalse();
    }

    @Test
    void saysHowManyValuesAreWanted() {
        assertThat(ORDERED.faults(Doubles.of(1))).containsExactly("1 values given, must be 2 (small, large)");
    }

    @Test
    void fillsUpWithDefaults() {
        assertThat(ORDERED.vector(Map.of("large", 5.0))).isEqualTo(ORDERED.vector(1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERED.vector(Map.of("medium", 5.0)))
                .withMessageContaining("unknown parameter medium");
    }

    @Test
    void refusesAParameterDeclaredTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterSpace.of(positive("a", 1), positive("a", 2)))
                .withMessage("parameter a is declared twice");
    }

    @Test
    void refusesDefaultsThatAreNotAdmissible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ParameterSpace(List.of(positive("small", 3), positive("large", 2)), ORDERED.constraints()))
                .withMessage("the default values are not admissible: small must not exceed large");
    }

    @Test
    void doesNotChangeWithTheListsAround() {
        List<Parameter> parameters = new ArrayList<>(List.of(positive("a", 1)));
        ParameterSpace space = new ParameterSpace(parameters, List.of());
        parameters.clear();
        assertThat(space.size()).isOne();
    }

    @Test
    void refusesAConstraintWithoutASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointConstraint(" ", values -> true))
                .withMessageStartingWith("sentence is blank");
    }

    @Test
    void vectorsAreReadAndChangedByName() {
        ParameterVector vector = ORDERED.vector(1, 2);
        assertThat(vector.get("large")).isEqualTo(2);
        assertThat(vector.with("small", 1.5)).isEqualTo(ORDERED.vector(1.5, 2));
        assertThat(vector.get("small")).isOne();
        assertThat(vector.asMap())
                .containsExactly(Map.entry("small", 1.0), Map.entry("large", 2.0))
                .isUnmodifiable();
        assertThat(vector).hasToString("{small=1.0, large=2.0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vector.with("small", 3))
                .withMessage("small must not exceed large");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vector.get("medium"))
                .withMessageContaining("unknown parameter medium");
    }
}
