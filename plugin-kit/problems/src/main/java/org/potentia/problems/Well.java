package org.potentia.problems;

import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;

/**
 * A polynomial potential, and the motion in it.
 *
 * @param coefficients \( c_0, c_1, \dots \) of \( \sum_k c_k y^k \)
 * @param noise \( h \)
 */
record Well(Doubles coefficients, double noise) implements Potential, Diffusion {
    @Override
    public double value(double y) {
        return horner(y, 0);
    }

    @Override
    public double gradient(double y) {
        return horner(y, 1);
    }

    @Override
    public double curvature(double y) {
        return horner(y, 2);
    }

    private double horner(double y, int derivative) {
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= derivative; k--) {
            double factor = 1;
            for (int i = 0; i < derivative; i++) {
                factor *= k - i;
            }
            sum = sum * y + factor * coefficients.get(k);
        }
        return sum;
    }

    @Override
    public double drift(double x, double t) {
        return -gradient(x);
    }

    @Override
    public double volatility(double x, double t) {
        return noise;
    }

    @Override
    public Interval domain() {
        return Interval.REALS;
    }
}
