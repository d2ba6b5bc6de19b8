package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A noise whose origin is moved below zero, \( F(S + s) \), for rates that may be negative. \( S_0 \) and \( S_\infty \) of the noise belong to
 * \( S + s \).
 *
 * @param base the noise of what lies above the origin
 * @param shift \( s \), in units of the price, positive
 */
public record ShiftedNoise(PriceNoise base, double shift) implements PriceNoise {
    /**
     * Checks the shift.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ShiftedNoise {
        Arguments.positive(shift, "shift");
    }

    @Override
    public double value(double price) {
        return base.value(distance(price));
    }

    private double distance(double price) {
        PriceNoise.above(price, origin());
        return price + shift;
    }

    @Override
    public double slope(double price) {
        return base.slope(distance(price));
    }

    @Override
    public double bend(double price) {
        return base.bend(distance(price));
    }

    @Override
    public Doubles kinks() {
        return base.kinks().map(kink -> kink - shift);
    }

    @Override
    public double origin() {
        return base.origin() - shift;
    }

    @Override
    public double ceiling() {
        return base.ceiling() - shift;
    }
}
