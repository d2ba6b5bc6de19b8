package org.potentia.workbench.chain;

import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;

/**
 * What is quoted for one European option.
 *
 * @param type call or put
 * @param strike the strike, in currency, positive
 * @param price what the option is worth now, in currency: given, the middle of bid and ask, or from the implied volatility
 * @param bid the bid, in currency; empty if not given
 * @param ask the ask, in currency, at least the bid; empty if not given
 * @param openInterest the number of open contracts; empty if not given
 * @param line where it stands in its file, counted from 1; 0 if it comes from no file
 * @since 0.1
 */
public record Quote(
        OptionType type,
        double strike,
        double price,
        OptionalDouble bid,
        OptionalDouble ask,
        OptionalDouble openInterest,
        int line) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the strike or the price is not positive, a number is negative, or bid and ask are crossed
     */
    public Quote {
        Arguments.positive(strike, "strike");
        Arguments.positive(price, "price");
        bid.ifPresent(value -> Arguments.nonNegative(value, "bid"));
        ask.ifPresent(value -> Arguments.nonNegative(value, "ask"));
        openInterest.ifPresent(value -> Arguments.nonNegative(value, "openInterest"));
        Arguments.atLeast(line, 0, "line");
        if (bid.isPresent() && ask.isPresent() && bid.getAsDouble() > ask.getAsDouble()) {
            throw new IllegalArgumentException(
                    "bid = " + bid.getAsDouble() + ", must be <= ask = " + ask.getAsDouble());
        }
    }

    /**
     * Makes a quote that has a price only.
     *
     * @param type call or put
     * @param strike the strike, in currency, positive
     * @param price the price, in currency, positive
     * @return the quote
     */
    public static Quote of(OptionType type, double strike, double price) {
        return new Quote(
                type, strike, price, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);
    }
}
