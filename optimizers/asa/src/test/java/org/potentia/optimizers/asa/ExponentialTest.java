package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void isWithinTwoUnitsOfTheSeries() {
        new SplittableRandom(1).doubles(2000, -30, 30).forEach(x -> {
            BigDecimal exact = series(x);
            assertThat(units(Exponential.exp(x), exact)).isLessThan(2);
        });
    }

    @Test
    void lessOneIsWithinTwoUnitsOfTheSeriesHoweverSmall() {
        new SplittableRandom(2)
                .doubles(2000, -40, 3.4)
                .map(Math::exp)
                .forEach(x -> assertThat(units(Exponential.expm1(x), series(x).subtract(BigDecimal.ONE)))
                        .isLessThan(2));
    }

    @Test
    void agreesWithStrictMathOverItsWholeRange() {
        new SplittableRandom(3)
                .doubles(100_000, -709, 709)
                .forEach(x -> assertClose(Exponential.exp(x), StrictMath.exp(x)));
        new SplittableRandom(4)
                .doubles(100_000, 0, 709)
                .forEach(x -> assertClose(Exponential.expm1(x), StrictMath.expm1(x)));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.0, 700, -700, 710, -746, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hasTheLimitsOfStrictMath(double x) {
        assertSame(x, Exponential::exp, StrictMath::exp);
        if (!(x < 0)) {
            assertSame(x, Exponential::expm1, StrictMath::expm1);
        }
    }

    private static void assertSame(double x, DoubleUnaryOperator ours, DoubleUnaryOperator strict) {
        double expected = strict.applyAsDouble(x);
        if (Math.abs(expected) > 0 && Double.isFinite(expected)) {
            assertClose(ours.applyAsDouble(x), expected);
        } else {
            assertThat(ours.applyAsDouble(x) + 0.0).isEqualTo((Double) (expected + 0.0));
        }
    }

    private static void assertClose(double ours, double strict) {
        assertThat(Math.abs(ours - strict)).isLessThanOrEqualTo(3 * Math.ulp(strict));
    }

    private static double units(double ours, BigDecimal exact) {
        return new BigDecimal(ours)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS)
                .doubleValue();
    }

    /** The exponential series of x/64, squared six times. */
    private static BigDecimal series(double x) {
        MathContext more = new MathContext(60);
        BigDecimal y = new BigDecimal(x).divide(BigDecimal.valueOf(64), more);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 80; i++) {
            term = term.multiply(y, more).divide(BigDecimal.valueOf(i), more);
            sum = sum.add(term, more);
        }
        for (int i = 0; i < 6; i++) {
            sum = sum.multiply(sum, more);
        }
        return sum;
    }
}
