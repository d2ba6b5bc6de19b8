package org.potentia.workbench.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers from the characters of a cell. Plain decimals of up to 15 digits or so take a short way: an exact whole mantissa divided by
 * an exact power of ten is rounded once, so the result is the nearest double. Everything else goes through {@link Double#parseDouble}.
 * Not safe for more than one thread.
 */
final class NumberCell {
    /** Whole numbers up to here are exact in a double. */
    private static final long EXACT = 1L << 53;

    /** 22 is the largest power of ten that is exact in a double. */
    private static final double[] POWERS_OF_TEN = powersOfTen();

    /** Up to 18 digits fit into a long. */
    private static final int DIGITS_OF_A_LONG = 18;

    /** What people write for a value that they do not have. */
    private static final Set<String> MISSING =
            Set.of("", "-", "--", ".", "nan", "na", "n/a", "#n/a", "null", "none", "nil", "\u65e0", "\u2014");

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d{1,5}$");
    private static final Pattern CURRENCY = Pattern.compile("^[$\u20ac\u00a3\u00a5\uffe5]");

    private final DecimalStyle style;
    private boolean missing;

    NumberCell(DecimalStyle style) {
        this.style = style;
    }

    private static double[] powersOfTen() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** Reads a number; NaN if there is none, and then {@link #missing()} tells whether the cell says so itself. */
    double read(char[] buffer, int offset, int length) {
        int i = offset;
        int end = offset + length;
        missing = false;
        boolean negative = length > 0 && buffer[i] == '-';
        if (negative) {
            i++;
        }
        int digitsFrom = i;
        int mark = -1;
        long mantissa = 0;
        for (; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = 10 * mantissa + digit;
            } else if (buffer[i] == style.mark() && mark < 0) {
                mark = i;
            } else {
                return readSlowly(buffer, offset, length);
            }
        }
        int digits = end - digitsFrom - (mark < 0 ? 0 : 1);
        int decimals = mark < 0 ? 0 : end - mark - 1;
        if (digits == 0 || digits > DIGITS_OF_A_LONG || mantissa > EXACT) {
            return readSlowly(buffer, offset, length);
        }
        double value = mantissa / POWERS_OF_TEN[decimals];
        return negative ? -value : value;
    }

    /** Whether the cell that was read last is empty or says that there is no value. */
    boolean missing() {
        return missing;
    }

    /** Reads a number that may end in a multiplier, such as 1.2M or 3.4\u4ebf, as volumes often do. */
    double readScaled(char[] buffer, int offset, int length) {
        if (length > 1) {
            double factor = switch (buffer[offset + length - 1]) {
                case 'k', 'K' -> 1e3;
                case 'm', 'M' -> 1e6;
                case 'b', 'B' -> 1e9;
                case '\u4e07' -> 1e4;
                case '\u4ebf' -> 1e8;
                default -> 1;
            };
            if (factor > 1) {
                return factor * read(buffer, offset, length - 1);
            }
        }
        return read(buffer, offset, length);
    }

    private double readSlowly(char[] buffer, int offset, int length) {
        String text = new String(buffer, offset, length).replace('\u00a0', ' ').strip();
        missing = MISSING.contains(text.toLowerCase(Locale.ROOT));
        String plain = CURRENCY.matcher(text).replaceFirst("").strip();
        Matcher exponent = EXPONENT.matcher(plain);
        String power = exponent.find() ? exponent.group() : "";
        String digits = plain.substring(0, plain.length() - power.length());
        if (missing || !style.matches(digits)) {
            return Double.NaN;
        }
        double value = Double.parseDouble(style.plain(digits) + power);
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
