package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class SampleTest {
    @Test
    void knowsItsMomentsAndOrder() {
        Sample sample = Sample.of(Doubles.of(3, 1, 2, 2));
        assertThat(sample.values()).isEqualTo(Doubles.of(1, 2, 2, 3));
        assertThat(sample.mean()).isEqualTo(2);
        assertThat(sample.deviation()).isCloseTo(Math.sqrt(2 / 3.0), within(1e-15));
        assertThat(sample.distinct()).isEqualTo(3);
        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.quantile(1)).isEqualTo(3);
        assertThat(sample.quantile(0.9)).isCloseTo(2.7, within(1e-15));
    }

    @Test
    void largeOffsetCostsNoDigits() {
        assertThat(Sample.of(1e9 + 1, 1e9 + 2, 1e9 + 3).deviation()).isEqualTo(1);
    }

    @Test
    void spreadMovesByHalfATickAtMost() {
        Sample spread = Sample.of(Samples.TIES).spread(0.05, 7);
        assertThat(spread.distinct()).isEqualTo(Samples.TIES.length);
        assertThat(spread.min()).isBetween(-1.575, -1.525);
        assertThat(Sample.of(Samples.TIES).spread(0.05, 7).values()).isEqualTo(spread.values());
    }

    @Test
    void thinningTakesSomeOfTheObservations() {
        Sample whole = Samples.heavyTailed();
        Sample thin = whole.thinned(100, 3);
        assertThat(thin.size()).isEqualTo(100);
        assertThat(whole.values().stream().boxed().toList())
                .containsAll(thin.values().stream().boxed().toList());
        assertThat(whole.thinned(2400, 3)).isSameAs(whole);
    }

    @Test
    void refusesWhatHasNoModes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1))
                .withMessage("there are 1 observations, must be at least 2 to look for modes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, 2, Double.NaN))
                .withMessage("observation 3 is NaN, must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, Double.POSITIVE_INFINITY))
                .withMessage("observation 2 is Infinity, must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(4, 4, 4))
                .withMessage("all 3 observations are 4.0, must differ: a single value has no modes to count");
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(-1e308, 1e308));
    }
}
