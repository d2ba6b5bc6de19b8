package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;

/**
 * Rate at which investors put money into an asset, \( a_i = \phi y_i + \lambda y_i^3 + \kappa\,\frac1N \sum_j y_j \).
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equation 7.
 *
 * @param phi \( \phi \), 1/year, at least 0: how they follow the return of the asset
 * @param lambda \( \lambda \), 1/year, at least 0: how much harder they follow a large one
 * @param kappa \( \kappa \), 1/year, at least 0: how they follow the market
 */
public record FlowRule(double phi, double lambda, double kappa) {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public FlowRule {
        Arguments.nonNegative(phi, "phi");
        Arguments.nonNegative(lambda, "lambda");
        Arguments.nonNegative(kappa, "kappa");
    }

    /**
     * Returns the rate.
     *
     * @param y the return of the asset
     * @param market the average return
     * @return \( a \), 1/year
     */
    public double rate(double y, double market) {
        return (phi + lambda * y * y) * y + kappa * market;
    }
}
