package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.ReturnDistribution;

/**
 * The truncated Levy law with Koponen's smooth cut: in the middle a symmetric stable law of exponent \( \alpha \), far out
 * \( e^{-\lambda|x|}|x|^{-1-\alpha} \). All moments exist, and sums of independent draws stay in the family with the same \( \lambda \).
 */
final class TemperedStable implements ReturnDistribution {
    /** The exponents that are admitted; the law is normal at 2, whatever the cut. */
    static final Interval EXPONENTS = Interval.closed(0.5, 1.99);

    /** So near to \( \alpha = 1 \), where the constant of the cumulants is infinite, logarithms are interpolated between two exponents. */
    private static final double NEAR_ONE = 1e-4;

    private static final int MOST_STEPS = 200;

    private final double location;
    private final double scale;
    private final TemperedShape shape;
    private final TemperedShape other;

    /** How much of the other shape is taken. */
    private final double share;

    /**
     * Makes the law.
     *
     * @param location the centre, finite
     * @param scale that of the stable law that \( \lambda \to 0 \) leaves, positive
     * @param alpha the exponent, in [0.5, 1.99]
     * @param lambda the rate at which the tails are cut, 1 over the unit of x, positive
     * @throws IllegalArgumentException if a parameter is not admissible
     */
    TemperedStable(double location, double scale, double alpha, double lambda) {
        this.location = Arguments.finite(location, "location");
        this.scale = Arguments.positive(scale, "scale");
        double cut = scale * Arguments.positive(lambda, "lambda");
        boolean near = Math.abs(Arguments.within(alpha, EXPONENTS, "alpha") - 1) < NEAR_ONE;
        this.shape = TemperedShape.of(near ? 1 - NEAR_ONE : alpha, cut);
        this.other = near ? TemperedShape.of(1 + NEAR_ONE, cut) : shape;
        this.share = near ? (alpha - 1 + NEAR_ONE) / (2 * NEAR_ONE) : 0;
    }

    @Override
    public double logDensity(double x) {
        return logShape(Math.abs(x - location) / scale) - Math.log(scale);
    }

    @Override
    public double cdf(double x) {
        return tail((location - x) / scale);
    }

    @Override
    public double survival(double x) {
        return tail((x - location) / scale);
    }

    private double tail(double y) {
        return y >= 0 ? Math.exp(logTail(y)) : 1 - Math.exp(logTail(-y));
    }

    private double logShape(double y) {
        double log = shape.logDensity(y);
        return share == 0 || log == Double.NEGATIVE_INFINITY ? log : log + share * (other.logDensity(y) - log);
    }

    private double logTail(double y) {
        double log = shape.logSurvival(y);
        return share == 0 || log == Double.NEGATIVE_INFINITY ? log : log + share * (other.logSurvival(y) - log);
    }

    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        return p <= 0.5 ? location - scale * distance(p) : location + scale * distance(1 - p);
    }

    /** The distance in scales beyond which one tail has this probability, at most one half, by Newton's method between bounds. */
    private double distance(double probability) {
        if (probability == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (probability >= 0.5) {
            return 0;
        }
        double target = Math.log(probability);
        double low = 0;
        double high = Double.MAX_VALUE;
        double y = Math.sqrt(Math.min(1, shape.variance()));
        for (int step = 0; step < MOST_STEPS; step++) {
            double log = logTail(y);
            if (log > target) {
                low = y;
            } else {
                high = y;
            }
            double next = y + (log - target) * Math.exp(log - logShape(y));
            if (!(next > low && next < high)) {
                next = high == Double.MAX_VALUE ? 4 * y : 0.5 * (low + high);
            }
            if (Math.abs(next - y) <= 1e-15 * y) {
                return next;
            }
            y = next;
        }
        return y;
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return scale * scale * (shape.variance() + share * (other.variance() - shape.variance()));
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double kurtosis() {
        return shape.kurtosis() + share * (other.kurtosis() - shape.kurtosis());
    }
}
