package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.Diffusion;

/** A homogeneous diffusion of a price, \( dS = g(S)\,dt + b(S)\,dz \) in the sense of Ito, with the derivatives that Lagrangians need. */
public interface PriceDiffusion extends Diffusion {
    /**
     * The derivative of the volatility.
     *
     * @param price inside the domain
     * @return \( b'(S) \); at a kink that from above
     */
    double slope(double price);

    /**
     * Its second derivative, without the deltas at the kinks.
     *
     * @param price inside the domain
     * @return \( b''(S) \)
     */
    double bend(double price);

    /**
     * The derivative of the drift.
     *
     * @param price inside the domain
     * @return \( g'(S) \), 1/year
     */
    double driftSlope(double price);

    /**
     * Returns where the derivative of the volatility jumps.
     *
     * @return the prices, increasing
     */
    Doubles kinks();

    /**
     * The logarithm of the density after a short step by the Ito prepoint form (24): normal, with all coefficients where the step begins.
     *
     * @param to price after the step
     * @param from price before it, inside the domain
     * @param step length of the step, years, positive
     * @return log-density per unit of the price; minus itself, summed over a series, is the cost of a fit
     * @throws IllegalArgumentException if the step is not positive
     */
    default double logTransition(double to, double from, double step) {
        Arguments.positive(step, "dt");
        double deviation = volatility(from, 0) * Math.sqrt(step);
        double distance = (to - from - drift(from, 0) * step) / deviation;
        return -0.5 * distance * distance - Math.log(deviation) - 0.5 * Math.log(2 * Math.PI);
    }

    /**
     * The drift in the sense of Stratonovich, \( h = g - \tfrac12 b b' \) of (22).
     *
     * @param price inside the domain
     * @return units of the price per year
     */
    default double stratonovichDrift(double price) {
        return drift(price, 0) - 0.5 * volatility(price, 0) * slope(price);
    }

    /**
     * Its covariant divergence, \( b (h / b)' \).
     *
     * @param price inside the domain
     * @return 1/year
     */
    default double divergence(double price) {
        double b = volatility(price, 0);
        double slope = slope(price);
        return driftSlope(price) - 0.5 * (slope * slope + b * bend(price)) - stratonovichDrift(price) * slope / b;
    }

    /**
     * What a midpoint rule must add to the Lagrangian (22) to conserve mass, \( \tfrac18 (2 b'^2 - b b'') \) (erratum C8).
     *
     * @param price inside the domain
     * @return 1/year
     */
    default double midpointTerm(double price) {
        double slope = slope(price);
        return 0.125 * (2 * slope * slope - volatility(price, 0) * bend(price));
    }
}
