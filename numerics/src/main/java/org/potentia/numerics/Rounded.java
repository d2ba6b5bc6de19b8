package org.potentia.numerics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in sentences about errors and tolerances: three digits, rounded so that what is above a bound does not read as if it were below.
 *
 * @since 0.1
 */
public final class Rounded {
    private static final int DIGITS = 3;

    /** What is smaller is written with a power of ten. */
    private static final double LEAST_PLAIN = 1e-4;

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
