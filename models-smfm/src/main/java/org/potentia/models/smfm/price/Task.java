package org.potentia.models.smfm.price;

import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.factor.PriceNoise;

/**
 * An option to be valued under one law.
 *
 * @param noise \( F \)
 * @param sigma \( \sigma \), positive
 * @param contract the option
 * @param underlying what it is written on
 */
record Task(PriceNoise noise, double sigma, Contract contract, Underlying underlying) {
    /** The diffusion of the price under the pricing measure. */
    PricingDiffusion diffusion() {
        return new PricingDiffusion(noise, sigma, underlying.carry());
    }

    double spot() {
        return underlying.price();
    }

    /** The noise of the price now, \( \sigma F(S) \): the normal volatility, units of the price per root of a year. */
    double normalVolatility() {
        return sigma * noise.value(spot());
    }

    /** The standard deviation of the price at expiry, roughly. */
    double deviation() {
        return normalVolatility() * Math.sqrt(contract.years());
    }

    Task at(double price) {
        return new Task(noise, sigma, contract, underlying.at(price));
    }

    Task withSigma(double other) {
        return new Task(noise, other, contract, underlying);
    }

    Task withRate(double other) {
        return new Task(noise, sigma, contract, underlying.atRate(other));
    }

    /** Another exponent, the noise where the price is now as it was. */
    Task withExponent(double x) {
        PriceNoise other = Exponents.changed(noise, x);
        return new Task(other, normalVolatility() / other.value(spot()), contract, underlying);
    }
}
