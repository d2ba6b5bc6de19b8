package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * The smooth noise of (19), \( F' = S C_0 + (1 - C_0) [S^x S_0^{1-x} C_\infty + S_0 (1 - C_\infty)] \) with \( C_0 = e^{-w} \),
 * \( w = \big(\frac{S}{S_0} \frac{|1-x|}{1+|1-x|}\big)^{|2-x|+1} \) and \( C_\infty = e^{-(S/S_\infty)^2} \). It is \( S \) for small prices and
 * for \( x = 1 \), and tends to \( S_0 \) for large ones. The power and the share \( 1 - C_0 \) are multiplied as logarithms, so that neither
 * overflows before the product does.
 *
 * @param low \( S_0 \), positive
 * @param high \( S_\infty \), above \( S_0 \)
 * @param x the exponent between the two
 */
public record SmoothNoise(double low, double high, double x) implements PriceNoise {
    /** Beyond it \( e^{-w} \) times any power of w that occurs here is nothing. */
    private static final double GONE = 800;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public SmoothNoise {
        Arguments.positive(low, "S0");
        Arguments.within(high, Interval.above(low), "Sinf");
        Arguments.finite(x, "x");
    }

    /**
     * The weight of the lognormal part.
     *
     * @param price positive
     * @return \( C_0 \)
     */
    public double lognormalShare(double price) {
        return Math.exp(-exponential(price));
    }

    /**
     * The weight of the power among the rest.
     *
     * @param price positive
     * @return \( C_\infty \)
     */
    public double powerShare(double price) {
        return Math.exp(-square(price));
    }

    private double power() {
        return Math.abs(2 - x) + 1;
    }

    private double logExponential(double price) {
        double distance = Math.abs(1 - x);
        return power() * Math.log(price / low * (distance / (1 + distance)));
    }

    /** The w of the class comment. */
    private double exponential(double price) {
        return Math.exp(logExponential(price));
    }

    private double square(double price) {
        double ratio = price / high;
        return ratio * ratio;
    }

    /** \( (1 - C_0) S^x S_0^{1-x} C_\infty \). */
    private double middle(double price) {
        double w = exponential(price);
        double logShare = w < 1e-8 ? logExponential(price) - 0.5 * w : Math.log(-Math.expm1(-w));
        return low * Math.exp(logShare + x * Math.log(price / low) - square(price));
    }

    @Override
    public double value(double price) {
        PriceNoise.above(price, 0);
        if (x == 1) {
            return price;
        }
        double w = exponential(price);
        double noise = price * Math.exp(-w) + middle(price) + low * Math.expm1(-w) * Math.expm1(-square(price));
        return PriceNoise.representable(noise, price, x, low);
    }

    @Override
    public double slope(double price) {
        value(price);
        if (x == 1) {
            return 1;
        }
        double w = Math.min(exponential(price), GONE);
        double p = power();
        double q = square(price);
        double fade = 2 * price / (high * high);
        double lognormal = Math.exp(-w) * (1 - p * w);
        double flat = low * (-p * w * Math.exp(-w) / price * Math.expm1(-q) - Math.expm1(-w) * fade * Math.exp(-q));
        return lognormal + middle(price) * growth(price, w) + flat;
    }

    /** The logarithmic slope of the middle part. */
    private double growth(double price, double w) {
        return (power() * ratio(w) + x) / price - 2 * price / (high * high);
    }

    /** \( w / (e^w - 1) \). */
    private static double ratio(double w) {
        return w == 0 ? 1 : w / Math.expm1(w);
    }

    @Override
    public double bend(double price) {
        value(price);
        if (x == 1) {
            return 0;
        }
        double w = Math.min(exponential(price), GONE);
        double p = power();
        double q = square(price);
        double fade = 2 * price / (high * high);
        double drop = p * w * Math.exp(-w);
        double lognormal = drop * (p * w - 1 - p) / price;
        double u = ratio(w);
        double growth = growth(price, w);
        double growthSlope = (p * u * (p * (1 - w - u) - 1) - x) / (price * price) - 2 / (high * high);
        double flat = low
                * (-drop * (p - 1 - p * w) / (price * price) * Math.expm1(-q)
                        + 2 * drop / price * fade * Math.exp(-q)
                        - Math.expm1(-w) * Math.exp(-q) * (2 / (high * high) - fade * fade));
        return lognormal + middle(price) * (growthSlope + growth * growth) + flat;
    }

    @Override
    public Doubles kinks() {
        return Doubles.of();
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
