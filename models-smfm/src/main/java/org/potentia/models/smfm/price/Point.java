package org.potentia.models.smfm.price;

import org.potentia.api.Doubles;

/**
 * What an engine says of an option at one price of the underlying.
 *
 * @param price the value
 * @param delta its derivative
 * @param gamma its second derivative
 * @param error the estimated absolute error of the value
 * @param deltaError that of the derivative
 * @param gammaError that of the second derivative
 * @param times times ahead for which the boundary of early exercise is known; empty if there is none
 * @param boundary where exercise begins
 * @param shortfall why a tolerance is not met; empty if it is
 * @param steps time steps of the final resolution
 * @param points grid points of the final resolution
 */
record Point(
        double price,
        double delta,
        double gamma,
        double error,
        double deltaError,
        double gammaError,
        Doubles times,
        Doubles boundary,
        String shortfall,
        long steps,
        long points) {
    /** A value by a formula. */
    static Point exact(double price, double delta, double gamma, double error, double deltaError, double gammaError) {
        return new Point(price, delta, gamma, error, deltaError, gammaError, Doubles.of(), Doubles.of(), "", 0, 0);
    }
}
