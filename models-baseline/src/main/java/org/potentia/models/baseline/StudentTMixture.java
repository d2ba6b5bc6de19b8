package org.potentia.models.baseline;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.potentia.api.Arguments;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.numerics.Quadrature;

/**
 * Mixture of Student-t laws of one \( \nu > 2 \) with locations \( c \pm d_i \), scales \( s_i \) and weights \( w_i \), half for either
 * sign: symmetric about \( c \).
 */
final class StudentTMixture implements ReturnDistribution, ClosedFormCrps {
    /** Below this a sum of densities has lost terms to underflow. */
    private static final double SMALLEST_SUM = 1e-280;

    /** Above it the square of a distance in scales comes from logarithms, so that it does not overflow. */
    private static final double LARGE_RATIO = 1e150;

    private static final double QUANTILE_ACCURACY = 1e-14;

    /** Relative error asked for of the score; the estimate is far too large, and what is reached below \( 2\cdot10^{-7} \). */
    private static final double SCORE_ACCURACY = 1e-6;

    private final double centre;
    private final double[] shifts;
    private final double[] scales;
    private final double[] weights;
    private final double[] cumulated;
    private final StudentTTable standard;
    private final double nu;
    private final double height;
    private final double total;
    private final double width;

    /**
     * Keeps the arrays.
     *
     * @param centre \( c \)
     * @param shifts \( d_i \)
     * @param scales \( s_i \), positive
     * @param weights in proportion to \( w_i \), not negative, not all zero
     * @param standard the standard law
     */
    StudentTMixture(double centre, double[] shifts, double[] scales, double[] weights, StudentTTable standard) {
        this.centre = centre;
        this.shifts = shifts;
        this.scales = scales;
        this.standard = standard;
        this.nu = standard.law().degreesOfFreedom();
        this.height = standard.law().density(0);
        this.weights = weights;
        this.cumulated = new double[weights.length];
        double sum = 0;
        double sizes = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulated[i] = sum;
            sizes += weights[i] * (Math.abs(shifts[i]) + scales[i]);
        }
        this.total = sum;
        this.width = sizes / total;
    }

    @Override
    public double logDensity(double x) {
        double y = x - centre;
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            sum += (standard.density((y - shifts[i]) / s) + standard.density((y + shifts[i]) / s)) * (weights[i] / s);
        }
        return sum > SMALLEST_SUM ? Math.log(0.5 * sum / total) : logSum(y);
    }

    /** The same with the largest term taken out of the sum. */
    private double logSum(double y) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shifts.length; i++) {
            double nearer = logShape(Math.abs(y) - Math.abs(shifts[i]), scales[i]);
            largest = Math.max(largest, nearer + Math.log(weights[i] / scales[i]));
        }
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            double part = Math.log(weights[i] / s) - largest;
            sum += Math.exp(logShape(y - shifts[i], s) + part) + Math.exp(logShape(y + shifts[i], s) + part);
        }
        return largest + Math.log(0.5 * height * sum / total);
    }

    /** \( -\frac{\nu+1}2 \ln(1 + z^2/\nu) \) at a distance of z scales. */
    private double logShape(double distance, double scale) {
        double z = distance / scale;
        double log = Math.abs(z) < LARGE_RATIO
                ? Math.log1p(z * z / nu)
                : 2 * (Math.log(Math.abs(distance)) - Math.log(scale)) - Math.log(nu);
        return -0.5 * (nu + 1) * log;
    }

    @Override
    public double cdf(double x) {
        return upperTail(centre - x);
    }

    @Override
    public double survival(double x) {
        return upperTail(x - centre);
    }

    private double upperTail(double y) {
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            sum += (standard.survival((y - shifts[i]) / s) + standard.survival((y + shifts[i]) / s)) * weights[i];
        }
        // divided at the end, so that it is exactly one where all terms are
        return Math.min(1, 0.5 * sum / total);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The logarithm of the nearer tail is brought to that of the probability by Brent's method in \( \operatorname{arsinh}(y/b) \), with
     * \( b \) the width of the law: linear in the middle and logarithmic in the tail, where the law is a power.
     */
    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        double tail = Math.min(p, 1 - p);
        double sign = p < 0.5 ? -1 : 1;
        if (tail == 0.5) {
            return centre;
        }
        if (tail == 0) {
            return sign * Double.POSITIVE_INFINITY;
        }
        double logTail = Math.log(tail);
        DoubleUnaryOperator excess =
                u -> Math.log(Math.max(Double.MIN_VALUE, upperTail(width * Math.sinh(u)))) - logTail;
        double from = 0;
        double to = 1;
        for (double above = excess.applyAsDouble(to); above > 0; above = excess.applyAsDouble(to)) {
            from = to;
            // no tail falls more slowly in the long run than this power
            to += Math.max(0.5, 1.05 * above / nu);
        }
        double u = new BrentSolver(QUANTILE_ACCURACY, QUANTILE_ACCURACY, 0).findRoot(excess, from, to);
        return centre + sign * width * Math.sinh(u);
    }

    @Override
    public double mean() {
        return centre;
    }

    @Override
    public double variance() {
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            sum += weights[i] * (shifts[i] * shifts[i] + componentVariance(i));
        }
        return sum / total;
    }

    @Override
    public double skewness() {
        return nu > 3 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double kurtosis() {
        if (nu <= 4) {
            return Double.POSITIVE_INFINITY;
        }
        double ofComponent = 3 + 6 / (nu - 4);
        double fourth = 0;
        for (int i = 0; i < shifts.length; i++) {
            double d2 = shifts[i] * shifts[i];
            double v = componentVariance(i);
            fourth += weights[i] * (d2 * d2 + 6 * d2 * v + ofComponent * v * v);
        }
        double variance = variance();
        return fourth / total / (variance * variance);
    }

    private double componentVariance(int i) {
        return scales[i] * scales[i] * (nu / (nu - 2));
    }

    @Override
    public double sample(RandomGenerator random) {
        double point = random.nextDouble() * total;
        int found = Arrays.binarySearch(cumulated, point);
        // a component begins where the one before it ends; a product may round up to the very end
        int i = Math.min(found >= 0 ? found + 1 : -found - 1, shifts.length - 1);
        double shift = random.nextBoolean() ? shifts[i] : -shifts[i];
        return centre + shift + scales[i] * standard.law().sample(random);
    }

    /**
     * {@inheritDoc}
     *
     * <p>\( E|X - x| - \tfrac12 E|X - X'| \), where the second term, which would take a sum over all pairs of components, is
     * \( \int F (1 - F) dy = E|X - c| - 2 \int_0^\infty S(c + y)^2 dy \) for a symmetric law. The last integral is by quadrature; the
     * square leaves little of the tail, where the simulated law is rough.
     */
    @Override
    public double crps(double x) {
        double y = Arguments.finite(x, "x") - centre;
        double squares = width
                * Quadrature.integrate(t -> square(upperTail(width * t)), 0, Double.POSITIVE_INFINITY, SCORE_ACCURACY)
                        .value();
        return Math.max(0, meanDistance(y) - meanDistance(0) + 2 * squares);
    }

    private static double square(double value) {
        return value * value;
    }

    /** \( E|X - c - y| \), from \( E|T - z| = z (1 - 2 S(z)) + \frac{2\nu}{\nu - 1} f(0) (1 + z^2/\nu)^{-(\nu-1)/2} \). */
    private double meanDistance(double y) {
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            sum += (standardDistance((y - shifts[i]) / s) + standardDistance((y + shifts[i]) / s)) * (weights[i] * s);
        }
        return 0.5 * sum / total;
    }

    private double standardDistance(double z) {
        double inside = 2 * nu / (nu - 1) * height * Math.exp(-0.5 * (nu - 1) * Math.log1p(z * z / nu));
        return z * (1 - 2 * standard.survival(z)) + inside;
    }
}
