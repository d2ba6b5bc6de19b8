package org.potentia.api.valuation;

import org.potentia.api.Arguments;
import org.potentia.api.model.Market;

/**
 * What an option is written on: its price, the rate at which money is discounted, and the cost of carry \( b \) at which the price grows under
 * the pricing measure.
 *
 * @param price the price now; models say which they admit
 * @param rate the riskless rate \( r \), continuously compounded, 1/year; may be negative
 * @param carry \( b \), 1/year: \( r - q \) for a stock with yield \( q \), 0 for futures
 * @param carryFollowsRate whether the carry moves with the rate, as it does for a stock; that of futures stays 0
 * @since 0.1
 */
public record Underlying(double price, double rate, double carry, boolean carryFollowsRate) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public Underlying {
        Arguments.finite(price, "price of the underlying");
        Arguments.finite(rate, "rate");
        Arguments.finite(carry, "carry");
    }

    /**
     * Describes a stock or index.
     *
     * @param price the price now; models say which they admit
     * @param rate the riskless rate, 1/year
     * @param dividendYield the continuous yield \( q \), 1/year
     * @return the underlying, with \( b = r - q \)
     */
    public static Underlying stock(double price, double rate, double dividendYield) {
        return new Underlying(price, rate, rate - dividendYield, true);
    }

    /**
     * Describes futures, which cost nothing to hold.
     *
     * @param price the price now; models say which they admit
     * @param rate the riskless rate, 1/year
     * @return the underlying, with \( b = 0 \)
     */
    public static Underlying futures(double price, double rate) {
        return new Underlying(price, rate, 0, false);
    }

    /**
     * Reads a market.
     *
     * @param market spot, rate and dividend yield
     * @return the same as a stock
     */
    public static Underlying of(Market market) {
        return stock(market.spot(), market.rate(), market.dividendYield());
    }

    /**
     * Returns the same underlying at another price.
     *
     * @param other the price
     * @return the underlying
     */
    public Underlying at(double other) {
        return new Underlying(other, rate, carry, carryFollowsRate);
    }

    /**
     * Returns the same underlying at another rate.
     *
     * @param other the rate, 1/year
     * @return the underlying, its carry moved as much if it follows the rate
     */
    public Underlying atRate(double other) {
        return new Underlying(price, other, carryFollowsRate ? carry + (other - rate) : carry, carryFollowsRate);
    }

    /**
     * Returns the forward price.
     *
     * @param years the time to delivery, years
     * @return \( S e^{b T} \)
     */
    public double forward(double years) {
        return price * Math.exp(carry * years);
    }

    /**
     * Returns what one unit of money then is worth now.
     *
     * @param years the time until then, years
     * @return \( e^{-r T} \)
     */
    public double discount(double years) {
        return Math.exp(-rate * years);
    }
}
