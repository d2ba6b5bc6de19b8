package org.potentia.workbench.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.workbench.chain.Quote;

/**
 * What a calibration to quotes makes small: half the sum of squares of weighted errors.
 *
 * @param kind which errors, and how they are weighted
 * @param atTheMoney what the weight of options near the money, \( 0.4 \le |\Delta| \le 0.6 \), is multiplied by, positive
 * @param openInterest whether weights are multiplied by the open interest of a quote over its mean; quotes without it count as the mean
 * @since 0.1
 */
public record OptionLoss(Kind kind, double atTheMoney, boolean openInterest) {
    /** Errors in implied volatility of a hundredth of a point are the unit of what is made small, where volatilities are meant. */
    static final double VOLATILITY_UNIT = 1e-4;

    /** Errors in price are counted in hundredths of a per cent of the forward, those relative to the price in hundredths of a per cent. */
    static final double PRICE_UNIT = 1e-4;

    private static final double NEAR = 0.1;

    /** The least delta that is told apart: an option that is all but worthless does not outweigh all others. */
    private static final double LEAST_DELTA = 0.01;

    /** Which errors. */
    public enum Kind {
        /** Errors of prices over vegas: to first order those of implied volatilities. */
        VEGA,
        /** Errors of implied volatilities themselves. */
        IMPLIED_VOL,
        /** Errors of prices, all alike. */
        PRICE,
        /** Errors of prices relative to the quotes. */
        RELATIVE,
        /** Squared errors of prices over the absolute Black-Scholes delta, as in the NES paper, which lifts options far out of the money. */
        DELTA,
        /** Errors of prices in units of half the spread between bid and ask. */
        SPREAD;

        /**
         * Returns the name for people.
         *
         * @return in lower case, words joined by hyphens
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * Lists all names.
         *
         * @return the labels
         */
        public static List<String> labels() {
            return Arrays.stream(values()).map(Kind::label).toList();
        }
    }

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OptionLoss {
        Arguments.positive(atTheMoney, "atTheMoney");
    }

    /**
     * Makes a loss without further weights.
     *
     * @param kind which errors
     * @return the loss
     */
    public static OptionLoss of(Kind kind) {
        return new OptionLoss(kind, 1, false);
    }

    /**
     * Returns what the error of a price is multiplied by.
     *
     * @param smile the quote with its implied volatility
     * @param meanInterest the mean open interest of all quotes; nothing if none has it
     * @return the factor, 1/currency; nothing if this quote lacks what the loss needs
     */
    OptionalDouble factor(QuotedVolatility smile, OptionalDouble meanInterest) {
        OptionalDouble basic = basic(smile);
        if (basic.isEmpty()) {
            return basic;
        }
        double delta = Math.abs(smile.delta());
        double weight = Math.abs(delta - 0.5) <= NEAR ? atTheMoney : 1;
        if (openInterest && meanInterest.isPresent() && meanInterest.getAsDouble() > 0) {
            weight *= smile.quote().openInterest().orElse(meanInterest.getAsDouble()) / meanInterest.getAsDouble();
        }
        return OptionalDouble.of(basic.getAsDouble() * Math.sqrt(weight));
    }

    private OptionalDouble basic(QuotedVolatility smile) {
        Quote quote = smile.quote();
        return switch (kind) {
            case VEGA, IMPLIED_VOL -> OptionalDouble.of(1 / (smile.vega() * VOLATILITY_UNIT));
            case PRICE -> OptionalDouble.of(1 / (smile.forward() * PRICE_UNIT));
            case RELATIVE -> OptionalDouble.of(1 / (quote.price() * PRICE_UNIT));
            case DELTA ->
                OptionalDouble.of(
                        1 / (smile.forward() * PRICE_UNIT * Math.sqrt(Math.max(LEAST_DELTA, Math.abs(smile.delta())))));
            case SPREAD ->
                quote.bid().isPresent()
                                && quote.ask().isPresent()
                                && quote.ask().getAsDouble() > quote.bid().getAsDouble()
                        ? OptionalDouble.of(
                                2 / (quote.ask().getAsDouble() - quote.bid().getAsDouble()))
                        : OptionalDouble.empty();
        };
    }
}
