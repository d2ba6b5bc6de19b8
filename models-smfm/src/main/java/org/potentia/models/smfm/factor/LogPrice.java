package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Diffusion;

/**
 * The one-factor model (18) in the logarithm of the price, relative to the price at the start: \( u = \ln(S / S_{start}) \), \( du = (\mu -
 * \tfrac12 v^2)\,dt + v\,dz \), \( v = \sigma F(S) / S \), normalised so that \( \sigma \) is the volatility at the start whatever x is:
 * \( v = \sigma e^{(x-1) u} \) between \( \ln S_0 \) and \( \ln S_\infty \), constant below, and above falling as the noise of F with
 * \( y = 0 \) does.
 *
 * @param mu \( \mu \), 1/year
 * @param sigma \( \sigma \), per root of a year, in (0, 1000]
 * @param x exponent, in [-20, 20]
 * @param low \( S_0 \) relative to the price at the start, in [1e-6, 1)
 * @param high \( S_\infty \) relative to it, in (1, 1e6]
 */
public record LogPrice(double mu, double sigma, double x, double low, double high) implements Diffusion {
    /** Volatilities at the start. */
    public static final Interval SIGMA = new Interval(0, false, 1000, true);

    /** Exponents whose volatility is a number between all ends. */
    public static final Interval EXPONENT = Interval.closed(-20, 20);

    /** Lower ends. */
    public static final Interval LOW = new Interval(1e-6, true, 1, false);

    /** Upper ends. */
    public static final Interval HIGH = new Interval(1, false, 1e6, true);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public LogPrice {
        Arguments.finite(mu, "mu");
        Arguments.within(sigma, SIGMA, "sigma");
        Arguments.within(x, EXPONENT, "x");
        Arguments.within(low, LOW, "S0");
        Arguments.within(high, HIGH, "Sinf");
    }

    double logLow() {
        return Math.log(low);
    }

    double logHigh() {
        return Math.log(high);
    }

    /** \( \ln v \). */
    double logVolatility(double u) {
        double end = logHigh();
        double inside = Math.max(logLow(), Math.min(end, u));
        return Math.log(sigma) + (x - 1) * inside - Math.max(0, u - end);
    }

    /** \( d \ln v / du \); at a kink that above. */
    double slope(double u) {
        if (u < logLow()) {
            return 0;
        }
        return u < logHigh() ? x - 1 : -1;
    }

    @Override
    public double volatility(double u, double time) {
        return Math.exp(logVolatility(u));
    }

    @Override
    public double drift(double u, double time) {
        double v = volatility(u, time);
        return mu - 0.5 * v * v;
    }
}
