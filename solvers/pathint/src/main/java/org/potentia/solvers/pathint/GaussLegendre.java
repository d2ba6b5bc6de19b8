package org.potentia.solvers.pathint;

import java.util.function.DoubleUnaryOperator;

/** A Gauss-Legendre rule on \( [-1, 1] \). */
final class GaussLegendre {
    /** Exact for polynomials up to degree 15: enough for a panel of one standard deviation of a Gaussian. */
    static final GaussLegendre EIGHT = new GaussLegendre(8);

    /** Exact up to degree 23: enough for two standard deviations. */
    static final GaussLegendre TWELVE = new GaussLegendre(12);

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(int count) {
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            // Newton's method doubles the digits of the asymptotic root: four steps are more than enough
            for (int step = 0; step < 6; step++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= count; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = count * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    int count() {
        return nodes.length;
    }

    /** The node mapped to an interval. */
    double node(int i, double from, double to) {
        return 0.5 * (from + to) + 0.5 * (to - from) * nodes[i];
    }

    /** The weight on an interval of a given length. */
    double weight(int i, double length) {
        return 0.5 * length * weights[i];
    }

    double integrate(DoubleUnaryOperator integrand, double from, double to) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * integrand.applyAsDouble(node(i, from, to));
        }
        return 0.5 * (to - from) * sum;
    }
}
