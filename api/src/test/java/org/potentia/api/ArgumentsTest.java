package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentsTest {
    @Test
    void returnsWhatItChecked() {
        assertThat(Arguments.finite(-1.5, "x")).isEqualTo(-1.5);
        assertThat(Arguments.positive(Double.MIN_VALUE, "x")).isEqualTo(Double.MIN_VALUE);
        assertThat(Arguments.nonNegative(0, "x")).isZero();
        assertThat(Arguments.probability(0, "x")).isZero();
        assertThat(Arguments.probability(1, "x")).isOne();
        assertThat(Arguments.within(1, Interval.closed(1, 2), "x")).isOne();
        assertThat(Arguments.atLeast(3, 3, "n")).isEqualTo(3);
        assertThat(Arguments.notBlank(" a ", "text")).isEqualTo(" a ");
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal(() -> Arguments.finite(Double.NaN, "x"), "x = NaN, must be finite"),
                refusal(() -> Arguments.finite(Double.NEGATIVE_INFINITY, "x"), "x = -Infinity, must be finite"),
                refusal(() -> Arguments.positive(0, "x"), "x = 0.0, must be finite and > 0"),
                refusal(() -> Arguments.positive(Double.NaN, "x"), "x = NaN, must be finite and > 0"),
                refusal(
                        () -> Arguments.positive(Double.POSITIVE_INFINITY, "x"),
                        "x = Infinity, must be finite and > 0"),
                refusal(() -> Arguments.nonNegative(-Double.MIN_VALUE, "x"), "x = -4.9E-324, must be finite and >= 0"),
                refusal(
                        () -> Arguments.nonNegative(Double.POSITIVE_INFINITY, "x"),
                        "x = Infinity, must be finite and >= 0"),
                refusal(() -> Arguments.probability(-0.1, "p"), "p = -0.1, must be in [0, 1]"),
                refusal(() -> Arguments.probability(1.1, "p"), "p = 1.1, must be in [0, 1]"),
                refusal(() -> Arguments.probability(Double.NaN, "p"), "p = NaN, must be in [0, 1]"),
                refusal(() -> Arguments.within(3, Interval.open(1, 3), "q"), "q = 3.0, must be in (1.0, 3.0)"),
                refusal(() -> Arguments.atLeast(1, 2, "n"), "n = 1, must be >= 2"),
                refusal(() -> Arguments.notBlank(" \t", "title"), "title is blank, must have a visible character"));
    }

    private static Refusal refusal(ThrowingCallable call, String message) {
        return new Refusal(call, message);
    }

    record Refusal(ThrowingCallable call, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesQuantityValueAndCondition(Refusal refusal) {
        assertThatIllegalArgumentException().isThrownBy(refusal.call()).withMessage(refusal.message());
    }
}
