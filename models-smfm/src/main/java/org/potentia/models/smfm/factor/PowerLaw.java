package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;

/**
 * The price of the one-factor model (16), \( dS = b S\,dt + \sigma F(S)\,dz \) on \( S > 0 \), where \( F \) is \( S \) below \( S_0 \),
 * \( S^x S_0^{1-x} \) up to \( S_\infty \) and \( S^y S_0^{1-x} S_\infty^{x-y} \) above: continuous, with kinks at both.
 *
 * @param carry \( b \), 1/year: the rate for a stock, the rate less the yield, or 0 for futures
 * @param sigma \( \sigma \), per root of a year, positive
 * @param low \( S_0 \), positive
 * @param high \( S_\infty \), above \( S_0 \)
 * @param x the exponent between the two
 * @param y the exponent above
 */
public record PowerLaw(double carry, double sigma, double low, double high, double x, double y)
        implements PriceDiffusion {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public PowerLaw {
        Arguments.finite(carry, "drift");
        Arguments.positive(sigma, "sigma");
        Arguments.positive(low, "S0");
        Arguments.within(high, Interval.above(low), "Sinf");
        Arguments.finite(x, "x");
        Arguments.finite(y, "y");
    }

    /**
     * Reads the law from inputs, the drift by a name of its own.
     *
     * @param inputs {@code sigma}, {@code S0}, {@code Sinf}, {@code x}, {@code y} and the drift
     * @param drift the name of the drift
     * @return the law
     */
    public static PowerLaw of(Values inputs, String drift) {
        return new PowerLaw(
                inputs.number(drift),
                inputs.number("sigma"),
                inputs.number("S0"),
                inputs.number("Sinf"),
                inputs.number("x"),
                inputs.number("y"));
    }

    @Override
    public double drift(double price, double time) {
        return carry * price;
    }

    @Override
    public double driftSlope(double price) {
        return carry;
    }

    /** {@inheritDoc} Nothing at zero itself, at which solvers look although no price is there. */
    @Override
    public double volatility(double price, double time) {
        return price == 0 ? 0 : sigma * ThreeRegions.value(price, low, high, x, y);
    }

    @Override
    public double slope(double price) {
        return ThreeRegions.exponent(price, low, high, x, y) * volatility(price, 0) / price;
    }

    @Override
    public double bend(double price) {
        double e = ThreeRegions.exponent(price, low, high, x, y);
        return e * (e - 1) * volatility(price, 0) / (price * price);
    }

    @Override
    public Doubles kinks() {
        return Doubles.of(low, high);
    }

    @Override
    public Interval domain() {
        return Interval.above(0);
    }
}
