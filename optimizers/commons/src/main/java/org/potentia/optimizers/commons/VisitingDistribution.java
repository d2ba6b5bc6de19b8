package org.potentia.optimizers.commons;

import java.util.random.RandomGenerator;

/**
 * The distribution of the jumps of generalised simulated annealing, in one coordinate (Tsallis and Stariolo 1996, equation 9 with \( D = 1
 * \)):
 *
 * \[ g(x) \propto \left[ 1 + (q - 1) \frac{x^2}{T^{2/(3-q)}} \right]^{-1/(q-1)} . \]
 *
 * <p>That is \( T^{1/(3-q)} / \sqrt{3 - q} \) times a variable of Student's distribution with \( \nu = (3 - q)/(q - 1) \) degrees of freedom,
 * which is drawn exactly by the polar method of Bailey (1994).
 */
final class VisitingDistribution {
    private final double q;
    private final double degrees;

    /**
     * Makes the distribution.
     *
     * @param q its index, above 1 (Gauss) and below 3; 2 is that of Cauchy
     */
    VisitingDistribution(double q) {
        this.q = q;
        this.degrees = (3 - q) / (q - 1);
    }

    /**
     * Draws a jump.
     *
     * @param temperature positive
     * @return its length, perhaps infinite
     */
    double jump(double temperature, RandomGenerator random) {
        double u;
        double w;
        do {
            u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            w = u * u + v * v;
        } while (w > 1 || w == 0);
        double student = u * Math.sqrt(degrees * Math.expm1(-2 / degrees * Math.log(w)) / w);
        return student * Math.pow(temperature, 1 / (3 - q)) / Math.sqrt(3 - q);
    }

    /**
     * The temperature falls from its first value so that the annealing is ergodic (equation 15): \( T(t) = T_1 (2^{q-1} - 1) / ((1 + t)^{q-1}
     * - 1) \).
     *
     * @param first the first temperature
     * @param step \( t \), from 1
     */
    double temperature(double first, int step) {
        return first * Math.expm1((q - 1) * Math.log(2)) / Math.expm1((q - 1) * Math.log1p(step));
    }
}
