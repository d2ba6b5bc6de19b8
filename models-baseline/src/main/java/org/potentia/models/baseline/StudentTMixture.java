package org.potentia.models.baseline;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.potentia.api.Arguments;
import org.potentia.api.model.ReturnDistribution;

/**
 * Equal mixture of Student-t laws of one \( \nu > 2 \) with locations \( c \pm d_i \) and scales \( s_i \): symmetric about \( c \).
 */
final class StudentTMixture implements ReturnDistribution {
    /** Below this a sum of densities has lost terms to underflow. */
    private static final double SMALLEST_SUM = 1e-280;

    private static final double QUANTILE_ACCURACY = 1e-14;

    private final double centre;
    private final double[] shifts;
    private final double[] scales;
    private final StudentTTails tails;
    private final double nu;
    private final double logHeight;

    /**
     * Keeps the arrays.
     *
     * @param centre \( c \)
     * @param shifts \( d_i \)
     * @param scales \( s_i \), positive
     * @param tails the standard law
     */
    StudentTMixture(double centre, double[] shifts, double[] scales, StudentTTails tails) {
        this.centre = centre;
        this.shifts = shifts;
        this.scales = scales;
        this.tails = tails;
        this.nu = tails.law().degreesOfFreedom();
        this.logHeight = tails.law().logDensity(0) - Math.log(2.0 * shifts.length);
    }

    @Override
    public double logDensity(double x) {
        double y = x - centre;
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            sum += (Math.exp(logShape((y - shifts[i]) / s)) + Math.exp(logShape((y + shifts[i]) / s))) / s;
        }
        return logHeight + (sum > SMALLEST_SUM ? Math.log(sum) : logSum(y));
    }

    /** The same sum with the largest term taken out. */
    private double logSum(double y) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shifts.length; i++) {
            largest = Math.max(largest, nearerTerm(y, i));
        }
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            double s = scales[i];
            sum += Math.exp(logShape((y - shifts[i]) / s) - Math.log(s) - largest)
                    + Math.exp(logShape((y + shifts[i]) / s) - Math.log(s) - largest);
        }
        return largest + Math.log(sum);
    }

    private double nearerTerm(double y, int i) {
        return logShape((Math.abs(y) - Math.abs(shifts[i])) / scales[i]) - Math.log(scales[i]);
    }

    private double logShape(double z) {
        return -0.5 * (nu + 1) * Math.log1p(z * z / nu);
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
            sum += tails.survival((y - shifts[i]) / s) + tails.survival((y + shifts[i]) / s);
        }
        return Math.min(1, sum / (2.0 * shifts.length));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The logarithm of the nearer tail is brought to that of the probability by Brent's method; the far end of the search is the farthest
     * quantile of a component.
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
        double q = tails.law().upperQuantile(tail);
        double far = 0;
        for (int i = 0; i < shifts.length; i++) {
            far = Math.max(far, Math.abs(shifts[i]) + q * scales[i]);
        }
        double logTail = Math.log(tail);
        DoubleUnaryOperator excess = y -> Math.log(upperTail(y)) - logTail;
        double y = new BrentSolver(QUANTILE_ACCURACY, QUANTILE_ACCURACY * far, 0).findRoot(excess, 0, 1.01 * far);
        return centre + sign * y;
    }

    @Override
    public double mean() {
        return centre;
    }

    @Override
    public double variance() {
        double sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            sum += shifts[i] * shifts[i] + componentVariance(i);
        }
        return sum / shifts.length;
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
            fourth += d2 * d2 + 6 * d2 * v + ofComponent * v * v;
        }
        double variance = variance();
        return fourth / shifts.length / (variance * variance);
    }

    private double componentVariance(int i) {
        return scales[i] * scales[i] * (nu / (nu - 2));
    }

    @Override
    public double sample(RandomGenerator random) {
        int i = random.nextInt(shifts.length);
        double shift = random.nextBoolean() ? shifts[i] : -shifts[i];
        return centre + shift + scales[i] * tails.law().sample(random);
    }
}
