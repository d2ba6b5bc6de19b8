package org.potentia.models.qgauss.option;

import org.potentia.models.qgauss.QGaussian;

/**
 * The price moves by a q-Gaussian amount and stays at zero once it gets there: \( S/F = \max(0, m + X) \), X of index q and width w, with m such
 * that the mean is the forward. Calls do not see the floor, so that with \( d = k - m \)
 * \[ E(S/F - k)^+ = H(d) - d\Pr(X > d), \qquad H(d) = \int_d^\infty x\,g_q\,dx = \frac{g_q(d)[1 + (q-1)\beta d^2]}{2\beta(2-q)}, \qquad q \lt 2. \]
 */
final class FlooredPriceLaw implements PriceLaw {
    private static final int MOST_STEPS = 200;

    private final QGaussian law;
    private final double centre;

    /**
     * Makes the law.
     *
     * @throws IllegalArgumentException if q is 2 or more, or more than half of the mass would be at zero
     */
    FlooredPriceLaw(double q, double width) {
        if (!(q < 2)) {
            throw new IllegalArgumentException("the change of the price has no mean for q = " + q
                    + ", so no option has a price: q must be below 2 in the price-return form");
        }
        law = new QGaussian(0, q, 1 / (width * width));
        if (above(0) >= 1) {
            throw new IllegalArgumentException("the width " + width
                    + " of the change of the price, in units of the forward, is so" + " large for q = " + q
                    + " that the price would end at zero more often than not, must be smaller");
        }
        centre = solve();
    }

    /** The m with mean 1. The mean is increasing and convex in m, so Newton's iterates fall from 1, where it is above, to the root. */
    private double solve() {
        double m = 1;
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = (above(m) - 1) / law.cdf(m);
            m -= step;
            if (!(step > 1e-16)) {
                break;
            }
        }
        return Math.max(0, m);
    }

    /** The expectation of \( (m + X)^+ \). */
    private double above(double m) {
        return tailMean(-m) + m * law.cdf(m);
    }

    /** H. */
    private double tailMean(double d) {
        double square = law.beta() * d * d;
        double q = law.q();
        return Math.max(0, law.density(d) * (1 + (q - 1) * square) / (2 * law.beta() * (2 - q)));
    }

    @Override
    public double call(double k) {
        double d = k - centre;
        return Math.max(0, tailMean(d) - d * law.survival(d));
    }

    @Override
    public double put(double k) {
        return Math.max(0, below(k - centre) - below(-centre));
    }

    /** The expectation of \( (d - X)^+ \). */
    private double below(double d) {
        return tailMean(d) + d * law.cdf(d);
    }

    @Override
    public double centre() {
        return centre;
    }

    /** The probability that the price is zero at expiry. */
    double ruin() {
        return law.cdf(-centre);
    }
}
