package org.potentia.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader sees them. */
public final class Numbers {
    /** A p-value below this is no better known than its order of magnitude. */
    private static final double SMALL_PROBABILITY = 0.0005;

    private Numbers() {}

    /**
     * Writes a number with a fixed count of decimals.
     *
     * @param value the number; infinite ones are written as {@code ∞}, NaN as a dash
     * @param decimals how many
     * @return the text
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    /**
     * Writes a number with some significant digits, in plain notation where that is short.
     *
     * @param value the number; infinite ones are written as {@code ∞}, NaN as a dash
     * @param digits how many
     * @return the text
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= Math.max(digits, 6)) {
            String mantissa = rounded.movePointLeft(exponent)
                    .setScale(digits - 1, RoundingMode.HALF_EVEN)
                    .toPlainString();
            return mantissa + "e" + exponent;
        }
        return rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /**
     * Writes a setting: some significant digits without zeros at the end.
     *
     * @param value the number; infinite ones are written as {@code ∞}, NaN as a dash
     * @param digits how many at most
     * @return the text
     */
    public static String brief(double value, int digits) {
        String text = significant(value, digits);
        int exponent = text.indexOf('e');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        return (mantissa.contains(".") ? mantissa.replaceAll("\\.?0+$", "") : mantissa)
                + (exponent < 0 ? "" : text.substring(exponent));
    }

    /**
     * Writes the probability of a test.
     *
     * @param p the p-value; NaN is written as a dash
     * @return three decimals, or {@code <0.001} below that
     */
    public static String probability(double p) {
        return p < SMALL_PROBABILITY ? "<0.001" : fixed(p, 3);
    }

    /**
     * Writes a share in percent.
     *
     * @param share the share
     * @param decimals how many decimals of the percentage
     * @return the text, with the sign of percent
     */
    public static String percent(double share, int decimals) {
        String text = fixed(100 * share, decimals);
        return Double.isFinite(share) ? text + "%" : text;
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
    }
}
