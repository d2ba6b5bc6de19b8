package org.potentia.models.schrodinger.mixture;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.ReturnDistribution;

/**
 * A mixture of harmonic levels as a law of returns, \( f(r) = \frac1\ell \sum_n p_n \varphi_n(\xi)^2 \), \( \xi = (r - \mu)/\ell \).
 *
 * <p>Its tails are closed: from \( (\varphi_n \varphi_{n-1})' = \sqrt{2n} (\varphi_{n-1}^2 - \varphi_n^2) \) follows
 * \( S_n = S_{n-1} + \varphi_n \varphi_{n-1} / \sqrt{2n} \), whose terms are all positive beyond the last zero, so that a far tail keeps its
 * relative accuracy.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 17 and 18, and the mixtures of section 5.1.
 */
public final class LevelLaw implements ReturnDistribution {
    private static final double NORM = Math.pow(Math.PI, -0.25);

    /** Beyond it the highest power of each level is all of it, and its square would overflow. */
    private static final double FAR = 1e8;

    /** Beyond it all tails are zero in double precision. */
    private static final double END = 40;

    private static final int HALVINGS = 200;

    private final double location;
    private final double length;
    private final double[] weights;
    private final double[] up;
    private final double[] down;

    /**
     * Makes the law.
     *
     * @param location \( \mu \), the centre, a log-return
     * @param length \( \ell \), the unit of \( \xi \), a log-return, positive
     * @param weights \( p_n \), from level 0, not negative, of sum 1
     * @throws IllegalArgumentException if one of them is not
     */
    public LevelLaw(double location, double length, Doubles weights) {
        this.location = Arguments.finite(location, "location");
        this.length = Arguments.positive(length, "length");
        this.weights = weights.toArray();
        this.up = new double[this.weights.length];
        this.down = new double[this.weights.length];
        for (int n = 1; n < up.length; n++) {
            up[n] = Math.sqrt(2.0 / n);
            down[n] = Math.sqrt((n - 1.0) / n);
        }
        double sum = 0;
        for (double weight : this.weights) {
            sum += Arguments.nonNegative(weight, "weight");
        }
        if (!(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("sum of the weights = " + sum + ", must be 1");
        }
    }

    /** The functions without their common factor \( e^{-\xi^2/2} \). */
    static double[] polynomials(double xi, int count) {
        double[] h = new double[count];
        h[0] = NORM;
        for (int n = 1; n < count; n++) {
            h[n] = Math.sqrt(2.0 / n) * xi * h[n - 1] - (n > 1 ? Math.sqrt((n - 1.0) / n) * h[n - 2] : 0);
        }
        return h;
    }

    @Override
    public double logDensity(double x) {
        double xi = (x - location) / length;
        if (Math.abs(xi) > FAR) {
            return far(Math.abs(xi));
        }
        double before = 0;
        double now = NORM;
        double sum = weights[0] * now * now;
        for (int n = 1; n < weights.length; n++) {
            double next = up[n] * xi * now - down[n] * before;
            before = now;
            now = next;
            sum += weights[n] * now * now;
        }
        return Math.log(sum) - xi * xi - Math.log(length);
    }

    /** The largest of the leading terms; the others are smaller by sixteen powers of ten, or have no weight. */
    private double far(double xi) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < weights.length; n++) {
            if (weights[n] > 0) {
                double term = Math.log(weights[n]) + n * Math.log(2) - LogGamma.value(n + 1) + 2 * n * Math.log(xi);
                largest = Math.max(largest, term);
            }
        }
        return largest - 0.5 * Math.log(Math.PI) - xi * xi - Math.log(length);
    }

    @Override
    public double cdf(double x) {
        return tail((location - x) / length);
    }

    @Override
    public double survival(double x) {
        return tail((x - location) / length);
    }

    /** The probability above \( \xi \). */
    private double tail(double xi) {
        if (xi < 0) {
            return 1 - tail(-xi);
        }
        if (xi > END) {
            return 0;
        }
        double[] h = polynomials(xi, weights.length);
        double factor = Math.exp(-xi * xi);
        double level = 0.5 * Erfc.value(xi);
        double sum = weights[0] * level;
        for (int n = 1; n < h.length; n++) {
            level += h[n] * h[n - 1] * factor / Math.sqrt(2.0 * n);
            sum += weights[n] * level;
        }
        return Math.max(0, Math.min(1, sum));
    }

    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        boolean lower = p < 0.5;
        double wanted = lower ? p : 1 - p;
        // the tail falls from one half at 0 to zero at the end
        double low = 0;
        double high = END;
        double xi = 0;
        for (int i = 0; i < HALVINGS && high - low > 1e-16 * high; i++) {
            double excess = tail(xi) - wanted;
            if (excess > 0) {
                low = xi;
            } else {
                high = xi;
            }
            // a step of Newton in the logarithm of the tail, in which it is nearly a parabola; bisection where it
            // leaves the bracket
            double next = xi
                    + (excess + wanted > 0 ? (excess + wanted) * Math.log((excess + wanted) / wanted) : 0)
                            / (length * density(location + length * xi));
            xi = next > low && next < high && i % 8 != 7 ? next : 0.5 * (low + high);
            if (xi == low || xi == high) {
                break;
            }
        }
        return location + (lower ? -length : length) * xi;
    }

    /**
     * Returns the expected loss beyond a quantile, from \( (\varphi_n'^2 + (2n + 1 - \xi^2) \varphi_n^2)' = -2 \xi \varphi_n^2 \).
     *
     * @param p the probability of the tail, in (0, 1)
     * @return \( -E[r \mid r \le Q_p] \), a log-return, positive for a loss
     */
    public double expectedShortfall(double p) {
        double xi = (quantile(p) - location) / length;
        double[] h = polynomials(xi, weights.length);
        double factor = Math.exp(-xi * xi);
        double sum = 0;
        for (int n = 0; n < h.length; n++) {
            double slope = (n > 0 ? Math.sqrt(2.0 * n) * h[n - 1] : 0) - xi * h[n];
            sum -= weights[n] * 0.5 * factor * (slope * slope + (2 * n + 1 - xi * xi) * h[n] * h[n]);
        }
        return -(location + length * sum / p);
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return length * length * moment(2);
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double kurtosis() {
        return moment(4) / (moment(2) * moment(2));
    }

    private double moment(int order) {
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += weights[n] * (order == 2 ? n + 0.5 : 0.75 * (2.0 * n * n + 2.0 * n + 1));
        }
        return sum;
    }
}
