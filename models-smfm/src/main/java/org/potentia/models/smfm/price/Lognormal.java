package org.potentia.models.smfm.price;

import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.numerics.Normals;

/**
 * A European option on a lognormal price with cost of carry \( b \): (2), (3) and (13)-(15), with \( F = S e^{bT} \) and
 * \( d_{1,2} = (\ln(F/K) \pm \tfrac12 \sigma^2 T) / (\sigma\sqrt T) \); \( b = r \) is Black and Scholes, \( b = 0 \) Black's formula for
 * futures (11), whose derivatives are in the futures price (erratum C2).
 *
 * @param contract the option; when it may be exercised plays no role
 * @param underlying what it is written on, at a positive price
 * @param sigma per root of a year, positive
 */
public record Lognormal(Contract contract, Underlying underlying, double sigma) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if price, strike or volatility is not positive
     */
    public Lognormal {
        Arguments.positive(underlying.price(), "price of the underlying");
        Arguments.positive(contract.strike(), "strike");
        Arguments.positive(sigma, "sigma");
    }

    private double years() {
        return contract.years();
    }

    private double sign() {
        return contract.type() == OptionType.CALL ? 1 : -1;
    }

    private double deviation() {
        return sigma * Math.sqrt(years());
    }

    /**
     * Returns the upper argument of the formula.
     *
     * @return \( d_1 \)
     */
    public double upper() {
        double log = Math.log(underlying.price() / contract.strike()) + underlying.carry() * years();
        return log / deviation() + 0.5 * deviation();
    }

    /**
     * Returns the lower argument of the formula.
     *
     * @return \( d_2 \)
     */
    public double lower() {
        return upper() - deviation();
    }

    /** What one unit of the underlying then is worth now, \( e^{(b - r) T} \). */
    private double yielded() {
        return Math.exp((underlying.carry() - underlying.rate()) * years());
    }

    private double strikeNow() {
        return contract.strike() * underlying.discount(years());
    }

    /**
     * Returns the price.
     *
     * @return in units of the underlying
     */
    public double price() {
        double s = sign();
        return Math.max(
                0,
                s
                        * (underlying.price() * yielded() * Normals.cdf(s * upper())
                                - strikeNow() * Normals.cdf(s * lower())));
    }

    /**
     * Returns the derivative in the price.
     *
     * @return \( \Delta \), (12) and (13)
     */
    public double delta() {
        return sign() * yielded() * Normals.cdf(sign() * upper());
    }

    /**
     * Returns the second derivative in the price.
     *
     * @return \( \Gamma \), per unit of the price
     */
    public double gamma() {
        return yielded() * Normals.density(upper()) / (underlying.price() * deviation());
    }

    /**
     * Returns the derivative in calendar time.
     *
     * @return \( \Theta \), units of the price per year
     */
    public double theta() {
        double s = sign();
        double spot = underlying.price() * yielded();
        return -spot * Normals.density(upper()) * sigma / (2 * Math.sqrt(years()))
                - s * (underlying.carry() - underlying.rate()) * spot * Normals.cdf(s * upper())
                - s * underlying.rate() * strikeNow() * Normals.cdf(s * lower());
    }

    /**
     * Returns the derivative in the volatility.
     *
     * @return units of the price per unit of volatility
     */
    public double vega() {
        return underlying.price() * yielded() * Normals.density(upper()) * Math.sqrt(years());
    }

    /**
     * Returns the derivative in the rate; the carry moves along where it follows the rate, otherwise it is \( -T V \).
     *
     * @return units of the price times years
     */
    public double rho() {
        return underlying.carryFollowsRate()
                ? sign() * years() * strikeNow() * Normals.cdf(sign() * lower())
                : -years() * price();
    }

    /**
     * Returns the derivative in price and volatility.
     *
     * @return per unit of volatility
     */
    public double vanna() {
        return -yielded() * Normals.density(upper()) * lower() / sigma;
    }

    /**
     * Returns the second derivative in the volatility.
     *
     * @return units of the price per squared unit of volatility
     */
    public double volga() {
        return vega() * upper() * lower() / sigma;
    }
}
