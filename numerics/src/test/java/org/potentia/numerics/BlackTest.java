package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.model.OptionType;

class BlackTest {
    @ParameterizedTest
    @CsvSource({
        // mpmath 1.3 with 40 digits: F ncdf(d1) - K ncdf(d2), or K ncdf(-d2) - F ncdf(-d1)
        "CALL, 100, 100, 0.2, 7.96556745540579629",
        "CALL, 100, 140, 0.1, 0.00117415486503249248",
        "PUT, 100, 60, 0.15, 0.000983107877637082393",
        "CALL, 100, 60, 0.15, 40.0009831078776371",
        "PUT, 4384.63, 4500, 0.03, 129.613679924277778",
        "CALL, 2, 1000, 1.5, 0.000194764359647440948",
        "PUT, 100, 10, 0.1, 1.75485737780249926e-118"
    })
    void pricesAsHighPrecisionDoes(OptionType type, double forward, double strike, double deviation, double expected) {
        // far in the wings the argument of the normal law, near 23, carries the rounding of 5e-16 into the exponent
        double relative = expected < 1e-100 ? 1e-11 : 1e-13;
        assertThat(Black.price(type, forward, strike, deviation)).isCloseTo(expected, within(relative * expected));
    }

    @Test
    void keepsPutCallParity() {
        for (double strike : new double[] {1, 50, 99, 100, 101, 400}) {
            double call = Black.price(OptionType.CALL, 100, strike, 0.3);
            double put = Black.price(OptionType.PUT, 100, strike, 0.3);
            assertThat(call - put).isCloseTo(100 - strike, within(1e-13 * 400));
        }
    }

    @Test
    void isWorthExerciseWithoutVolatility() {
        assertThat(Black.price(OptionType.CALL, 100, 90, 0)).isEqualTo(10);
        assertThat(Black.price(OptionType.PUT, 100, 90, 0)).isZero();
        assertThat(Black.price(OptionType.PUT, 100, 1e9, 1e3)).isCloseTo(1e9, within(1e-3));
    }

    @Test
    void refusesWhatIsNoOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Black.price(OptionType.CALL, 0, 90, 0.1))
                .withMessage("forward = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Black.price(OptionType.CALL, 100, -1, 0.1))
                .withMessage("strike = -1.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Black.price(OptionType.CALL, 100, 90, -0.1))
                .withMessage("deviation = -0.1, must be finite and >= 0");
    }
}
