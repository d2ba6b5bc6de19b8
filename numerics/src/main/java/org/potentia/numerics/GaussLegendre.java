package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * The Gauss-Legendre rule on \( [-1, 1] \) with what can be made of the values of a function at its points: the integral from the left end up
 * to each point, and the Legendre coefficients, whose last ones tell whether the points resolve the function.
 *
 * <p>Source: P. J. Davis, P. Rabinowitz (1984), Methods of Numerical Integration, section 2.7. The class is our own because integrals up to
 * each point are in no library at hand.
 *
 * @since 0.1
 */
public final class GaussLegendre {
    private static final int MOST_STEPS = 10;

    private final int size;
    private final double[] nodes;
    private final double[] weights;
    // by point, then by degree 0 to size
    private final double[][] legendre;

    /**
     * Computes the rule.
     *
     * @param size the number of points, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    public GaussLegendre(int size) {
        this.size = Arguments.atLeast(size, 2, "size");
        nodes = new double[size];
        weights = new double[size];
        legendre = new double[size][];
        for (int i = 0; i < size; i++) {
            // Newton's method from Tricomi's approximation of the roots
            double x = -Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] p = polynomials(x);
                x -= p[size] / slope(x, p);
            }
            double[] p = polynomials(x);
            double slope = slope(x, p);
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
            legendre[i] = p;
        }
    }

    private double slope(double x, double[] p) {
        return size * (x * p[size] - p[size - 1]) / (x * x - 1);
    }

    private double[] polynomials(double x) {
        double[] p = new double[size + 1];
        p[0] = 1;
        p[1] = x;
        for (int k = 1; k < size; k++) {
            p[k + 1] = ((2 * k + 1) * x * p[k] - k * p[k - 1]) / (k + 1);
        }
        return p;
    }

    /**
     * Returns how many points there are.
     *
     * @return the number of points
     */
    public int size() {
        return size;
    }

    /**
     * Returns the points.
     *
     * @return the points in increasing order
     */
    public Doubles nodes() {
        return Doubles.of(nodes);
    }

    /**
     * Returns the weights of the values in the integral over the interval, exact for polynomials of degree \( 2n - 1 \).
     *
     * @return the weights
     */
    public Doubles weights() {
        return Doubles.of(weights);
    }

    /**
     * Returns the weights of the values in the integral from the left end up to a point, exact for polynomials of degree \( n - 1 \).
     *
     * @param point the index of the point
     * @return the weights
     * @throws IndexOutOfBoundsException if there is no such point
     */
    public Doubles integralUpTo(int point) {
        double[] row = new double[size];
        for (int j = 0; j < size; j++) {
            double sum = nodes[point] + 1;
            for (int k = 1; k < size; k++) {
                sum += legendre[j][k] * (legendre[point][k + 1] - legendre[point][k - 1]);
            }
            row[j] = 0.5 * weights[j] * sum;
        }
        return Doubles.of(row);
    }

    /**
     * Returns the weights of the values in a Legendre coefficient.
     *
     * @param degree the degree, 0 to \( n - 1 \)
     * @return the weights
     * @throws IndexOutOfBoundsException if the degree is not in that range
     */
    public Doubles coefficient(int degree) {
        if (degree < 0 || degree >= size) {
            throw new IndexOutOfBoundsException("degree " + degree + " of a rule of " + size + " points");
        }
        double[] row = new double[size];
        for (int j = 0; j < size; j++) {
            row[j] = (degree + 0.5) * weights[j] * legendre[j][degree];
        }
        return Doubles.of(row);
    }
}
