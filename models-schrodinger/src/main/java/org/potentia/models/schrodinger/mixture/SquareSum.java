package org.potentia.models.schrodinger.mixture;

import java.util.Arrays;
import org.potentia.api.Doubles;

/**
 * A mixture of levels without its exponential is a polynomial in \( \xi^2 \): a likelihood needs one multiplication for each power and, as factors
 * are gathered before their logarithm is taken, a logarithm only now and then.
 *
 * @param coefficients of the powers of \( \xi^2 \)
 */
record SquareSum(Doubles coefficients) {
    private static final int BLOCK = 256;

    /** So many factors within the two bounds below neither overflow nor underflow. */
    private static final int GROUP = 8;

    private static final double LARGE = 1e35;
    private static final double SMALL = 1e-35;

    /** The coefficients for given weights of the levels. */
    static SquareSum of(double... weights) {
        int count = weights.length;
        double[] sum = new double[count];
        double[] before = new double[count];
        double[] now = new double[count];
        now[0] = Math.pow(Math.PI, -0.25);
        for (int n = 0; n < count; n++) {
            addSquare(sum, now, weights[n]);
            double[] next = new double[count];
            for (int k = 0; k < count; k++) {
                double raised = k > 0 ? now[k - 1] : 0;
                next[k] = Math.sqrt(2.0 / (n + 1)) * raised - Math.sqrt(n / (n + 1.0)) * before[k];
            }
            before = now;
            now = next;
        }
        return new SquareSum(Doubles.of(sum));
    }

    /** A level has even powers only, or odd ones only, so its square has even ones. */
    private static void addSquare(double[] sum, double[] level, double weight) {
        for (int i = 0; i < level.length; i++) {
            for (int j = i % 2; j < level.length; j += 2) {
                if ((i + j) / 2 < sum.length) {
                    sum[(i + j) / 2] += weight * level[i] * level[j];
                }
            }
        }
    }

    /** The log-likelihood; the law itself is asked where the polynomial vanishes or overflows. */
    double logLikelihood(Doubles returns, double location, double length, LevelLaw law) {
        double[] data = returns.toArray();
        double[] squares = new double[BLOCK];
        double[] values = new double[BLOCK];
        double inverse = 1 / length;
        double sum = 0;
        double allSquares = 0;
        int gathered = 0;
        for (int from = 0; from < data.length; from += BLOCK) {
            int count = Math.min(BLOCK, data.length - from);
            for (int i = 0; i < count; i++) {
                double xi = (data[from + i] - location) * inverse;
                squares[i] = xi * xi;
            }
            polynomial(squares, values);
            for (int first = 0; first < count; first += GROUP) {
                int end = Math.min(first + GROUP, count);
                double product = 1;
                for (int i = first; i < end; i++) {
                    if (values[i] > SMALL && values[i] < LARGE) {
                        product *= values[i];
                        allSquares += squares[i];
                        gathered++;
                    } else {
                        sum += law.logDensity(data[from + i]);
                    }
                }
                sum += Math.log(product);
            }
        }
        return sum - allSquares - gathered * Math.log(length);
    }

    /** One loop for each power over a block, which processors do for several observations at once. */
    private void polynomial(double[] squares, double[] values) {
        double highest = coefficients.get(coefficients.size() - 1);
        Arrays.fill(values, highest);
        for (int k = coefficients.size() - 2; k >= 0; k--) {
            double c = coefficients.get(k);
            for (int i = 0; i < BLOCK; i++) {
                values[i] = values[i] * squares[i] + c;
            }
        }
    }
}
