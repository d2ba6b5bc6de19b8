package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * The one-factor model of (16), (18) and (19): \( dS = (a + b S)\,dt + \sigma F(S)\,dz \), Ito.
 *
 * @param trend the drift
 * @param sigma \( \sigma \), per root of a year, positive
 * @param noise \( F \)
 */
public record OneFactor(LinearDrift trend, double sigma, PriceNoise noise) implements PriceDiffusion {
    /**
     * Checks the volatility.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OneFactor {
        Arguments.positive(sigma, "sigma");
    }

    @Override
    public double drift(double price, double time) {
        return trend.at(price);
    }

    @Override
    public double driftSlope(double price) {
        return trend.proportional();
    }

    /** {@inheritDoc} Nothing at the origin itself, at which solvers look although no price is there. */
    @Override
    public double volatility(double price, double time) {
        return price == noise.origin() ? 0 : sigma * noise.value(price);
    }

    @Override
    public double slope(double price) {
        return sigma * noise.slope(price);
    }

    @Override
    public double bend(double price) {
        return sigma * noise.bend(price);
    }

    @Override
    public Doubles kinks() {
        return noise.kinks();
    }

    @Override
    public Interval domain() {
        return Interval.above(noise.origin());
    }
}
