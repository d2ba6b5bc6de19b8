package org.potentia.workbench.calibration;

import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.Normals;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.Quote;

/**
 * A quote in the words of Black and Scholes.
 *
 * @param quote the quote
 * @param expiry its expiry
 * @param volatility the implied volatility, per square root of year
 */
record QuotedVolatility(Quote quote, Expiry expiry, double volatility) {
    /** Looks at a quote; nothing if its price is outside the bounds of no arbitrage. */
    static Optional<QuotedVolatility> of(Quote quote, Expiry expiry) {
        OptionalDouble volatility =
                ImpliedVolatility.of(quote.type(), quote.price(), quote.strike(), expiry.market(), expiry.years());
        return volatility.isPresent()
                ? Optional.of(new QuotedVolatility(quote, expiry, volatility.getAsDouble()))
                : Optional.empty();
    }

    double forward() {
        return expiry.forward();
    }

    /** How much the price changes with the volatility, currency times square root of year. */
    double vega() {
        return expiry.market().discount(expiry.years()) * forward() * Normals.density(d1()) * Math.sqrt(expiry.years());
    }

    /** How much the price changes with the spot, of -1 to 1. */
    double delta() {
        double growth = Math.exp(-expiry.market().dividendYield() * expiry.years());
        return quote.type() == OptionType.CALL ? growth * Normals.cdf(d1()) : -growth * Normals.cdf(-d1());
    }

    /** The quote beside a model's price. */
    QuoteFit beside(double modelPrice, boolean fitted) {
        return new QuoteFit(
                expiry.years(),
                forward(),
                quote,
                volatility,
                vega(),
                delta(),
                modelPrice,
                ImpliedVolatility.of(quote.type(), modelPrice, quote.strike(), expiry.market(), expiry.years()),
                fitted);
    }

    private double d1() {
        double deviation = volatility * Math.sqrt(expiry.years());
        return Math.log(forward() / quote.strike()) / deviation + 0.5 * deviation;
    }
}
