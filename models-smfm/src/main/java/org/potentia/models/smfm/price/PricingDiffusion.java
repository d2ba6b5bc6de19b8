package org.potentia.models.smfm.price;

import org.potentia.api.Interval;
import org.potentia.api.model.Diffusion;
import org.potentia.models.smfm.factor.PriceNoise;

/**
 * The price under the pricing measure, (18) with the cost of carry for a drift (erratum C17). Solvers may look at the end of the domain
 * itself, where nothing moves any more.
 *
 * @param noise \( F \)
 * @param sigma \( \sigma \), positive
 * @param carry \( b \), 1/year
 */
record PricingDiffusion(PriceNoise noise, double sigma, double carry) implements Diffusion {
    @Override
    public double drift(double price, double time) {
        return carry * price;
    }

    @Override
    public double volatility(double price, double time) {
        return price > noise.origin() ? sigma * noise.value(price) : 0;
    }

    @Override
    public Interval domain() {
        return Interval.above(noise.origin());
    }
}
