package org.potentia.workbench.calculator;

import org.potentia.api.Arguments;

/**
 * How near a number must come: \( |x - x_0| \le \) {@code abs} \( + \) {@code rel} \( |x_0| \).
 *
 * @param rel the relative part
 * @param abs the absolute part
 */
record Tolerance(double rel, double abs) {
    /** Doubles carry hardly more. */
    static final double MOST_DIGITS = 16;

    Tolerance {
        Arguments.nonNegative(rel, "rel");
        Arguments.nonNegative(abs, "abs");
    }

    boolean admits(double found, double expected) {
        return found == expected
                || (Double.isFinite(expected) && Math.abs(found - expected) <= abs + rel * Math.abs(expected));
    }

    /**
     * Counts the decimal digits in which two numbers agree, \( -\log_{10} (|x - x_0| / s) \) in [0, 16]. The scale \( s \) is that of the
     * reference, or of the point below which the absolute part decides if that is larger; 1 if both are zero.
     */
    double digits(double found, double expected) {
        if (found == expected) {
            return MOST_DIGITS;
        }
        double scale = Math.max(Math.abs(expected), rel > 0 ? abs / rel : 0);
        double digits = -Math.log10(Math.abs(found - expected) / (scale > 0 ? scale : 1));
        return Double.isNaN(digits) ? 0 : Math.clamp(digits, 0, MOST_DIGITS);
    }

    @Override
    public String toString() {
        return "rel " + rel + ", abs " + abs;
    }
}
