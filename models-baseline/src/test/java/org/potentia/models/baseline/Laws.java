package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.potentia.api.model.ReturnDistribution;

/** What must hold for any law of returns. */
final class Laws {
    private static final double[] PROBABILITIES = {1e-12, 1e-6, 1e-3, 0.01, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999, 1 - 1e-9};

    private Laws() {}

    /**
     * Checks a law against itself.
     *
     * @param accuracy relative accuracy of its tails
     */
    static void assertConsistent(ReturnDistribution law, double accuracy) {
        assertThat(law.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(law.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(law.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(law.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(law.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        for (double p : PROBABILITIES) {
            double x = law.quantile(p);
            assertThat(law.cdf(x)).isCloseTo(p, Percentage.withPercentage(100 * accuracy));
            assertThat(law.survival(x)).isCloseTo(1 - p, Percentage.withPercentage(100 * accuracy + 1e-13 / (1 - p)));
            assertThat(law.cdf(x) + law.survival(x)).isCloseTo(1, within(1e-12));
        }
        double width = law.quantile(0.75) - law.quantile(0.25);
        double h = 1e-3 * width;
        for (double p : new double[] {1e-3, 0.02, 0.2, 0.5, 0.7, 0.99}) {
            double x = law.quantile(p);
            double slope =
                    (8 * (law.cdf(x + h) - law.cdf(x - h)) - (law.cdf(x + 2 * h) - law.cdf(x - 2 * h))) / (12 * h);
            assertThat(slope).isCloseTo(law.density(x), Percentage.withPercentage(1e-2));
        }
        assertThat(mass(law)).isCloseTo(1, within(1e-7));
        assertThat(law.logDensity(law.quantile(0.5) + 1e4 * width)).isNotNaN().isNegative();
    }

    /** Trapezoids in the middle, which converge fast for a smooth law, plus both tails. */
    private static double mass(ReturnDistribution law) {
        double from = law.quantile(1e-4);
        double to = law.quantile(1 - 1e-4);
        int n = 4000;
        double step = (to - from) / n;
        double sum = 0.5 * (law.density(from) + law.density(to));
        for (int i = 1; i < n; i++) {
            sum += law.density(from + i * step);
        }
        // first correction of Euler and Maclaurin is below 1e-9 here
        return sum * step + law.cdf(from) + law.survival(to);
    }

    /** Checks draws by a chi-square statistic on ten equal cells; false alarm 1e-4 for a fixed seed. */
    static void assertSamplesAgree(ReturnDistribution law, long seed) {
        int n = 10_000;
        int[] counts = new int[10];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            counts[Math.min(9, (int) (10 * law.cdf(law.sample(random))))]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - n / 10.0) * (count - n / 10.0) / (n / 10.0);
        }
        // quantile 0.9999 of chi-square with 9 degrees of freedom, R 4: qchisq(0.9999, 9)
        assertThat(chiSquare).isLessThan(33.72);
    }
}
