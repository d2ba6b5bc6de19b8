package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A density for plotting.
 *
 * @param x the log-returns {@code x[n]}, increasing
 * @param logDensity the natural logarithm of the density there, {@code -Infinity} where it is zero
 * @since 0.1
 */
public record DensityCurve(Doubles x, Doubles logDensity) {
    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ or there are fewer than two points
     */
    public DensityCurve {
        Arguments.atLeast(x.size(), 2, "number of points");
        if (x.size() != logDensity.size()) {
            throw new IllegalArgumentException(
                    logDensity.size() + " densities are given for " + x.size() + " points, must be as many");
        }
    }

    /**
     * Returns the density itself.
     *
     * @return the density at each point
     */
    public Doubles density() {
        return logDensity.map(Math::exp);
    }
}
