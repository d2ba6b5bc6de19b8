package org.potentia.potentials;

import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;

/**
 * A polynomial about a centre, \( V(y) = \sum_k c_k (y - m)^k \).
 *
 * @param centre \( m \)
 * @param coefficients \( c_0, c_1, \dots \), at least one
 * @param noise \( h \), positive
 */
record Polynomial(double centre, Doubles coefficients, double noise) implements Potential {
    @Override
    public double value(double y) {
        double x = y - centre;
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            sum = sum * x + coefficients.get(k);
        }
        return sum;
    }

    @Override
    public double gradient(double y) {
        double x = y - centre;
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 1; k--) {
            sum = sum * x + k * coefficients.get(k);
        }
        return sum;
    }

    @Override
    public double curvature(double y) {
        double x = y - centre;
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 2; k--) {
            sum = sum * x + (double) k * (k - 1) * coefficients.get(k);
        }
        return sum;
    }
}
