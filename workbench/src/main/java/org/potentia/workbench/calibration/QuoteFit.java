package org.potentia.workbench.calibration;

import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.workbench.chain.Quote;

/**
 * A quote beside what the model makes of it.
 *
 * @param years the time to expiry, calendar days / 365
 * @param forward the forward of its expiry, in currency
 * @param quote the quote
 * @param volatility its implied volatility, per square root of year
 * @param vega how its price changes with the volatility, currency times square root of year
 * @param delta how its price changes with the spot, by Black and Scholes
 * @param modelPrice the price of the model, in currency
 * @param modelVolatility the implied volatility of that price; empty if it is outside the bounds of no arbitrage
 * @param fitted whether the fit looked at this quote
 * @since 0.1
 */
public record QuoteFit(
        double years,
        double forward,
        Quote quote,
        double volatility,
        double vega,
        double delta,
        double modelPrice,
        OptionalDouble modelVolatility,
        boolean fitted) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a price is not finite
     */
    public QuoteFit {
        Arguments.positive(years, "years");
        Arguments.finite(modelPrice, "modelPrice");
    }

    /**
     * Returns the error of the price relative to the quote.
     *
     * @return \( |P - C|/C \)
     */
    public double relativeError() {
        return Math.abs(modelPrice - quote.price()) / quote.price();
    }

    /**
     * Returns the error of the implied volatility. A price at or below its least has the volatility zero; for one above its most the error of the
     * price over the vega stands.
     *
     * @return the error, per square root of year
     */
    public double volatilityError() {
        if (modelVolatility.isPresent()) {
            return modelVolatility.getAsDouble() - volatility;
        }
        return modelPrice < quote.price() ? -volatility : (modelPrice - quote.price()) / vega;
    }
}
