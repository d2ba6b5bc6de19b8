package org.potentia.models.smfm.hedge;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * The two-factor model (16), (18) for a price relative to its start, \( s = S/S_{start} \): \( ds = b s\,dt + \sigma s^x\,dz_S \),
 * \( d\sigma = \nu\,dt + \epsilon\,dz_\sigma \), reflected at \( \sigma_{min} \). Relative to the start \( \sigma \) is the lognormal volatility there, for
 * every \( x \), so that exponents can be compared. \( S_0 \) is half the price at the start and \( S_\infty \) twice, with \( y = 1 \): beyond them
 * the price is lognormal, so that it stays positive for every \( x \).
 *
 * @param x the exponent
 * @param sigma \( \sigma \) at the start, per root of a year, positive
 * @param nu \( \nu \), 1/year per root of a year
 * @param epsilon \( \epsilon \), 1/year; 0 for one factor
 * @param rho \( \rho \), between -1 and 1
 */
record HedgeLaw(double x, double sigma, double nu, double epsilon, double rho) {
    /** \( \ln 2 \): the price is lognormal below half of its start and above twice. */
    private static final double REACH = 0.6931471805599453;

    /** Where the volatility is reflected, relative to that at the start. */
    private static final double FLOOR = 1e-3;

    HedgeLaw {
        Arguments.finite(x, "x");
        Arguments.positive(sigma, "sigma");
        Arguments.finite(nu, "nu");
        Arguments.nonNegative(epsilon, "epsilon");
        Arguments.within(rho, Interval.open(-1, 1), "rho");
    }

    static HedgeLaw blackScholes(double sigma) {
        return oneFactor(1, sigma);
    }

    static HedgeLaw oneFactor(double x, double sigma) {
        return new HedgeLaw(x, sigma, 0, 0, 0);
    }

    boolean secondFactor() {
        return epsilon > 0;
    }

    double floor() {
        return FLOOR * sigma;
    }

    /** The lognormal volatility at a price. */
    double lognormal(double price, double volatility) {
        return x == 1 ? volatility : volatility * perSigma(x, Math.log(price));
    }

    /** The lognormal volatility at \( \ln s \) for a \( \sigma \) of one, \( F(s)/s \). */
    static double perSigma(double x, double log) {
        return Math.exp((x - 1) * Math.clamp(log, -REACH, REACH));
    }
}
