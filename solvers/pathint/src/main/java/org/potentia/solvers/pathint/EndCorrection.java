package org.potentia.solvers.pathint;

/**
 * What a sum over nodes misses of an integral that begins between two of them. For a function \( g \) that is zero at the beginning and a
 * smooth weight \( K \), with \( u \) the distance from the beginning in nodes and \( \theta \) that of the first node inside,
 * \( \int g K\,du - \sum g K = \sum_s \frac{B_{s+1}(\theta)}{s+1} [u^s] (g K) \) (Euler and Maclaurin; \( B_s \) are Bernoulli polynomials).
 * The weight is interpolated between eight nodes, so that the correction is a sum over these.
 *
 * <p>Not safe for more than one thread: it keeps its intermediate results.
 */
final class EndCorrection {
    /** The number of nodes. */
    static final int NODES = 8;

    /** The largest degree to which a function is expanded where it begins. */
    static final int DEGREE = 4;

    private static final double[] NUMBERS = {
        1, -0.5, 1.0 / 6, 0, -1.0 / 30, 0, 1.0 / 42, 0, -1.0 / 30, 0, 5.0 / 66, 0, -691.0 / 2730, 0
    };

    /** \( (-1)^{k-i} / (i! (k-i)!) \): divided differences on the integers. */
    private static final double[][] DIFFERENCES = differences();

    /** Bernoulli polynomials divided by their degree, the highest power first. */
    private static final double[][] BERNOULLI = coefficients();

    private final double[] bernoulli = new double[NODES + DEGREE + 1];
    private final double[] expansion = new double[DEGREE + 1];
    private final double[] power = new double[DEGREE + 1];
    private final double[] moments = new double[NODES];
    private final double[] polynomial = new double[NODES];
    private final double[] weights = new double[NODES];

    /**
     * Returns the weight of each node; overwritten by the next call.
     *
     * @param begin where the function begins, in nodes from the first one of the eight
     * @param side 1 if it lives above, -1 if it lives below
     * @param values the function at distances 1/2, 1, 3/2, ... from there, at most {@link #DEGREE} of them
     */
    double[] weights(double begin, int side, double... values) {
        expand(values);
        bernoulli(side > 0 ? Math.ceil(begin) - begin : begin - Math.floor(begin));
        for (int p = 0; p < NODES; p++) {
            moments[p] = 0;
            for (int m = 1; m <= values.length; m++) {
                moments[p] += expansion[m] * bernoulli[m + p + 1];
            }
        }
        java.util.Arrays.fill(weights, 0);
        // the polynomials of Newton's form, one after the other in powers of the distance
        java.util.Arrays.fill(polynomial, 0);
        polynomial[0] = 1;
        double sign = 1;
        for (int k = 0; k < NODES; k++) {
            double moment = 0;
            for (int p = 0; p <= k; p++) {
                moment += polynomial[p] * moments[p];
            }
            for (int i = 0; i <= k; i++) {
                weights[i] += sign * moment * DIFFERENCES[k][i];
            }
            if (k < NODES - 1) {
                double root = side * (k - begin);
                for (int p = k + 1; p > 0; p--) {
                    polynomial[p] = polynomial[p - 1] - root * polynomial[p];
                }
                polynomial[0] *= -root;
                sign *= side;
            }
        }
        return weights;
    }

    /** The polynomial through zero and the values, in powers of the distance. */
    private void expand(double[] values) {
        int degree = values.length;
        expansion[0] = 0;
        System.arraycopy(values, 0, expansion, 1, degree);
        for (int k = 1; k <= degree; k++) {
            double share = 2.0 / k;
            for (int i = degree; i >= k; i--) {
                expansion[i] = (expansion[i] - expansion[i - 1]) * share;
            }
        }
        // Newton's form, from inside out
        java.util.Arrays.fill(power, 0);
        for (int i = degree; i >= 0; i--) {
            for (int p = degree; p > 0; p--) {
                power[p] = power[p - 1] - 0.5 * i * power[p];
            }
            power[0] = expansion[i] - 0.5 * i * power[0];
        }
        System.arraycopy(power, 0, expansion, 0, degree + 1);
    }

    /** \( B_n(\theta) / n \). */
    private void bernoulli(double theta) {
        for (int n = 1; n < bernoulli.length; n++) {
            double[] coefficients = BERNOULLI[n];
            double value = coefficients[0];
            for (int k = 1; k <= n; k++) {
                value = value * theta + coefficients[k];
            }
            bernoulli[n] = value;
        }
    }

    private static double[][] coefficients() {
        double[][] all = new double[NODES + DEGREE + 1][];
        for (int n = 1; n < all.length; n++) {
            all[n] = new double[n + 1];
            double binomial = 1;
            for (int k = 0; k <= n; k++) {
                all[n][k] = binomial * NUMBERS[k] / n;
                binomial = binomial * (n - k) / (k + 1);
            }
        }
        return all;
    }

    private static double[][] differences() {
        double[][] weights = new double[NODES][NODES];
        for (int k = 0; k < NODES; k++) {
            for (int i = 0; i <= k; i++) {
                weights[k][i] = ((k - i) % 2 == 0 ? 1 : -1) / (factorial(i) * factorial(k - i));
            }
        }
        return weights;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int k = 2; k <= n; k++) {
            product *= k;
        }
        return product;
    }
}
