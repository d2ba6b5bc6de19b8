package org.potentia.models.baseline;

import org.potentia.numerics.StudentT;

/**
 * The tail of the standard Student-t law as a table, for sums of thousands of tails: cubic Hermite interpolation in \( s = z/(c + z) \), exact
 * beyond the table. Relative error below \( 10^{-7} \), against \( 3\cdot10^{-2} \) of the simulations that use it, at a tenth of the cost.
 */
final class StudentTTails {
    private static final int INTERVALS = 4096;

    /** Half of the table lies within so many scales. */
    private static final double MIDDLE = 2;

    /** Below this probability the tail of a nearly normal law bends too much for the table. */
    private static final double LEAST = 1e-9;

    private final StudentT law;
    private final double end;
    private final double[] values;
    private final double[] slopes;

    StudentTTails(double nu) {
        this.law = new StudentT(0, 1, nu);
        this.values = new double[INTERVALS + 1];
        this.slopes = new double[INTERVALS + 1];
        // s = 1 is infinity; its interval is left to the exact tail
        for (int i = 0; i < INTERVALS; i++) {
            double s = i / (double) INTERVALS;
            double z = MIDDLE * s / (1 - s);
            values[i] = law.survival(z);
            slopes[i] = -law.density(z) * MIDDLE / ((1 - s) * (1 - s)) / INTERVALS;
        }
        double last = (INTERVALS - 1) / (double) INTERVALS;
        this.end = Math.min(law.upperQuantile(LEAST), MIDDLE * last / (1 - last));
    }

    StudentT law() {
        return law;
    }

    /** Returns \( \Pr(T > z) \). */
    double survival(double z) {
        return z >= 0 ? upper(z) : 1 - upper(-z);
    }

    private double upper(double z) {
        if (z >= end) {
            return law.survival(z);
        }
        double position = z / (MIDDLE + z) * INTERVALS;
        int i = (int) position;
        double u = position - i;
        double v = 1 - u;
        return v * v * ((1 + 2 * u) * values[i] + u * slopes[i])
                + u * u * ((1 + 2 * v) * values[i + 1] - v * slopes[i + 1]);
    }
}
