package org.potentia.models.qgauss;

/**
 * The second moment of a q-Gaussian inside a cut, without loss at either end of the cut or at \( q = 5/3 \).
 *
 * <p>With C the probability of \( (\mu, \mu + L) \), integration by parts gives for every q
 * \[ \int_{-L}^{L} x^2 g\,dx = \frac{2}{\beta(5-3q)}\bigl[C - L g(L)(1 + (q-1)\beta L^2)\bigr]. \]
 * The bracket cancels for small L, where a series with positive terms serves, and near \( q = 5/3 \), where the integral is split and its outer
 * part summed in powers of \( v = 1/(1 + (q-1)\beta x^2) \), the first of which turns into a logarithm.
 */
final class TruncatedMoment {
    /** Below this \( \beta(3-q)L^2 \) the series is used. */
    private static final double SMALL_SQUARE = 4;

    /** Within this of zero, \( 5 - 3q \) would cost the closed form more than a digit. */
    private static final double NEAR_POLE = 0.1;

    private final QGaussian law;

    TruncatedMoment(QGaussian law) {
        this.law = law;
    }

    double secondMoment(double cut) {
        double q = law.q();
        double square = law.beta() * cut * cut;
        double stretch = (q - 1) * square;
        if (stretch <= -1) {
            return law.variance();
        }
        double share = stretch / (1 + stretch);
        if (Math.abs(share) <= 0.5 && square * (3 - q) <= SMALL_SQUARE) {
            return series(cut, square);
        }
        double gap = 5 - 3 * q;
        if (Math.abs(gap) < NEAR_POLE) {
            return split(cut, stretch);
        }
        double inside = 0.5 - law.survival(law.location() + cut);
        double edge = cut * law.density(law.location() + cut) * (1 + stretch);
        return 2 / (law.beta() * gap) * (inside - edge);
    }

    /**
     * \( \frac23 L^3 g(L)\,{}_2F_1(1, b; \frac52; y) \): \( b = 1/(q-1) \), \( y = (q-1)\beta L^2/(1 + (q-1)\beta L^2) \) for q above 1, and
     * \( (1-y)\,{}_2F_1(1, \frac52 + \frac1{1-q}; \frac52; y) \), \( y = (1-q)\beta L^2 \) below. Written with the products b y, which stay
     * finite at q = 1.
     */
    private double series(double cut, double square) {
        double delta = law.q() - 1;
        double y;
        double by;
        double factor;
        if (delta >= 0) {
            y = delta * square / (1 + delta * square);
            by = square / (1 + delta * square);
            factor = 1;
        } else {
            y = -delta * square;
            by = square + 2.5 * y;
            factor = 1 - y;
        }
        double term = 1;
        double sum = 1;
        for (int k = 0; k < 1000 && term > 1e-17 * sum; k++) {
            term *= (by + k * y) / (2.5 + k);
            sum += term;
        }
        return 2.0 / 3 * cut * cut * cut * law.density(law.location() + cut) * factor * sum;
    }

    /** The inner part up to \( v = 1/2 \) by the series, the outer one by \( \int v^{b-1}(1-v)^{1/2} dv \), \( b = \nu/2 - 1 \). */
    private double split(double cut, double stretch) {
        double rate = (law.q() - 1) * law.beta();
        double inner = Math.min(cut, 1 / Math.sqrt(rate));
        double sum = series(inner, law.beta() * inner * inner);
        if (inner == cut) {
            return sum;
        }
        double b = law.tailExponent() / 2 - 1;
        double logFrom = -Math.log(2);
        double logTo = -Math.log1p(stretch);
        double coefficient = 1;
        double outer = 0;
        for (int k = 0; k < 60; k++) {
            outer += coefficient * powerIntegral(b + k, logFrom, logTo);
            coefficient *= (k - 0.5) / (k + 1);
        }
        // dx x^2 g = height / (2 rate^(3/2)) v^(b-1) (1-v)^(1/2) dv on each side
        return sum + law.density(law.location()) * Math.pow(rate, -1.5) * outer;
    }

    /** \( \int_{e^{to}}^{e^{from}} v^{c-1} dv \), also for c = 0. */
    private static double powerIntegral(double c, double from, double to) {
        double span = to - from;
        return c == 0 ? -span : -Math.exp(c * from) * Math.expm1(c * span) / c;
    }
}
