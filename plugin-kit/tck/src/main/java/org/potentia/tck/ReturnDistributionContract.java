package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/**
 * What every law of returns promises: density, distribution function, quantiles, moments and draws belong together, both tails are accurate,
 * and no NaN comes out.
 *
 * @since 0.1
 */
public interface ReturnDistributionContract {
    /**
     * Supplies the laws to test: ordinary ones, and the limits of the parameters.
     *
     * @return laws by name
     */
    Map<String, ReturnDistribution> distributions();

    /**
     * States the relative accuracy that the laws promise.
     *
     * @return the tolerance, 1e-9 unless said otherwise
     */
    default double distributionTolerance() {
        return 1e-9;
    }

    /**
     * Tests that the density between any two quantiles integrates to what the distribution function says, and in all to one.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> densityIntegratesToTheDistributionFunction() {
        return Cases.each(distributions(), law -> {
            LawIntegrals integrals = new LawIntegrals(law);
            double[] cuts = integrals.cuts();
            double total = law.cdf(cuts[0]) + law.survival(cuts[cuts.length - 1]);
            for (int i = 1; i < cuts.length; i++) {
                double mass = integrals.mass(cuts[i - 1], cuts[i]);
                // the difference of the smaller of the two functions loses no digits
                double expected = cuts[i] <= integrals.median()
                        ? law.cdf(cuts[i]) - law.cdf(cuts[i - 1])
                        : law.survival(cuts[i - 1]) - law.survival(cuts[i]);
                double rounding = LawChecks.rounding(law, cuts[i - 1]) + LawChecks.rounding(law, cuts[i]);
                assertThat(mass)
                        .as("integral of the density from %s to %s", cuts[i - 1], cuts[i])
                        .isCloseTo(expected, within(10 * distributionTolerance() * expected + rounding));
                total += mass;
            }
            assertThat(total).as("total mass").isCloseTo(1, within(10 * distributionTolerance()));
        });
    }

    /**
     * Tests that the distribution function and the survival function add up to one, rise and fall, and end at zero and one.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> distributionFunctionAndSurvivalBelongTogether() {
        return Cases.each(distributions(), law -> {
            double lastCdf = 0;
            double lastSurvival = 1;
            for (double x : LawChecks.ladder(law)) {
                double cdf = law.cdf(x);
                double survival = law.survival(x);
                assertThat(cdf + survival).as("cdf + survival at %s", x).isCloseTo(1, within(1e-12));
                assertThat(cdf).as("cdf at %s", x).isBetween(lastCdf * (1 - 1e-12), 1.0);
                assertThat(survival).as("survival at %s", x).isBetween(0.0, lastSurvival * (1 + 1e-12));
                lastCdf = cdf;
                lastSurvival = survival;
            }
            assertThat(law.cdf(Double.NEGATIVE_INFINITY)).as("cdf at -Infinity").isZero();
            assertThat(law.cdf(Double.POSITIVE_INFINITY)).as("cdf at +Infinity").isOne();
            assertThat(law.survival(Double.NEGATIVE_INFINITY))
                    .as("survival at -Infinity")
                    .isOne();
            assertThat(law.survival(Double.POSITIVE_INFINITY))
                    .as("survival at +Infinity")
                    .isZero();
        });
    }

    /**
     * Tests that quantiles invert the distribution function with relative accuracy in both tails.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> quantilesInvertTheDistributionFunctionInBothTails() {
        return Cases.each(distributions(), law -> {
            for (double p : new double[] {1e-100, 1e-30, 1e-12, 1e-6, 1e-3, 0.01, 0.1, 0.25, 0.5}) {
                double lower = law.quantile(p);
                if (Double.isFinite(lower)) {
                    assertThat(law.cdf(lower))
                            .as("cdf of the quantile at %s", p)
                            .isCloseTo(p, within(distributionTolerance() * p + LawChecks.rounding(law, lower)));
                }
                double upper = law.quantile(1 - p);
                if (Double.isFinite(upper) && p >= 1e-15) {
                    double beyond = 1 - (1 - p);
                    assertThat(law.survival(upper))
                            .as("survival of the quantile at 1 - %s", beyond)
                            .isCloseTo(
                                    beyond, within(distributionTolerance() * beyond + LawChecks.rounding(law, upper)));
                }
            }
            assertThat(law.quantile(0))
                    .as("quantile at 0")
                    .isEqualTo(law.support().lower());
            assertThat(law.quantile(1))
                    .as("quantile at 1")
                    .isEqualTo(law.support().upper());
        });
    }

    /**
     * Tests far out, where one minus the other function would have lost all digits, that both tails are what the density integrates to.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> tailsKeepTheirRelativeAccuracy() {
        return Cases.each(distributions(), law -> LawChecks.tails(law, Math.max(1e-8, 10 * distributionTolerance())));
    }

    /**
     * Tests that what is no probability has no quantile.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> quantileRefusesWhatIsNoProbability() {
        return Cases.each(distributions(), law -> {
            for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
                assertThatIllegalArgumentException().as("quantile at %s", p).isThrownBy(() -> law.quantile(p));
            }
        });
    }

    /**
     * Tests that the density is the slope of the distribution function.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> densityIsTheSlopeOfTheDistributionFunction() {
        return Cases.each(distributions(), law -> {
            for (double p : new double[] {0.001, 0.01, 0.1, 0.3, 0.4, 0.6, 0.7, 0.9, 0.99, 0.999}) {
                double x = law.quantile(p);
                double density = Math.exp(law.logDensity(x));
                assertThat(law.density(x)).as("density at %s", x).isCloseTo(density, within(1e-12 * density));
                // a step over which the distribution function changes by a few percent of the tail
                double step = 0.02 * Math.min(p, 1 - p) / density;
                Numbers.Derivative slope = p <= 0.5
                        ? Numbers.derivative(law::cdf, x, step)
                        : Numbers.derivative(y -> -law.survival(y), x, step);
                assertThat(slope.value())
                        .as("slope of the distribution function at %s", x)
                        .isCloseTo(density, within(1e-6 * density + 10 * slope.error()));
            }
        });
    }

    /**
     * Tests that the log-density is never NaN, however far out, and minus infinity outside the support.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> logDensityIsDefinedEverywhere() {
        return Cases.each(distributions(), law -> {
            for (double x : LawChecks.ladder(law)) {
                assertThat(law.logDensity(x)).as("log-density at %s", x).isLessThan(Double.POSITIVE_INFINITY);
                if (x < law.support().lower() || x > law.support().upper()) {
                    assertThat(law.logDensity(x))
                            .as("log-density at %s, outside", x)
                            .isEqualTo(Double.NEGATIVE_INFINITY);
                }
            }
        });
    }

    /**
     * Tests the four moments against quadrature; one that is said to be infinite must not converge.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> momentsAgreeWithQuadrature() {
        return Cases.each(
                distributions(), law -> LawChecks.moments(law, Math.max(1e-7, 100 * distributionTolerance())));
    }

    /**
     * Tests that draws follow the distribution function (Kolmogorov-Smirnov, 20,000 draws, false-alarm rate 0.1 % per law and seed, and the
     * seed is fixed), and that equal seeds give equal draws.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> drawsFollowTheDistributionFunction() {
        return Cases.each(distributions(), law -> {
            double[] draws = LawChecks.draws(law, new SplittableRandom(20_26));
            assertThat(Arrays.equals(draws, LawChecks.draws(law, new SplittableRandom(20_26))))
                    .as("whether draws with the same seed are the same")
                    .isTrue();
            Arrays.sort(draws);
            double largest = 0;
            for (int i = 0; i < draws.length; i++) {
                double cdf = law.cdf(draws[i]);
                largest = Math.max(
                        largest, Math.max(cdf - i / (double) draws.length, (i + 1) / (double) draws.length - cdf));
            }
            assertThat(largest * Math.sqrt(draws.length))
                    .as("Kolmogorov-Smirnov statistic of %d draws", draws.length)
                    .isLessThan(LawChecks.KOLMOGOROV_999);
        });
    }

    /**
     * Tests the closed form of the continuous ranked probability score, if the law has one, against quadrature.
     *
     * @return a test for each law
     */
    @TestFactory
    default Stream<DynamicTest> closedFormOfTheRankedProbabilityScoreAgreesWithQuadrature() {
        return Cases.each(distributions(), law -> {
            if (law instanceof ClosedFormCrps closed) {
                LawChecks.crps(law, closed, Math.max(1e-7, 100 * distributionTolerance()));
            }
        });
    }
}
