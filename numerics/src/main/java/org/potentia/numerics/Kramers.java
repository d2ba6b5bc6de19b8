package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.model.Potential;

/**
 * The rate at which a well is left over a barrier, to leading order in high barriers:
 *
 * <p>\[ k = \frac{\sqrt{V''(y_{min})\,|V''(y_\star)|}}{2\pi}\,e^{-2(V(y_\star) - V(y_{min}))/h^2}. \]
 *
 * <p>Source: H. A. Kramers (1940), doi:10.1016/S0031-8914(40)90098-2; I. Halperin (2022), doi:10.1016/j.physa.2022.127065, equation 32. For
 * the log-Gaussian mixture of that paper it is never exact, however high the barrier: the true time from well to well tends to
 * \( 2/\sqrt\pi = 1.128 \) times \( 1/k \), because the barrier is a hyperbolic secant as narrow as the thermal width. Compare with
 * {@link MeanFirstPassage}.
 *
 * @since 0.1
 */
public final class Kramers {
    private Kramers() {}

    /**
     * Computes the rate.
     *
     * @param potential the potential with its noise
     * @param well the position of the minimum that is left
     * @param top the position of the maximum that is crossed
     * @return the rate, 1/year
     * @throws IllegalArgumentException if the potential does not curve upwards at the well and downwards at the top
     */
    public static double rate(Potential potential, double well, double top) {
        double stiffness = Arguments.positive(potential.curvature(well), "curvature at the well " + well);
        double fall = Arguments.positive(-potential.curvature(top), "negative curvature at the top " + top);
        double height = potential.value(top) - potential.value(well);
        double noise = potential.noise();
        return Math.sqrt(stiffness) * Math.sqrt(fall) / (2 * Math.PI) * Math.exp(-2 * height / (noise * noise));
    }
}
