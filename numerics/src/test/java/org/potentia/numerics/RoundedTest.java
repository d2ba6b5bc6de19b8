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

    @ParameterizedTest
    @CsvSource({
        "-0.20000000000000284, -0.2",
        "110.00000000000001, 110",
        "5105.099999999999, 5105.1",
        "-0.0, 0",
        "1234567.891, 1234567.891",
        "1e-7, 1.0E-7",
        "2e20, 2.0E20",
        "Infinity, Infinity",
    })
    void writesANumberWithoutTheDigitsThatSumsLeave(double number, String text) {
        assertThat(Rounded.plain(number)).isEqualTo(text);
    }

    @Test
    void saysThatNothingCanBeTold() {
        assertThat(Rounded.up(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }
}
