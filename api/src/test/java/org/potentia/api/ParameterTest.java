package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParameterTest {
    private static Parameter scale(Interval bounds, Interval search, Scale scale, double start) {
        return new Parameter("sigma", "σ", "1/√year", "volatility", bounds, search, scale, start);
    }

    @Test
    void holdsWhatItWasGiven() {
        Parameter parameter = scale(Interval.above(0), Interval.closed(0.01, 2), Scale.LOG, 0.2);
        assertThat(parameter.name()).isEqualTo("sigma");
        assertThat(parameter.symbol()).isEqualTo("σ");
        assertThat(parameter.unit()).isEqualTo("1/√year");
        assertThat(parameter.defaultValue()).isEqualTo(0.2);
        // the ends of the search interval are admissible starts
        assertThat(scale(Interval.above(0), Interval.open(0.01, 2), Scale.LOG, 2)
                        .defaultValue())
                .isEqualTo(2);
    }

    @Test
    void refusesASearchIntervalThatIsNotInsideTheBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.above(0), Interval.closed(0, 2), Scale.LINEAR, 0.2))
                .withMessage(
                        "search interval [0.0, 2.0] of sigma must be bounded and inside its bounds (0.0, Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.REALS, Interval.above(0), Scale.LINEAR, 0.2))
                .withMessageContaining("must be bounded");
    }

    @Test
    void refusesASearchIntervalThatReachesInfinityOnItsScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.REALS, Interval.closed(0, 1), Scale.LOG, 0.2))
                .withMessage("search interval [0.0, 1.0] of sigma must be finite on the scale LOG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.REALS, Interval.closed(0.1, 1), Scale.LOGIT, 0.2))
                .withMessageContaining("on the scale LOGIT");
    }

    @Test
    void refusesADefaultOutsideTheSearchInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.above(0), Interval.closed(0.01, 2), Scale.LOG, 3))
                .withMessage("default 3.0 of sigma must lie in its search interval [0.01, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(Interval.above(0), Interval.closed(0.01, 2), Scale.LOG, Double.NaN))
                .withMessageContaining("default NaN");
    }

    @Test
    void refusesBlankTexts() {
        Interval unit = Interval.closed(0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("", "s", "1", "m", unit, unit, Scale.LINEAR, 0))
                .withMessageStartingWith("name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("n", "", "1", "m", unit, unit, Scale.LINEAR, 0))
                .withMessageStartingWith("symbol is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("n", "s", "", "m", unit, unit, Scale.LINEAR, 0))
                .withMessageStartingWith("unit is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("n", "s", "1", "", unit, unit, Scale.LINEAR, 0))
                .withMessageStartingWith("meaning is blank");
    }
}
