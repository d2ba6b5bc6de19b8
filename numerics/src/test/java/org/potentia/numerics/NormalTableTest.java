package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTableTest {
    /** mpmath, 50 digits, at the doubles nearest to the arguments. */
    @ParameterizedTest
    @CsvSource({
        "-8.9, 2.7923343749396466e-19",
        "-6.03, 8.197983956451313e-10",
        "-3.141, 0.00084186016200470971",
        "-1, 0.15865525393145705",
        "-0.5, 0.3085375387259869",
        "-0.03126, 0.48753109509092682",
        "0, 0.5",
        "0.7, 0.75803634777692697",
        "2.3, 0.98927588997832419",
        "6, 0.99999999901341235",
        "-9.5, 1.0494515075362607e-21",
        "-37, 5.7255712225245768e-300"
    })
    void keepsSixteenDigits(double x, double expected) {
        assertThat(NormalTable.cdf(x)).isCloseTo(expected, within(8e-16 * expected));
    }

    @Test
    void isTheDistributionFunctionEverywhere() {
        for (double x = -9.2; x < 9.2; x += 0.000971) {
            double expected = Normals.cdf(x);
            // whose argument is rounded
            assertThat(NormalTable.cdf(x)).isCloseTo(expected, within((2e-15 + 3e-16 * x * x) * expected));
        }
    }

    @Test
    void hasBothEnds() {
        assertThat(NormalTable.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalTable.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalTable.cdf(9)).isEqualTo(1);
    }
}
