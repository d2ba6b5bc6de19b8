package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
    @ParameterizedTest
    @CsvSource({
        "0.16810961442234867, 0.169, 0.168",
        "5.1921095423068664E-8, 5.2E-8, 5.19E-8",
        "1e-6, 1.0E-6, 1.0E-6",
        "0.0001234567, 0.000124, 0.000123",
        "0.1, 0.1, 0.1",
        "2473.4922961274233, 2480, 2470",
        "0, 0, 0",
    })
    void keepsAnErrorAboveAndABoundBelow(double number, String above, String below) {
        assertThat(Rounded.up(number)).isEqualTo(above);
        assertThat(Rounded.down(number)).isEqualTo(below);
    }

    @Test
    void saysThatNothingCanBeTold() {
        assertThat(Rounded.up(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }
}
