package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;

/**
 * What the caller of a reader knows of a chain, or wants of it. What is said here goes before what the file says.
 *
 * @param spot the price of the underlying, in currency
 * @param rate the riskless rate, continuously compounded, 1/year
 * @param dividendYield the dividend yield, continuously compounded, 1/year
 * @param forward the forward price, in currency, for all expiries
 * @param days the calendar days to expiry, for all rows
 * @param asOf the day of the quotes; in a file with several days, the one that is wanted
 * @param priceColumn the column to take prices or implied volatilities from; {@code mid} also is the middle of bid and ask
 * @param withoutZeroBids whether quotes that nobody bids for are dropped
 * @since 0.1
 */
public record ChainSettings(
        OptionalDouble spot,
        OptionalDouble rate,
        OptionalDouble dividendYield,
        OptionalDouble forward,
        OptionalDouble days,
        Optional<LocalDate> asOf,
        Optional<String> priceColumn,
        boolean withoutZeroBids) {
    /** Nothing is known beyond the file, and everything is taken that has a price. */
    public static final ChainSettings NONE = new ChainSettings(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if spot, forward or days are not positive, a rate is not finite, both a forward and a dividend yield
     *     are given, or the name of the column is blank
     */
    public ChainSettings {
        spot.ifPresent(value -> Arguments.positive(value, "spot"));
        rate.ifPresent(value -> Arguments.finite(value, "rate"));
        dividendYield.ifPresent(value -> Arguments.finite(value, "dividendYield"));
        forward.ifPresent(value -> Arguments.positive(value, "forward"));
        days.ifPresent(value -> Arguments.positive(value, "days"));
        priceColumn.ifPresent(value -> Arguments.notBlank(value, "priceColumn"));
        if (forward.isPresent() && dividendYield.isPresent()) {
            throw new IllegalArgumentException("a forward and a dividend yield are given, must be one of them");
        }
    }

    /**
     * Changes the spot.
     *
     * @param value the price of the underlying, in currency
     * @return a copy with it
     */
    public ChainSettings withSpot(double value) {
        return new ChainSettings(
                OptionalDouble.of(value), rate, dividendYield, forward, days, asOf, priceColumn, withoutZeroBids);
    }

    /**
     * Changes the rate.
     *
     * @param value the riskless rate, 1/year
     * @return a copy with it
     */
    public ChainSettings withRate(double value) {
        return new ChainSettings(
                spot, OptionalDouble.of(value), dividendYield, forward, days, asOf, priceColumn, withoutZeroBids);
    }

    /**
     * Changes the dividend yield.
     *
     * @param value the dividend yield, 1/year
     * @return a copy with it
     */
    public ChainSettings withDividendYield(double value) {
        return new ChainSettings(
                spot, rate, OptionalDouble.of(value), forward, days, asOf, priceColumn, withoutZeroBids);
    }

    /**
     * Changes the forward.
     *
     * @param value the forward price, in currency
     * @return a copy with it
     */
    public ChainSettings withForward(double value) {
        return new ChainSettings(
                spot, rate, dividendYield, OptionalDouble.of(value), days, asOf, priceColumn, withoutZeroBids);
    }

    /**
     * Changes the time to expiry.
     *
     * @param value calendar days
     * @return a copy with it
     */
    public ChainSettings withDays(double value) {
        return new ChainSettings(
                spot, rate, dividendYield, forward, OptionalDouble.of(value), asOf, priceColumn, withoutZeroBids);
    }

    /**
     * Changes the day of the quotes.
     *
     * @param value the day
     * @return a copy with it
     */
    public ChainSettings withAsOf(LocalDate value) {
        return new ChainSettings(
                spot, rate, dividendYield, forward, days, Optional.of(value), priceColumn, withoutZeroBids);
    }

    /**
     * Changes the column of the prices.
     *
     * @param value its name
     * @return a copy with it
     */
    public ChainSettings withPriceColumn(String value) {
        return new ChainSettings(spot, rate, dividendYield, forward, days, asOf, Optional.of(value), withoutZeroBids);
    }

    /**
     * Changes whether quotes that nobody bids for are dropped.
     *
     * @param value whether they are
     * @return a copy with it
     */
    public ChainSettings withoutZeroBids(boolean value) {
        return new ChainSettings(spot, rate, dividendYield, forward, days, asOf, priceColumn, value);
    }
}
