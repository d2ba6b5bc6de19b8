package org.potentia.numerics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * The self-similar solution of the porous-medium equation that begins in one point, \( u = t^{-\alpha} (C \mp \kappa\,(x t^{-\alpha})^2)_+^{1/(m-1)}
 * \), \( \alpha = 1/(m+1) \), with the minus for \( m > 1 \), where it has a front, and the plus for \( m \lt 1 \), where it has power tails; for
 * \( m = 1 \), within 1e-7, the heat kernel \( C\,t^{-1/2} e^{-x^2/(4t)} \). Sources: G. I. Barenblatt (1952); Alonso-Marroquin et al. (2019),
 * doi:10.1103/PhysRevE.99.062313, equation 6 with its sign corrected.
 *
 * @param exponent \( m \); above -1, for the equation that is not normalised above 0
 * @param logHeight \( \log C \), finite; C itself may be too large for a number
 * @param normalised whether the equation is \( u_t = (u^{m-1} u_x)_x \), with \( \kappa = |m-1|/(2(m+1)) \), rather than \( u_t = (u^m)_{xx} \),
 *     whose \( \kappa \) is that over m
 * @since 0.1
 */
public record Barenblatt(double exponent, double logHeight, boolean normalised) {
    private static final double NEARLY_ONE = 1e-7;

    /**
     * Checks the exponent.
     *
     * @throws IllegalArgumentException if the exponent is out of its range or the height is not finite
     */
    public Barenblatt {
        checkExponent(exponent, normalised);
        Arguments.finite(logHeight, "logHeight");
    }

    private static void checkExponent(double exponent, boolean normalised) {
        Arguments.within(exponent, Interval.above(normalised ? -1 : 0), "exponent m");
    }

    /**
     * Makes the solution of mass 1.
     *
     * @param exponent \( m \)
     * @param normalised which equation
     * @return the solution
     * @throws IllegalArgumentException if the exponent is out of its range
     */
    public static Barenblatt unit(double exponent, boolean normalised) {
        checkExponent(exponent, normalised);
        return new Barenblatt(exponent, -logMassOfOne(exponent, normalised) / growth(exponent), normalised);
    }

    private static boolean linear(double exponent) {
        return Math.abs(exponent - 1) < NEARLY_ONE;
    }

    /** The power of C with which the mass grows. */
    private static double growth(double exponent) {
        return linear(exponent) ? 1 : 1 / (exponent - 1) + 0.5;
    }

    private static double curvature(double exponent, boolean normalised) {
        double curvature = 0.5 * Math.abs(exponent - 1) / (exponent + 1);
        return normalised ? curvature : curvature / exponent;
    }

    /** The logarithm of the mass for C = 1. */
    private static double logMassOfOne(double exponent, boolean normalised) {
        if (linear(exponent)) {
            return 0.5 * Math.log(4 * Math.PI);
        }
        double power = 1 / (exponent - 1);
        double beta = exponent > 1 ? LogBeta.value(0.5, power + 1) : LogBeta.value(0.5, -power - 0.5);
        return beta - 0.5 * Math.log(curvature(exponent, normalised));
    }

    /**
     * Returns the mass, which does not change.
     *
     * @return the integral of the density over the line
     */
    public double mass() {
        return Math.exp(logMassOfOne(exponent, normalised) + growth(exponent) * logHeight);
    }

    /**
     * Returns the density.
     *
     * @param x the place
     * @param t the age, positive
     * @return \( u(x, t) \)
     */
    public double density(double x, double t) {
        if (linear(exponent)) {
            return Math.exp(logHeight - 0.5 * Math.log(t) - x * x / (4 * t));
        }
        double scaled = x / width(t);
        double bracket = exponent > 1 ? 1 - scaled * scaled : 1 + scaled * scaled;
        return bracket <= 0
                ? 0
                : Math.exp(-Math.log(t) / (exponent + 1) + (logHeight + Math.log(bracket)) / (exponent - 1));
    }

    /**
     * Returns where the bracket has changed by its height: the front for \( m > 1 \), where the tails begin for \( m \lt 1 \), two standard
     * deviations over the square root of two for \( m = 1 \).
     *
     * @param t the age, positive
     * @return that distance from the centre
     */
    public double width(double t) {
        return linear(exponent)
                ? 2 * Math.sqrt(t)
                : Math.exp(
                        Math.log(t) / (exponent + 1) + 0.5 * (logHeight - Math.log(curvature(exponent, normalised))));
    }
}
