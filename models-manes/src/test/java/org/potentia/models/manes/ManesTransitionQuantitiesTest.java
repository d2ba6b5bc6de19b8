package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

class ManesTransitionQuantitiesTest {
    private static final Values SYMMETRIC = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.1)
            .with("s2", 0.1)
            .with("a", 0.5)
            .with("h", 0.2)
            .with("T", 1)
            .with("g", 0.2);

    private static final Values ALONG_FIELD =
            SYMMETRIC.with("parameter", "B").with("from", -0.05).with("to", 0.05);

    @Test
    void phasesTellEverythingOfEachEquilibrium() {
        List<?> phases = (List<?>) Objects.requireNonNull(
                Offered.evaluate("manes.phases", SYMMETRIC.with("B", 0.001)).get("phases"));
        assertThat(phases).hasSize(3);
        Values top = (Values) Objects.requireNonNull(phases.get(2));
        assertThat(top.flag("stable", false)).isTrue();
        assertThat(top.flag("ground", false)).isTrue();
        assertThat(((Values) Objects.requireNonNull(phases.get(1))).flag("stable", true))
                .isFalse();
    }

    @Test
    void spinodalsAreOppositeAndBoundTheLoop() {
        Doubles folds = Offered.evaluate("manes.spinodals", ALONG_FIELD).numbers("values");
        assertThat(folds.size()).isEqualTo(2);
        assertThat(folds.get(0)).isCloseTo(-folds.get(1), within(1e-12));
        Values loop = Offered.evaluate("manes.hysteresis", ALONG_FIELD.with("start", -0.4));
        Values there = (Values) Objects.requireNonNull(loop.get("there"));
        assertThat(there.numbers("jumps").get(0)).isBetween(folds.get(1), folds.get(1) + 0.001);
        Values back = (Values) Objects.requireNonNull(loop.get("back"));
        assertThat(back.numbers("jumps").get(0)).isBetween(folds.get(0) - 0.001, folds.get(0));
    }

    @Test
    void phasesCoexistWithoutField() {
        List<?> found = (List<?>) Objects.requireNonNull(
                Offered.evaluate("manes.coexistence", ALONG_FIELD).get("transitions"));
        assertThat(found).hasSize(1);
        assertThat(((Values) Objects.requireNonNull(found.get(0))).number("value"))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void criticalPointAndExponentsAreOffered() {
        Values point = Offered.evaluate("manes.criticalPoint", SYMMETRIC);
        // case manes-012
        assertThat(point.number("h")).isCloseTo(0.24899796811519642, within(1e-12));
        Values exponents = Offered.evaluate("manes.exponents", SYMMETRIC);
        assertThat(exponents.number("beta")).isCloseTo(0.5, within(0.001));
    }

    @Test
    void branchTurnsAtTheSpinodals() {
        Values branch = Offered.evaluate("manes.branch", ALONG_FIELD.with("step", 0.02));
        assertThat(branch.numbers("turns").size()).isEqualTo(2);
        Values back =
                Offered.evaluate("manes.branch", ALONG_FIELD.with("from", 0.05).with("to", -0.05));
        assertThat(back.numbers("values").get(0)).isEqualTo(0.05);
    }

    @Test
    void diagramHasARowForEachValue() {
        Values grid = SYMMETRIC
                .with("x", "h")
                .with("xs", Doubles.of(0.2, 0.3))
                .with("y", "B")
                .with("ys", Doubles.of(0, 0.01, 0.1));
        List<?> rows = (List<?>) Objects.requireNonNull(
                Offered.evaluate("manes.phaseDiagram", grid).get("rows"));
        assertThat(rows).hasSize(3);
        assertThat(((Values) Objects.requireNonNull(rows.get(0))).numbers("roots"))
                .isEqualTo(Doubles.of(3, 1));
        assertThat(((Values) Objects.requireNonNull(rows.get(2))).numbers("stable"))
                .isEqualTo(Doubles.of(1, 1));
    }

    @Test
    void mistakesAreNamed() {
        rejects(
                "manes.spinodals",
                ALONG_FIELD.with("to", -1),
                "B from -0.05 to -1.0, must go from the smaller to the larger value");
        rejects(
                "manes.spinodals",
                ALONG_FIELD.with("points", 2.5),
                "points = 2.5, must be a whole number from 2 to 100000");
        rejects(
                "manes.symmetric",
                SYMMETRIC.with("s2", 0.2),
                "mu1 = 0.4, mu2 = -0.4, s1 = 0.1, s2 = 0.2, a = 0.5, must be symmetric: mu2 = -mu1, s2 = s1, a = 0.5");
        rejects("manes.critical", SYMMETRIC.with("log10eps", 1), "log10eps = 1.0, must be below 0");
        rejects(
                "manes.critical",
                SYMMETRIC.with("s1", 0.5).with("s2", 0.5).with("log10eps", -2),
                "mu^2 T/sigma^2 = 0.6400000000000001, must be above 1: otherwise there is one phase at any noise");
        rejects("manes.selfConsistency", SYMMETRIC.with("g", -0.1), "g = -0.1, must be finite and >= 0");
        rejects("manes.selfConsistency", SYMMETRIC.with("s1", 0), "s1 = 0.0, must be finite and > 0");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offered.evaluate(quantity, inputs))
                .withMessage(message);
    }
}
