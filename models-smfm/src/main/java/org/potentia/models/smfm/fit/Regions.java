package org.potentia.models.smfm.fit;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * The diffusion \( F \) of (16) as a function of its exponent: at any price \( \ln F = c(S) + x\,l(S) \), a line in \( x \), which is what
 * makes fits of the exponent fast.
 *
 * @param low \( S_0 \), positive
 * @param high \( S_\infty \), above \( S_0 \)
 * @param y the exponent above it
 */
record Regions(double low, double high, double y) {
    Regions {
        Arguments.positive(low, "S0");
        Arguments.within(high, Interval.above(low), "Sinf");
        Arguments.finite(y, "y");
    }

    /** \( c(S) \). */
    double constant(double price) {
        if (price < low) {
            return Math.log(price);
        }
        return price <= high ? Math.log(low) : Math.log(low) + y * Math.log(price / high);
    }

    /** \( l(S) \): zero below \( S_0 \), where the exponent has no say. */
    double slope(double price) {
        return price < low ? 0 : Math.log(Math.min(price, high) / low);
    }

    /** The logarithmic slope of \( F \). */
    double exponent(double price, double x) {
        if (price < low) {
            return 1;
        }
        return price <= high ? x : y;
    }
}
