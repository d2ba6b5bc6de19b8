package org.potentia.numerics;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.potentia.api.Arguments;

/**
 * The standard normal law, with relative accuracy in both tails. The error functions are those of Apache Commons Numbers.
 *
 * @since 0.1
 */
public final class Normals {
    /** \( \log \sqrt{2 \pi} \). */
    static final double LOG_SQRT_TWO_PI = 0.9189385332046727418;

    private static final double SQRT_TWO = Math.sqrt(2);

    /**
     * Where the logarithm of the distribution function changes from the logarithm of erfc to the scaled erfcx: below it erfc is still far
     * from its underflow at \( z = -38 \), and both forms agree to rounding.
     */
    private static final double SCALED_TAIL = -5;

    private Normals() {}

    /**
     * Returns the logarithm of the density.
     *
     * @param z the point
     * @return \( -z^2/2 - \log\sqrt{2\pi} \)
     */
    public static double logDensity(double z) {
        return -0.5 * z * z - LOG_SQRT_TWO_PI;
    }

    /**
     * Returns the density.
     *
     * @param z the point
     * @return \( e^{-z^2/2} / \sqrt{2\pi} \)
     */
    public static double density(double z) {
        return Math.exp(logDensity(z));
    }

    /**
     * Returns \( \Pr(Z \le z) \).
     *
     * @param z the point, may be infinite
     * @return \( \tfrac12 \operatorname{erfc}(-z/\sqrt2) \)
     */
    public static double cdf(double z) {
        return 0.5 * Erfc.value(-z / SQRT_TWO);
    }

    /**
     * Returns \( \Pr(Z > z) \).
     *
     * @param z the point, may be infinite
     * @return \( \tfrac12 \operatorname{erfc}(z/\sqrt2) \)
     */
    public static double survival(double z) {
        return cdf(-z);
    }

    /**
     * Returns the logarithm of the distribution function, also where that underflows.
     *
     * @param z the point, may be infinite
     * @return \( \log \Pr(Z \le z) \)
     */
    public static double logCdf(double z) {
        if (z > 0) {
            return Math.log1p(-survival(z));
        }
        if (z > SCALED_TAIL) {
            return Math.log(cdf(z));
        }
        if (z == Double.NEGATIVE_INFINITY) {
            return z;
        }
        // erfc(x) = erfcx(x) exp(-x^2)
        return Math.log(0.5 * Erfcx.value(-z / SQRT_TWO)) - 0.5 * z * z;
    }

    /**
     * Returns the inverse of {@link #cdf(double)}.
     *
     * @param p the probability, in [0, 1]
     * @return the quantile, infinite at 0 and 1
     * @throws IllegalArgumentException if p is no probability
     */
    public static double quantile(double p) {
        Arguments.probability(p, "p");
        return -SQRT_TWO * InverseErfc.value(2 * p);
    }
}
