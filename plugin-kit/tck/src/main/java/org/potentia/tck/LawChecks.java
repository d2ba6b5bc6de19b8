package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/** The longer checks of {@link ReturnDistributionContract}. */
final class LawChecks {
    /** The 99.9 % point of Kolmogorov's law: the root of 2 exp(-2 x^2) = 0.001; the further terms of the series are below 1e-12. */
    static final double KOLMOGOROV_999 = Math.sqrt(Math.log(2 / 0.001) / 2);

    /** Below this the density is about to underflow, and its integral loses digits. */
    private static final double SMALLEST_DENSITY = 1e-250;

    private static final int DRAWS = 20_000;

    private LawChecks() {}

    /**
     * Bounds the change of the distribution function when its argument moves by some units in the last place. At the end of a bounded
     * support the density rises from zero within them.
     */
    static double rounding(ReturnDistribution law, double x) {
        double shift = 8 * Math.ulp(x);
        return shift * Math.max(law.density(x), Math.max(law.density(x - shift), law.density(x + shift)));
    }

    /** Returns increasing points: far out, the quantiles, and in between. */
    static double[] ladder(ReturnDistribution law) {
        double[] quantiles = DoubleStream.of(
                        1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999,
                        1 - 1e-6, 1 - 1e-12)
                .map(law::quantile)
                .filter(Double::isFinite)
                .toArray();
        double[] far = {-1e300, -1e100, -1e10, -1e3, -1, 0, 1, 1e3, 1e10, 1e100, 1e300};
        return DoubleStream.concat(Arrays.stream(quantiles), Arrays.stream(far))
                .sorted()
                .toArray();
    }

    static double[] draws(ReturnDistribution law, RandomGenerator random) {
        return DoubleStream.generate(() -> law.sample(random)).limit(DRAWS).toArray();
    }

    static void tails(ReturnDistribution law, double tolerance) {
        LawIntegrals integrals = new LawIntegrals(law);
        double[] cuts = integrals.cuts();
        for (double factor : new double[] {1, 1.25, 1.5, 2, 4}) {
            for (int side : new int[] {-1, 1}) {
                double end = side < 0 ? cuts[0] : cuts[cuts.length - 1];
                double x = integrals.median() + factor * (end - integrals.median());
                double tail = side < 0 ? law.cdf(x) : law.survival(x);
                if (Double.isFinite(x) && law.support().contains(x) && law.density(x) > SMALLEST_DENSITY) {
                    double integral = integrals.beyond(x, side);
                    assertThat(tail)
                            .as(side < 0 ? "cdf at %s" : "survival at %s", x)
                            .isCloseTo(integral, within(tolerance * integral + rounding(law, x)));
                }
            }
        }
    }

    static void moments(ReturnDistribution law, double tolerance) {
        LawIntegrals integrals = new LawIntegrals(law);
        double mean = law.mean();
        double variance = law.variance();
        assertMoment("mean", mean, integrals.moment(1, 0), integrals.spread(), tolerance);
        if (Double.isInfinite(mean)) {
            assertThat(variance).as("variance of a law without a mean").isEqualTo(Double.POSITIVE_INFINITY);
        } else {
            assertMoment("variance", variance, integrals.moment(2, mean), variance, tolerance);
        }
        if (Double.isInfinite(variance)) {
            assertThat(law.skewness())
                    .as("skewness of a law without a variance")
                    .isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(law.kurtosis())
                    .as("kurtosis of a law without a variance")
                    .isEqualTo(Double.POSITIVE_INFINITY);
        } else {
            double deviation = Math.sqrt(variance);
            assertMoment(
                    "skewness", law.skewness(), scaled(integrals.moment(3, mean), deviation * variance), 1, tolerance);
            assertMoment(
                    "kurtosis",
                    law.kurtosis(),
                    scaled(integrals.moment(4, mean), variance * variance),
                    Math.max(1, law.kurtosis()),
                    tolerance);
        }
    }

    private static LawIntegrals.Moment scaled(LawIntegrals.Moment moment, double unit) {
        return new LawIntegrals.Moment(moment.value() / unit, moment.rest() / unit, moment.converged());
    }

    private static void assertMoment(
            String name, double stated, LawIntegrals.Moment integral, double scale, double tolerance) {
        assertThat(stated).as(name).isNotNaN().isGreaterThan(Double.NEGATIVE_INFINITY);
        if (Double.isInfinite(stated)) {
            assertThat(integral.converged())
                    .as("whether the integral of the %s converges, which is said to be infinite", name)
                    .isFalse();
        } else if (integral.converged()) {
            assertThat(stated).as(name).isCloseTo(integral.value(), within(tolerance * scale + 0.01 * integral.rest()));
        } else {
            // the tail is so close to the edge of existence that quadrature cannot tell; the mass beyond it must at
            // least not be missing
            assertThat(integral.rest())
                    .as("rest of the integral of the %s", name)
                    .isPositive();
        }
    }

    /** Compares with the integral of the squared distance between the distribution function and the step at the observation. */
    static void crps(ReturnDistribution law, ClosedFormCrps closed, double tolerance) {
        for (double p : new double[] {0.001, 0.1, 0.4, 0.6, 0.9, 0.999}) {
            double x = law.quantile(p);
            double score = closed.crps(x);
            assertThat(score).as("crps at %s", x).isNotNaN().isNotNegative();
            if (Double.isInfinite(law.mean())) {
                assertThat(score).as("crps at %s of a law without a mean", x).isEqualTo(Double.POSITIVE_INFINITY);
                continue;
            }
            double integral = crpsByQuadrature(law, x);
            assertThat(score).as("crps at %s", x).isCloseTo(integral, within(tolerance * integral));
        }
    }

    private static double crpsByQuadrature(ReturnDistribution law, double x) {
        LawIntegrals integrals = new LawIntegrals(law);
        double[] cuts = DoubleStream.concat(Arrays.stream(integrals.cuts()), DoubleStream.of(x))
                .distinct()
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 1; i < cuts.length; i++) {
            boolean below = cuts[i] <= x;
            sum += integrals.between(y -> square(below ? law.cdf(y) : law.survival(y)), cuts[i - 1], cuts[i]);
        }
        return sum + integrals.squaredTail(-1) + integrals.squaredTail(1);
    }

    private static double square(double value) {
        return value * value;
    }
}
