package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;

/**
 * The cubic equation for the levels, \( y^3 - y = c \), \( y = \Omega_n / (2n+1) \). As printed \( c = \tfrac43 (1 + \tfrac{2n}3) \lambda \), which
 * falls behind the exact levels by 9 % at n = 10; repaired \( c = \tfrac43 \frac{2n^2+2n+1}{2n+1} \lambda \), which agrees with the print for
 * n = 0 and 1, has the dependence on n of perturbation theory, and stays within 3.8 %.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equation 19.
 *
 * @since 0.1
 */
public enum CubicFormula {
    /** Equation 19 as printed. */
    PRINTED,
    /** With the factor that perturbation theory demands. */
    REPAIRED;

    private static final double FOLD = 2 / (3 * Math.sqrt(3));

    /**
     * Returns the level.
     *
     * @param n its number, from 0
     * @param lambda the anharmonicity
     * @return \( \Omega_n \): for \( \lambda \lt 0 \) the root that tends to the harmonic level
     * @throws IllegalArgumentException if \( \lambda \) is so far below zero that the equation has no such root
     */
    public double level(int n, double lambda) {
        Arguments.atLeast(n, 0, "n");
        Arguments.finite(lambda, "lambda");
        double odd = 2.0 * n + 1;
        double factor = this == PRINTED ? 1 + 2.0 * n / 3 : (2.0 * n * n + 2.0 * n + 1) / odd;
        double c = 4 / 3.0 * factor * lambda;
        if (c < -FOLD) {
            throw new IllegalArgumentException("lambda = " + lambda + ", must be at least " + -FOLD / (4 / 3.0 * factor)
                    + " for the cubic formula to have a root near the level " + n);
        }
        double ratio = c / FOLD;
        double amplitude = 2 / Math.sqrt(3);
        double root = ratio >= 1
                ? amplitude * Math.cosh(Math.log(ratio + Math.sqrt((ratio - 1) * (ratio + 1))) / 3)
                : amplitude * Math.cos(Math.acos(ratio) / 3);
        return odd * root;
    }
}
