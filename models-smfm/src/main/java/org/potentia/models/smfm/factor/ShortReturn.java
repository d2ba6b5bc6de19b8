package org.potentia.models.smfm.factor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.numerics.GaussLegendre;
import org.potentia.numerics.Normals;

/**
 * The law of a log-return over a short time, given the price: the prepoint form (24) in the coordinate \( w = \int dS / \sigma F \), in which
 * the noise is the same everywhere. There the change is normal with variance T and mean \( [(\mu - \tfrac12 v^2)/v - \tfrac12 v'] T \); the
 * return is a function of it. Exact for \( x = 1 \); else the asymmetry that comes from F is in it, and errors are of second order in T.
 */
public final class ShortReturn implements ReturnDistribution {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** Standard deviations beyond which moments have no part. */
    private static final double REACH = 12;

    private static final GaussLegendre RULE = new GaussLegendre(32);

    private final LogPrice price;
    private final double level;
    private final double mean;
    private final double deviation;

    /**
     * Makes the law.
     *
     * @param price the price
     * @param level logarithm of the price now, relative to that at the start
     * @param years length of the return, years, positive
     */
    public ShortReturn(LogPrice price, double level, double years) {
        this.price = price;
        this.level = Arguments.finite(level, "level");
        double v = price.volatility(level, 0);
        deviation = Math.sqrt(Arguments.positive(years, "years"));
        mean = ((price.mu() - 0.5 * v * v) / v - 0.5 * v * price.slope(level)) * years;
    }

    /** The next kink from here in the direction of a sign, as a return from the level; infinite if there is none. */
    private double kink(double from, boolean up) {
        double first = price.logLow() - level;
        double second = price.logHigh() - level;
        if (up) {
            return from < first ? first : from < second ? second : Double.POSITIVE_INFINITY;
        }
        return from > second ? second : from > first ? first : Double.NEGATIVE_INFINITY;
    }

    /** The logarithmic slope of the volatility on the side of the return where one goes. */
    private double slope(double from, boolean up) {
        double first = price.logLow() - level;
        double second = price.logHigh() - level;
        if (up ? from < first : from <= first) {
            return 0;
        }
        return (up ? from < second : from <= second) ? price.x() - 1 : -1;
    }

    /** The change of w over a part without a kink. */
    private double part(double from, double to, double slope) {
        double v = price.volatility(level + from, 0);
        return slope == 0 ? (to - from) / v : -Math.expm1(-slope * (to - from)) / (slope * v);
    }

    /** The change of w that belongs to a return. */
    private double coordinate(double x) {
        boolean up = x > 0;
        double here = 0;
        double sum = 0;
        while (here != x) {
            double kink = kink(here, up);
            double next = up ? Math.min(x, kink) : Math.max(x, kink);
            sum += part(here, next, slope(here, up));
            here = next;
        }
        return sum;
    }

    /** The return that belongs to a change of w. */
    private double returnOf(double change) {
        boolean up = change > 0;
        double here = 0;
        double left = change;
        while (true) {
            double kink = kink(here, up);
            double slope = slope(here, up);
            double whole = Double.isInfinite(kink) ? kink : part(here, kink, slope);
            if (up ? left <= whole : left >= whole) {
                double v = price.volatility(level + here, 0);
                return here + (slope == 0 ? v * left : -Math.log1p(-slope * v * left) / slope);
            }
            left -= whole;
            here = kink;
        }
    }

    private double standard(double x) {
        if (Double.isInfinite(x)) {
            return x;
        }
        Arguments.finite(x, "x");
        return (coordinate(x) - mean) / deviation;
    }

    @Override
    public double logDensity(double x) {
        double z = standard(x);
        return -0.5 * z * z - HALF_LOG_TWO_PI - Math.log(deviation) - price.logVolatility(level + x);
    }

    @Override
    public double cdf(double x) {
        return Normals.cdf(standard(x));
    }

    @Override
    public double survival(double x) {
        return Normals.survival(standard(x));
    }

    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return returnOf(mean + deviation * Normals.quantile(p));
    }

    @Override
    public double sample(RandomGenerator random) {
        return returnOf(mean + deviation * random.nextGaussian());
    }

    /** An expectation, by a rule of Gauss between the kinks. */
    private double expectation(DoubleUnaryOperator function) {
        double[] edges = new double[26];
        for (int k = 0; k < 24; k++) {
            edges[k] = -REACH + 2 * REACH * k / 23;
        }
        edges[24] = inside(standard(price.logLow() - level));
        edges[25] = inside(standard(price.logHigh() - level));
        Arrays.sort(edges);
        double sum = 0;
        for (int k = 0; k + 1 < edges.length; k++) {
            double half = 0.5 * (edges[k + 1] - edges[k]);
            double middle = 0.5 * (edges[k + 1] + edges[k]);
            for (int i = 0; half > 0 && i < RULE.nodes().size(); i++) {
                double z = middle + half * RULE.nodes().get(i);
                sum += half
                        * RULE.weights().get(i)
                        * Normals.density(z)
                        * function.applyAsDouble(returnOf(mean + deviation * z));
            }
        }
        return sum;
    }

    private static double inside(double z) {
        return Math.max(-REACH, Math.min(REACH, z));
    }

    private double central(int power) {
        double center = mean();
        return expectation(x -> Math.pow(x - center, power));
    }

    @Override
    public double mean() {
        return expectation(x -> x);
    }

    @Override
    public double variance() {
        return central(2);
    }

    @Override
    public double skewness() {
        return central(3) / Math.pow(variance(), 1.5);
    }

    @Override
    public double kurtosis() {
        double variance = variance();
        return central(4) / (variance * variance);
    }
}
