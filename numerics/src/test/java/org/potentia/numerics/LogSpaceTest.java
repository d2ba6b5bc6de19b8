package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogSpaceTest {
    @Test
    void sumsWithoutOverflowAndUnderflow() {
        assertThat(LogSpace.logSumExp(1000, 1000)).isCloseTo(1000 + Math.log(2), within(1e-12));
        assertThat(LogSpace.logSumExp(-1000, -1000, -1e9)).isCloseTo(-1000 + Math.log(2), within(1e-12));
    }

    @Test
    void zeroTermsCountNothing() {
        assertThat(LogSpace.logSumExp(Double.NEGATIVE_INFINITY, 0.5)).isEqualTo(0.5);
        assertThat(LogSpace.logSumExp(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(LogSpace.logSumExp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
