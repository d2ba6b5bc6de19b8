package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;

/**
 * A drift \( a + b S \): \( a = \mu \) alone is that of (16), \( b = \mu \) alone that of (18), with the cost of carry in pricing (erratum C17).
 *
 * @param constant \( a \), units of the price per year
 * @param proportional \( b \), 1/year
 */
public record LinearDrift(double constant, double proportional) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public LinearDrift {
        Arguments.finite(constant, "constant drift");
        Arguments.finite(proportional, "drift");
    }

    /**
     * The drift of (18).
     *
     * @param rate \( \mu \), 1/year
     * @return \( \mu S \)
     */
    public static LinearDrift proportionalTo(double rate) {
        return new LinearDrift(0, rate);
    }

    /**
     * The drift of (16).
     *
     * @param drift \( \mu \), units of the price per year
     * @return \( \mu \)
     */
    public static LinearDrift always(double drift) {
        return new LinearDrift(drift, 0);
    }

    /**
     * Returns the drift at a price.
     *
     * @param price the price
     * @return units of the price per year
     */
    public double at(double price) {
        return constant + proportional * price;
    }
}
