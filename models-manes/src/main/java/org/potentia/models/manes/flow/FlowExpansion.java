package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;

/**
 * Drift of a return that flows and their impact make, for small returns: \( a + f(a) = \xi y + \rho y^2 + \zeta y^3 + g(\bar y - y) \), with
 * \( \tau = \tanh \beta b \) and
 *
 * <p>\[ \xi = (\phi+\kappa)(1+\eta\tau), \quad g = \kappa(1+\eta\tau), \quad \rho = -\tfrac{\beta\eta}2(1-\tau^2)\phi^2, \quad
 * \zeta = \lambda(1+\eta\tau) - \tfrac{\eta\beta^2}3(1-\tau^2)\,\tau\phi^3. \]
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 15-17, with the signs of the terms in \( \beta^3 \) corrected and
 * exact in \( b \). Only terms linear in the market \( \bar y \) are kept, as in the paper.
 *
 * @param xi \( \xi \), 1/year
 * @param rho \( \rho \), 1/year
 * @param zeta \( \zeta \), 1/year
 * @param g \( g \), 1/year
 */
public record FlowExpansion(double xi, double rho, double zeta, double g) {
    /**
     * Checks the coefficients.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public FlowExpansion {
        Arguments.finite(xi, "xi");
        Arguments.finite(rho, "rho");
        Arguments.finite(zeta, "zeta");
        Arguments.finite(g, "g");
    }

    /**
     * Expands flow and impact.
     *
     * @param rule how money flows
     * @param impact what it does to the return
     * @return the coefficients
     */
    public static FlowExpansion of(FlowRule rule, Impact impact) {
        double gain = 1 + impact.taylor(1);
        double phi = rule.phi();
        return new FlowExpansion(
                (phi + rule.kappa()) * gain,
                impact.taylor(2) * phi * phi,
                rule.lambda() * gain + impact.taylor(3) * phi * phi * phi,
                rule.kappa() * gain);
    }

    /**
     * Returns the potential (22) near 0.
     *
     * @param theta the drift without flows \( \theta \), 1/year
     * @param noise the noise \( h \), per square root of year, positive
     * @return the potential
     */
    public QuarticPotential potential(double theta, double noise) {
        return new QuarticPotential(theta, xi, rho, zeta, noise);
    }
}
