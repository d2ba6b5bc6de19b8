package org.potentia.models.smfm.futures;

import org.potentia.api.Arguments;
import org.potentia.numerics.Rounded;

/**
 * How an interest-rate future is quoted: 100 less the yield in percent. The model lives on the yield, with an origin that may be shifted
 * below zero.
 *
 * @param shift \( s \), percent, at least 0: the model's coordinate is \( 100 - quote + s \)
 */
public record RateQuote(double shift) {
    /** The price of a contract at a yield of zero. */
    private static final double PAR = 100;

    /** Basis points of a percent. */
    private static final double BASIS_POINTS = 100;

    /** What a basis point is worth: three months of a million at 0.01 %. */
    private static final double DOLLARS_A_BASIS_POINT = 25;

    /**
     * Checks the shift.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RateQuote {
        Arguments.nonNegative(shift, "shift");
    }

    /**
     * Turns a quote into a yield.
     *
     * @param quote the price of the future, in points
     * @return \( 100 - quote \), percent; may be negative
     */
    public static double yieldOf(double quote) {
        return PAR - quote;
    }

    /**
     * Turns a quote into the model's coordinate.
     *
     * @param quote the price of the future, in points
     * @param name what to call it
     * @return \( 100 - quote + s \), percent, positive
     * @throws IllegalArgumentException if it is not positive, with the shift that would do
     */
    public double yieldAt(double quote, String name) {
        Arguments.finite(quote, name);
        double yield = yieldOf(quote) + shift;
        if (!(yield > 0)) {
            throw new IllegalArgumentException(
                    name + " = " + Rounded.plain(quote) + " is a yield of " + Rounded.plain(yieldOf(quote))
                            + " percent, must be above " + Rounded.plain(-shift) + ": give a shift above "
                            + Rounded.plain(-yieldOf(quote))
                            + " that moves the origin below all yields");
        }
        return yield;
    }

    /**
     * Turns the model's coordinate into a quote.
     *
     * @param yield \( 100 - quote + s \), percent
     * @return the price of the future, in points
     */
    public double quote(double yield) {
        return PAR - (yield - shift);
    }

    /**
     * Turns a premium in points of the quote, which are percents of the yield as well, into basis points.
     *
     * @param premium percent
     * @return basis points
     */
    public static double basisPoints(double premium) {
        return BASIS_POINTS * premium;
    }

    /**
     * What a premium is worth for one contract.
     *
     * @param premium percent
     * @return US dollars: 25 a basis point
     */
    public static double dollars(double premium) {
        return DOLLARS_A_BASIS_POINT * basisPoints(premium);
    }
}
