package org.potentia.models.qgauss.diffusion;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.models.qgauss.QGaussian;

/**
 * The self-similar law of equations 4 and 8: at lag \( t \) a q-Gaussian of width \( s = (Dt)^{1/\alpha} \),
 * \[ P(x,t) = \frac{1}{C_q s}\Bigl[1 - (1-q)\frac{x^2}{s^2}\Bigr]_+^{1/(1-q)}. \]
 *
 * <p>It solves equation 12 in flux form,
 * \[ \partial_\tau P = \partial_x(P^{1-q}\partial_x P), \qquad \tau = k\,t^\xi, \qquad \xi = \frac{3-q}{\alpha}, \qquad
 *    k = \frac{D^\xi C_q^{1-q}}{2(3-q)} > 0, \]
 * for every \( q \lt 3 \). The constant \( B^\xi = k/(2-q) \) of equation 9 is negative beyond \( q = 2 \) (errata A3, A5).
 *
 * @param q the index, below 3
 * @param alpha the exponent of the width, positive
 * @param d \( D \), in units of x to the power \( \alpha \) over time, positive
 */
public record SelfSimilarLaw(double q, double alpha, double d) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public SelfSimilarLaw {
        Arguments.within(q, Interval.below(3), "q");
        Arguments.positive(alpha, "alpha");
        Arguments.positive(d, "D");
    }

    /**
     * Returns the width.
     *
     * @param t the lag, positive
     * @return \( s = (Dt)^{1/\alpha} \)
     * @throws IllegalArgumentException if the lag is not positive
     */
    public double scale(double t) {
        Arguments.positive(t, "t");
        return Math.exp((Math.log(d) + Math.log(t)) / alpha);
    }

    /**
     * Returns the law at a lag.
     *
     * @param t the lag, positive
     * @return the q-Gaussian with \( \beta = s^{-2} \), centred at 0
     * @throws IllegalArgumentException if the lag is not positive, or so short or long that the width is no positive number
     */
    public QGaussian at(double t) {
        double s = scale(t);
        return new QGaussian(0, q, 1 / (s * s));
    }

    /**
     * Returns \( \xi = (3-q)/\alpha \), equation 10.
     *
     * @return the power of physical time that is the time of the porous medium
     */
    public double xi() {
        return (3 - q) / alpha;
    }

    /**
     * Returns the factor of \( \tau = k\,t^\xi \).
     *
     * @return k, positive
     */
    public double clock() {
        return Math.exp(xi() * Math.log(d) + (1 - q) * logNormalisation()) / (2 * (3 - q));
    }

    /**
     * Returns the time of the porous medium.
     *
     * @param t the lag, positive
     * @return \( \tau = k\,t^\xi \)
     */
    public double tau(double t) {
        return clock() * Math.pow(Arguments.positive(t, "t"), xi());
    }

    /**
     * Returns \( B^\xi \) of equation 9 with its sign.
     *
     * @return \( k/(2-q) \): negative for q above 2, {@code +Infinity} at 2
     */
    public double bToXi() {
        return q == 2 ? Double.POSITIVE_INFINITY : clock() / (2 - q);
    }

    /**
     * Returns the diffusion coefficient of Fick's reading \( \partial_t P = \partial_x(D_F\partial_x P) \), equation 13 as corrected (A6, A7).
     *
     * @param x the place
     * @param t the lag, positive
     * @return \( D_F = \frac{s^2 + (q-1)x^2}{2\alpha t} \), 0 outside the support
     */
    public double fick(double x, double t) {
        double s = scale(t);
        return Math.max(0, s * s + (q - 1) * x * x) / (2 * alpha * t);
    }

    /**
     * Returns the diffusion coefficient of Ito's reading \( \partial_t P = \partial_x^2(D_2 P) \), equation 13 as corrected.
     *
     * @param x the place
     * @param t the lag, positive
     * @return \( D_2 = D_F/(2-q) \)
     * @throws IllegalArgumentException if q is 2 or more: the linear equation is then no diffusion
     */
    public double ito(double x, double t) {
        Arguments.within(q, Interval.below(2), "q in Ito's reading");
        return fick(x, t) / (2 - q);
    }

    /**
     * Returns the change of the density in time, \( \partial_t P = -\frac{1}{\alpha t}\partial_x(xP) \).
     *
     * @param x the place
     * @param t the lag, positive
     * @return the derivative, 0 outside the support
     */
    public double timeSlope(double x, double t) {
        double s = scale(t);
        double y = x / s;
        double bracket = 1 + (q - 1) * y * y;
        double density = at(t).density(x);
        return bracket > 0 ? -density / (alpha * t) * (1 - 2 * y * y / bracket) : 0;
    }

    /** \( \ln C_q \), from the height of the law of width 1. */
    private double logNormalisation() {
        return -new QGaussian(0, q, 1).logDensity(0);
    }
}
