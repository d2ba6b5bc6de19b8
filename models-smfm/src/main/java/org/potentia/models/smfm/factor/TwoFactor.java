package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;

/**
 * The two-factor model of (16), (18) and (19): \( dS = (a + b S)\,dt + \sigma F(S)\,dz_S \), \( d\sigma = \nu\,dt + \epsilon\,dz_\sigma \),
 * \( \langle dz_S\,dz_\sigma \rangle = \rho\,dt \), Ito. The first coordinate is the price, the second the volatility. Nothing in the paper keeps
 * \( \sigma \) above zero; here it is reflected at \( \sigma_{min} \).
 *
 * @param trend the drift of the price
 * @param noise \( F \)
 * @param nu \( \nu \), drift of the volatility, its unit per year
 * @param epsilon \( \epsilon \), noise of the volatility, its unit per root of a year, positive
 * @param rho \( \rho \), between -1 and 1
 * @param floor \( \sigma_{min} \), where the volatility is reflected, positive
 */
public record TwoFactor(LinearDrift trend, PriceNoise noise, double nu, double epsilon, double rho, double floor)
        implements PlanarDiffusion {
    /** What is reflected at unless said otherwise, relative to the volatility at the start. */
    public static final double FLOOR = 1e-3;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public TwoFactor {
        Arguments.finite(nu, "nu");
        Arguments.positive(epsilon, "epsilon");
        CorrelatedStep.correlation(rho);
        Arguments.positive(floor, "sigmaMin");
    }

    /**
     * Makes the normal law of a short step.
     *
     * @param price where the step begins
     * @param sigma volatility there, positive
     * @return the law of the changes of price and volatility
     * @throws IllegalArgumentException if the volatility is not positive, or the price not above the origin
     */
    public CorrelatedStep step(double price, double sigma) {
        Arguments.positive(sigma, "sigma");
        return new CorrelatedStep(trend.at(price), nu, sigma * noise.value(price), epsilon, rho);
    }

    /**
     * The drift of the price in the equation of motion (20), which is meant in the sense of Stratonovich: less than that of Ito by half of
     * the noise times its derivatives. That of the volatility is \( \nu \) in both.
     *
     * @param price above the origin
     * @param sigma volatility, positive
     * @return \( f^S = g^S - \tfrac12 (\sigma^2 F F' + \rho \epsilon F) \), units of the price per year
     */
    public double stratonovichDrift(double price, double sigma) {
        double f = noise.value(price);
        return trend.at(price) - 0.5 * f * (sigma * sigma * noise.slope(price) + rho * epsilon);
    }

    /**
     * The logarithm of the density after a short step by the Ito prepoint form (28), without the reflection: normal, with all coefficients
     * where the step begins.
     *
     * @param price after the step
     * @param sigma volatility after the step
     * @param fromPrice before it
     * @param fromSigma volatility before it, positive
     * @param step its length, years, positive
     * @return log-density per unit of price and of volatility; minus itself, summed over a series, is the cost of a fit
     * @throws IllegalArgumentException if the step or the volatility before it is not positive
     */
    public double logTransition(double price, double sigma, double fromPrice, double fromSigma, double step) {
        return step(fromPrice, fromSigma).logDensity(price - fromPrice, sigma - fromSigma, step);
    }

    @Override
    public double driftX(double price, double sigma, double time) {
        return trend.at(price);
    }

    @Override
    public double driftY(double price, double sigma, double time) {
        return nu;
    }

    /** {@inheritDoc} Nothing at the origin of prices itself, at which solvers look although no price is there. */
    @Override
    public double volatilityX(double price, double sigma, double time) {
        return price == noise.origin() ? 0 : sigma * noise.value(price);
    }

    @Override
    public double volatilityY(double price, double sigma, double time) {
        return epsilon;
    }

    @Override
    public double correlation() {
        return rho;
    }

    @Override
    public Interval domainX() {
        return Interval.above(noise.origin());
    }

    @Override
    public Interval domainY() {
        return Interval.atLeast(floor);
    }

    @Override
    public Boundaries boundariesY() {
        return new Boundaries(Boundary.REFLECTING, Boundary.NATURAL);
    }
}
