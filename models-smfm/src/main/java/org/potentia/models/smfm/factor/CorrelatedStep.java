package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * Two variables over a short step with correlated noises, equations 28 and 29: normal, all coefficients where the step begins, with the
 * prefactor \( \sqrt{g} / (2\pi\,dt) \) (erratum C11).
 *
 * @param driftR \( f^r \)
 * @param driftL \( f^l \)
 * @param noiseR \( \hat g^r \sigma_1 \), positive
 * @param noiseL \( \hat g^l \sigma_2 \), positive
 * @param rho \( \rho \), correlation of the noises, between -1 and 1
 */
public record CorrelatedStep(double driftR, double driftL, double noiseR, double noiseL, double rho) {
    /**
     * Checks the coefficients.
     *
     * @throws IllegalArgumentException where one is outside its domain; at \( |\rho| = 1 \) there is no density in the plane
     */
    public CorrelatedStep {
        Arguments.finite(driftR, "drift of r");
        Arguments.finite(driftL, "drift of l");
        Arguments.positive(noiseR, "noise of r");
        Arguments.positive(noiseL, "noise of l");
        correlation(rho);
    }

    /**
     * Checks a correlation.
     *
     * @param rho the correlation
     * @return the correlation
     * @throws IllegalArgumentException unless \( |\rho| \lt 1 \), with what to do then
     */
    static double correlation(double rho) {
        if (!Interval.open(-1, 1).contains(rho)) {
            throw new IllegalArgumentException(
                    "rho = " + rho + ", must be in (-1.0, 1.0); noises that are fully correlated are one noise:"
                            + " use one factor, or a rho within 1e-8 of the end");
        }
        return rho;
    }

    /** \( k = 1 - \rho^2 \) with all its digits near \( |\rho| = 1 \). */
    private double rest() {
        return (1 - rho) * (1 + rho);
    }

    /**
     * The determinant of the metric, the inverse of (29).
     *
     * @return \( g = [k (\hat g^r \sigma_1 \hat g^l \sigma_2)^2]^{-1} \)
     */
    public double determinant() {
        double product = noiseR * noiseL;
        return 1 / (rest() * product * product);
    }

    /**
     * The Lagrangian (28).
     *
     * @param speedR \( \dot r \), change over the step divided by its length
     * @param speedL \( \dot l \)
     * @return 1/time, at least 0
     */
    public double lagrangian(double speedR, double speedL) {
        double r = (speedR - driftR) / noiseR;
        double l = (speedL - driftL) / noiseL;
        double across = l - rho * r;
        return 0.5 * (r * r + across * across / rest());
    }

    /**
     * The logarithm of the density after a step.
     *
     * @param changeR change of r over the step
     * @param changeL change of l over the step
     * @param step its length, positive
     * @return log-density per unit of r and of l
     * @throws IllegalArgumentException if the step is not positive
     */
    public double logDensity(double changeR, double changeL, double step) {
        Arguments.positive(step, "dt");
        return -lagrangian(changeR / step, changeL / step) * step
                - Math.log(2 * Math.PI * step)
                - Math.log(noiseR)
                - Math.log(noiseL)
                - 0.5 * Math.log(rest());
    }
}
