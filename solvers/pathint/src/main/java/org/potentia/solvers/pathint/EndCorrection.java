package org.potentia.solvers.pathint;

/**
 * What a sum over nodes misses of an integral that begins between two of them. For a function \( g \) that is zero at the beginning and a
 * smooth weight \( K \), with \( u \) the distance from the beginning in nodes and \( \theta \) that of the first node inside,
 * \( \int g K\,du - \sum g K = \sum_s \frac{B_{s+1}(\theta)}{s+1} [u^s] (g K) \) (Euler and Maclaurin; \( B_s \) are Bernoulli polynomials).
 * The weight is interpolated between six nodes, so that the correction is a sum over these.
 */
final class EndCorrection {
    /** The number of nodes. */
    static final int NODES = 6;

    /** The degree to which the function is expanded where it begins. */
    private static final int DEGREE = 3;

    private static final double[] NUMBERS = {1, -0.5, 1.0 / 6, 0, -1.0 / 30, 0, 1.0 / 42, 0, -1.0 / 30, 0};

    private EndCorrection() {}

    /**
     * Returns the weight of each node.
     *
     * @param begin where the function begins, in nodes from the first one of the six
     * @param side 1 if it lives above, -1 if it lives below
     * @param half its value half a node from there
     * @param one its value one node from there
     * @param more its value one and a half nodes from there
     */
    static double[] weights(double begin, int side, double half, double one, double more) {
        // the cubic through these, in Newton's form first u + second u (u - 1/2) + third u (u - 1/2) (u - 1)
        double first = 2 * half;
        double second = 2 * one - 4 * half;
        double third = (4 * more - 12 * one + 12 * half) / 3;
        double[] gain = {0, first - 0.5 * second + 0.5 * third, second - 1.5 * third, third};
        double[] bernoulli = bernoulli(side > 0 ? Math.ceil(begin) - begin : begin - Math.floor(begin));
        double[] powers = new double[NODES];
        for (int p = 0; p < NODES; p++) {
            for (int m = 1; m <= DEGREE; m++) {
                powers[p] += gain[m] * bernoulli[m + p + 1] / (m + p + 1);
            }
        }
        double[] weights = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double[] basis = basis(i, begin, side);
            for (int p = 0; p < NODES; p++) {
                weights[i] += powers[p] * basis[p];
            }
        }
        return weights;
    }

    /** The Lagrange polynomial of one node in powers of the distance. */
    private static double[] basis(int node, double begin, int side) {
        double[] polynomial = new double[NODES];
        polynomial[0] = 1;
        int degree = 0;
        for (int k = 0; k < NODES; k++) {
            if (k != node) {
                double constant = (begin - k) / (node - k);
                double slope = (double) side / (node - k);
                degree++;
                for (int p = degree; p > 0; p--) {
                    polynomial[p] = constant * polynomial[p] + slope * polynomial[p - 1];
                }
                polynomial[0] *= constant;
            }
        }
        return polynomial;
    }

    private static double[] bernoulli(double theta) {
        double[] values = new double[NODES + DEGREE + 1];
        for (int n = 0; n < values.length; n++) {
            // the sum of binomial(n, k) B_k theta^{n-k}
            double binomial = 1;
            for (int k = 0; k <= n; k++) {
                values[n] = values[n] * theta + binomial * NUMBERS[k];
                binomial = binomial * (n - k) / (k + 1);
            }
        }
        return values;
    }
}
