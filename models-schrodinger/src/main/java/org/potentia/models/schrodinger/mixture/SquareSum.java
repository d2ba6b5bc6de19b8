package org.potentia.models.schrodinger.mixture;

import org.potentia.api.Doubles;

/**
 * A mixture of levels without its exponential is a polynomial in \( \xi^2 \): a likelihood needs one multiplication for each power and, as factors
 * are gathered before their logarithm is taken, a logarithm only now and then.
 *
 * @param coefficients of the powers of \( \xi^2 \)
 */
record SquareSum(Doubles coefficients) {
    private static final double LARGE = 1e100;
    private static final double SMALL = 1e-100;

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
        double[] c = coefficients.toArray();
        double[] data = returns.toArray();
        double inverse = 1 / length;
        double sum = 0;
        double squares = 0;
        double product = 1;
        int gathered = 0;
        for (double r : data) {
            double xi = (r - location) * inverse;
            double u = xi * xi;
            double value = c[c.length - 1];
            for (int k = c.length - 2; k >= 0; k--) {
                value = value * u + c[k];
            }
            if (value > SMALL && value < LARGE) {
                product *= value;
                squares += u;
                gathered++;
                if (product < SMALL || product > LARGE) {
                    sum += Math.log(product);
                    product = 1;
                }
            } else {
                sum += law.logDensity(r);
            }
        }
        return sum + Math.log(product) - squares - gathered * Math.log(length);
    }
}
