package org.potentia.api.model;

import org.potentia.api.Arguments;

/**
 * What an option is priced against.
 *
 * @param spot the price of the underlying now, in currency, positive
 * @param rate the riskless rate, continuously compounded, 1/year; may be negative
 * @param dividendYield the dividend yield, continuously compounded, 1/year; may be negative
 * @since 0.1
 */
public record Market(double spot, double rate, double dividendYield) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the spot is not positive or a number is not finite
     */
    public Market {
        Arguments.positive(spot, "spot");
        Arguments.finite(rate, "rate");
        Arguments.finite(dividendYield, "dividendYield");
    }

    /**
     * Returns the forward price.
     *
     * @param years the time to delivery, years
     * @return \( S e^{(r - q) T} \)
     */
    public double forward(double years) {
        return spot * Math.exp((rate - dividendYield) * years);
    }

    /**
     * Returns what one unit of currency then is worth now.
     *
     * @param years the time until then, years
     * @return \( e^{-r T} \)
     */
    public double discount(double years) {
        return Math.exp(-rate * years);
    }
}
