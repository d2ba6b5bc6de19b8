package org.potentia.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class ReturnSampleTest {
    private static final Doubles STEPS = Doubles.of(0.5, 1, 2, 4, 8, 16, 32);

    @Test
    void cutsASeriesIntoObservationsThatDoNotOverlap() {
        ReturnSample sample = ReturnSample.of(STEPS, Horizon.tradingDays(3));
        assertThat(sample.count()).isEqualTo(2);
        assertThat(sample.observations()).isEqualTo(Doubles.of(3.5, 28));
        assertThat(sample.start(1)).isEqualTo(3);
    }

    @Test
    void cutsOverlappingObservationsToo() {
        ReturnSample sample = new ReturnSample(STEPS, Horizon.tradingDays(2), 1, 1, 5);
        assertThat(sample.observations()).isEqualTo(Doubles.of(3, 6, 12, 24, 48));
    }

    @Test
    void keepsThePastOfARange() {
        ReturnSample sample = ReturnSample.of(STEPS, Horizon.tradingDays(2)).range(1, 3);
        assertThat(sample.steps()).isEqualTo(STEPS);
        assertThat(sample.first()).isEqualTo(2);
        assertThat(sample.observations()).isEqualTo(Doubles.of(6, 24));
    }

    @Test
    void refusesRangesThatAreEmptyOrOutside() {
        ReturnSample sample = ReturnSample.of(STEPS, Horizon.tradingDays(2));
        for (int[] range : new int[][] {{-1, 2}, {0, 4}, {2, 2}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sample.range(range[0], range[1]))
                    .withMessage("range [" + range[0] + ", " + range[1] + ") must be inside [0, 3) and not empty");
        }
    }

    @Test
    void refusesAHorizonLongerThanTheSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnSample.of(STEPS, Horizon.tradingDays(8)))
                .withMessage("the horizon of 8 steps is longer than the series of 7 returns");
    }

    @Test
    void refusesObservationsBeyondTheSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnSample(STEPS, Horizon.tradingDays(2), 2, 2, 3))
                .withMessage("3 observations of 2 steps from step 2 on reach beyond the 7 steps of the series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnSample(STEPS, Horizon.tradingDays(1), 0, Integer.MAX_VALUE, 3))
                .withMessageContaining("reach beyond");
    }

    @Test
    void refusesNumbersThatMakeNoSample() {
        Horizon day = Horizon.tradingDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnSample(STEPS, day, -1, 1, 1))
                .withMessage("first = -1, must be >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnSample(STEPS, day, 0, 0, 1))
                .withMessage("stride = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnSample(STEPS, day, 0, 1, 0))
                .withMessage("count = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnSample.of(Doubles.of(0, Double.NaN), day))
                .withMessage("step = NaN, must be finite");
    }

    @Test
    void horizonsCountTradingDays() {
        assertThat(Horizon.tradingDays(21).years()).isCloseTo(21.0 / 252, within(1e-17));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.tradingDays(0))
                .withMessage("steps = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Horizon(1, 0))
                .withMessage("stepYears = 0.0, must be finite and > 0");
    }
}
