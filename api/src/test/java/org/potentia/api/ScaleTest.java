package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {
    @ParameterizedTest
    @EnumSource(Scale.class)
    void thereAndBackIsTheSame(Scale scale) {
        for (double value : new double[] {1e-12, 0.1, 0.5, 0.9, 1 - 1e-9}) {
            assertThat(scale.fromSearch(scale.toSearch(value))).isCloseTo(value, within(1e-14 * value));
        }
    }

    @Test
    void openEndsLieAtInfinity() {
        assertThat(Scale.LOG.toSearch(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Scale.LOGIT.toSearch(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Scale.LOGIT.toSearch(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void logOddsDoNotOverflow() {
        assertThat(Scale.LOGIT.fromSearch(1000)).isOne();
        assertThat(Scale.LOGIT.fromSearch(-700)).isCloseTo(Math.exp(-700), within(1e-318));
        assertThat(Scale.LOGIT.fromSearch(-1000)).isZero();
        assertThat(Scale.LOGIT.fromSearch(0)).isEqualTo(0.5);
    }
}
