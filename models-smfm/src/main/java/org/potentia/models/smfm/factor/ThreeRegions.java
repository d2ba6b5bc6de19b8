package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * The noise of (16): \( F = S \) below \( S_0 \), \( S^x S_0^{1-x} \) up to \( S_\infty \) and \( S^y S_0^{1-x} S_\infty^{x-y} \) above;
 * continuous, its slope jumps at both.
 *
 * @param low \( S_0 \), positive
 * @param high \( S_\infty \), above \( S_0 \)
 * @param x the exponent between the two
 * @param y the exponent above
 */
public record ThreeRegions(double low, double high, double x, double y) implements PriceNoise {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public ThreeRegions {
        Arguments.positive(low, "S0");
        Arguments.within(high, Interval.above(low), "Sinf");
        Arguments.finite(x, "x");
        Arguments.finite(y, "y");
    }

    @Override
    public double value(double price) {
        return value(price, low, high, x, y);
    }

    @Override
    public double slope(double price) {
        return exponent(price, low, high, x, y) * value(price) / price;
    }

    @Override
    public double bend(double price) {
        double e = exponent(price, low, high, x, y);
        return e * (e - 1) * value(price) / (price * price);
    }

    /** F without an object; the parameters are those of the record. */
    static double value(double price, double low, double high, double x, double y) {
        PriceNoise.above(price, 0);
        if (price < low) {
            return price;
        }
        double noise = price <= high
                ? low * Math.pow(price / low, x)
                : low * Math.pow(high / low, x) * Math.pow(price / high, y);
        return PriceNoise.representable(noise, price, x, low);
    }

    /** The logarithmic slope where the price is; at a kink that above it. */
    static double exponent(double price, double low, double high, double x, double y) {
        if (price < low) {
            return 1;
        }
        return price < high ? x : y;
    }

    @Override
    public Doubles kinks() {
        return Doubles.of(low, high);
    }

    @Override
    public double origin() {
        return 0;
    }

    @Override
    public double ceiling() {
        return high;
    }
}
