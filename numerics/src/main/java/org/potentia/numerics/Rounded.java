package org.potentia.numerics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in sentences: errors and tolerances with three digits, rounded so that what is above a bound does not read as if it were below; others
 * with twelve, so that what was computed reads as it would be written by hand.
 *
 * @since 0.1
 */
public final class Rounded {
    private static final int DIGITS = 3;

    /** Fewer than a double has by as many as a few sums and products cost. */
    private static final int MOST_DIGITS = 12;

    /** What is smaller is written with a power of ten. */
    private static final double LEAST_PLAIN = 1e-4;

    /** What is at least as large is written with a power of ten. */
    private static final double MOST_PLAIN = 1e15;

    private Rounded() {}

    /**
     * Writes an error.
     *
     * @param error the error, at least 0; infinite if nothing can be told
     * @return three digits, the last one rounded up
     */
    public static String up(double error) {
        return rounded(error, RoundingMode.UP);
    }

    /**
     * Writes a bound that something is above.
     *
     * @param bound the bound, at least 0
     * @return three digits, the last one rounded down
     */
    public static String down(double bound) {
        return rounded(bound, RoundingMode.DOWN);
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @return at most twelve digits, without zeros at the end: 0.2 for 0.20000000000000284
     */
    public static String plain(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return Double.isFinite(number) ? "0" : Double.toString(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number)
                .round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        double size = Math.abs(number);
        return size < LEAST_PLAIN || size >= MOST_PLAIN
                ? Double.toString(rounded.doubleValue())
                : rounded.toPlainString();
    }

    private static String rounded(double number, RoundingMode mode) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        // by its own digits, not by those of the binary number next to it: 0.1 is written as 0.1
        BigDecimal rounded =
                BigDecimal.valueOf(number).round(new MathContext(DIGITS, mode)).stripTrailingZeros();
        return number != 0 && number < LEAST_PLAIN ? Double.toString(rounded.doubleValue()) : rounded.toPlainString();
    }
}
