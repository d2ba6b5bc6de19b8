package org.potentia.numerics;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.potentia.api.Arguments;

/**
 * The noncentral chi-square distribution, a Poisson mixture of central ones: with \( k \) degrees of freedom and noncentrality
 * \( \lambda \), \( P[X \le x] = \sum_j e^{-\lambda/2} \frac{(\lambda/2)^j}{j!} P(\tfrac k2 + j, \tfrac x2) \), \( P(a, y) \) the regularised
 * incomplete gamma function. The sum begins at the largest weight and goes both ways by recurrences; weights are relative to their sum, so
 * that no digit is lost where \( \lambda \) is large.
 *
 * @param below \( P[X \le x] \)
 * @param above \( P[X > x] \)
 * @param density the density at x
 * @since 0.1
 */
public record NoncentralChiSquare(double below, double above, double density) {
    /** Weights below it, relative to the largest, add nothing. */
    private static final double NOTHING = 1e-18;

    /** So many standard deviations from the mean there is nothing left. */
    private static final double FAR = 40;

    /** Beyond it the sum has millions of terms. */
    private static final double LARGEST = 1e12;

    /**
     * Evaluates the distribution.
     *
     * @param x where, at least 0
     * @param degrees \( k \), positive
     * @param noncentrality \( \lambda \), at least 0; the time grows with its root
     * @return both tails, to about 1e-14, and the density, to 1e-11 of itself where it is above 1e-18
     * @throws IllegalArgumentException if an argument is outside its domain, or the sum would have millions of terms
     */
    public static NoncentralChiSquare at(double x, double degrees, double noncentrality) {
        Arguments.nonNegative(x, "x");
        Arguments.positive(degrees, "degrees");
        Arguments.nonNegative(noncentrality, "noncentrality");
        if (x == 0) {
            return new NoncentralChiSquare(0, 1, 0);
        }
        double mean = degrees + noncentrality;
        if (Math.abs(x - mean) > FAR * Math.sqrt(2 * (degrees + 2 * noncentrality)) + FAR * FAR) {
            return x < mean ? new NoncentralChiSquare(0, 1, 0) : new NoncentralChiSquare(1, 0, 0);
        }
        if (mean > LARGEST) {
            throw new IllegalArgumentException(
                    "degrees + noncentrality = " + mean + ", must be at most " + LARGEST + " next to the mean");
        }
        double y = 0.5 * x;
        double half = 0.5 * noncentrality;
        double mode = Math.floor(half);
        double shape = 0.5 * degrees + mode;
        Sum sum = new Sum();
        double lower = RegularizedGamma.P.value(shape, y);
        double upper = RegularizedGamma.Q.value(shape, y);
        double term = RegularizedGamma.P.derivative(shape + 1, y);
        sum.add(1, lower, upper, term * shape / y);
        double weight = 1;
        double p = lower;
        double q = upper;
        double t = term;
        for (double j = mode + 1; ; j++) {
            weight *= half / j;
            if (weight < NOTHING) {
                break;
            }
            p = Math.max(0, p - t);
            q += t;
            sum.add(weight, p, q, t);
            t *= y / (0.5 * degrees + j);
        }
        weight = 1;
        p = lower;
        q = upper;
        t = term;
        for (double j = mode; j > 0; j--) {
            weight *= j / half;
            if (weight < NOTHING) {
                break;
            }
            t *= (0.5 * degrees + j) / y;
            p += t;
            q = Math.max(0, q - t);
            sum.add(weight, p, q, t * (0.5 * degrees + j - 1) / y);
        }
        return sum.distribution();
    }

    /** Weighted sums. */
    private static final class Sum {
        private double weights;
        private double below;
        private double above;
        private double density;

        void add(double weight, double p, double q, double term) {
            weights += weight;
            below += weight * p;
            above += weight * q;
            density += weight * term;
        }

        NoncentralChiSquare distribution() {
            return new NoncentralChiSquare(below / weights, above / weights, 0.5 * density / weights);
        }
    }
}
