package org.potentia.tck;

import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/** The double exponential law: right in all respects, and open to be made wrong. */
class Laplace implements ReturnDistribution, ClosedFormCrps {
    final double location;
    final double scale;

    Laplace(double location, double scale) {
        this.location = location;
        this.scale = Arguments.positive(scale, "scale");
    }

    @Override
    public double logDensity(double x) {
        return -Math.abs(x - location) / scale - Math.log(2 * scale);
    }

    @Override
    public double cdf(double x) {
        double z = (x - location) / scale;
        return z <= 0 ? 0.5 * Math.exp(z) : 1 - 0.5 * Math.exp(-z);
    }

    @Override
    public double survival(double x) {
        double z = (x - location) / scale;
        return z >= 0 ? 0.5 * Math.exp(-z) : 1 - 0.5 * Math.exp(z);
    }

    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        return location + scale * (p <= 0.5 ? Math.log(2 * p) : -Math.log(2 * (1 - p)));
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return 2 * scale * scale;
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double kurtosis() {
        return 6;
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(random.nextDouble(Double.MIN_NORMAL, 1));
    }

    @Override
    public double crps(double x) {
        double z = Math.abs(x - location) / scale;
        return scale * (z + Math.exp(-z) - 0.75);
    }
}
