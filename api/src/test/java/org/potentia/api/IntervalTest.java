package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void containsItsIncludedEndsOnly() {
        assertThat(Interval.closed(0, 1).contains(0)).isTrue();
        assertThat(Interval.closed(0, 1).contains(1)).isTrue();
        assertThat(Interval.open(0, 1).contains(0)).isFalse();
        assertThat(Interval.open(0, 1).contains(1)).isFalse();
        assertThat(Interval.open(0, 1).contains(0.5)).isTrue();
        assertThat(Interval.above(0).contains(0)).isFalse();
        assertThat(Interval.atLeast(0).contains(0)).isTrue();
        assertThat(Interval.below(0).contains(0)).isFalse();
        assertThat(Interval.below(0).contains(-Double.MAX_VALUE)).isTrue();
    }

    @Test
    void containsNeitherNaNNorInfinity() {
        for (double x : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            assertThat(Interval.REALS.contains(x)).isFalse();
        }
    }

    @Test
    void knowsWhetherItIsBounded() {
        assertThat(Interval.open(0, 1).bounded()).isTrue();
        assertThat(Interval.above(0).bounded()).isFalse();
        assertThat(Interval.below(0).bounded()).isFalse();
    }

    @Test
    void isWrittenInBrackets() {
        assertThat(new Interval(0, true, 1, false)).hasToString("[0.0, 1.0)");
        assertThat(Interval.REALS).hasToString("(-Infinity, Infinity)");
        assertThat(Interval.closed(-1, 2)).hasToString("[-1.0, 2.0]");
    }

    @Test
    void refusesEndsThatMakeNoInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.closed(1, 1))
                .withMessage("lower = 1.0, must be < upper = 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.open(Double.NaN, 1))
                .withMessage("lower = NaN, must be < upper = 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.closed(0, Double.POSITIVE_INFINITY))
                .withMessage("an infinite end cannot be included");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.closed(Double.NEGATIVE_INFINITY, 0))
                .withMessage("an infinite end cannot be included");
    }
}
