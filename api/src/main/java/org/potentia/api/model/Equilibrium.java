package org.potentia.api.model;

import org.potentia.api.Arguments;

/**
 * A mean of a market of many coupled assets that agrees with itself, \( m = M(m) \), \( M(m) \) being the mean of one asset in the field of
 * the others.
 *
 * @param mean the mean log-return \( m \), finite
 * @param variance the variance of the log-return of one asset, not negative
 * @param freeEnergy the free energy \( F(m) \) of one asset; of several equilibria of one market the lowest is the ground state
 * @param slope \( A = M'(m) \), not negative; the equilibrium is stable where it is below one
 * @param susceptibility the change \( dm/dB \) of the mean with an external field on all assets; infinite at a slope of one, negative
 *     above it
 * @param multiplicity 1 for a simple equilibrium, 2 where two merge (at a spinodal), 3 where three do (at a critical point)
 * @since 0.1
 */
public record Equilibrium(
        double mean, double variance, double freeEnergy, double slope, double susceptibility, int multiplicity) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public Equilibrium {
        Arguments.finite(mean, "mean");
        Arguments.nonNegative(variance, "variance");
        Arguments.finite(freeEnergy, "freeEnergy");
        Arguments.nonNegative(slope, "slope");
        if (Double.isNaN(susceptibility)) {
            throw new IllegalArgumentException("susceptibility = NaN, must be a number");
        }
        Arguments.atLeast(multiplicity, 1, "multiplicity");
    }

    /**
     * Tells whether a small deviation of the mean dies out.
     *
     * @return true when the slope is below one and no other equilibrium merges with this one
     */
    public boolean stable() {
        return slope < 1 && multiplicity == 1;
    }
}
