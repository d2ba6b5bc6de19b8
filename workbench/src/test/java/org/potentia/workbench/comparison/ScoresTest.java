package org.potentia.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.workbench.comparison.PairwiseTest.Verdict;
import org.potentia.workbench.fixtures.Laws;

/**
 * Reference values by scipy 1.17.1 and numpy: {@code scipy.stats.kstest(u, 'uniform', method='exact')}, {@code scipy.stats.kstwo.sf(d, n)},
 * the other statistics from their definitions written out in numpy with {@code scipy.stats.chi2.sf} and {@code scipy.stats.t.sf}; Berkowitz
 * by numerical maximisation of the likelihood ({@code scipy.optimize.minimize}) instead of its closed form.
 */
class ScoresTest {
    private static final Doubles PIT = Doubles.of(
            0.603, 0.89, 0.784, 0.25, 0.272, 0.778, 0.031, 0.812, 0.807, 0.482, 0.286, 0.241, 0.243, 0.462, 0.544,
            0.571, 0.922, 0.705, 0.562, 0.938, 0.279, 0.226, 0.591, 0.037);

    private static final Doubles DIFFERENCES = Doubles.of(
            -0.019, -0.087, -0.553, -0.158, -0.06, -0.027, -0.356, -0.146, -0.246, -0.212, 0.162, -0.212, -0.057, 0.127,
            -0.167, -0.072, -0.028, -0.037, -0.295, -0.035, 0.222, -0.359, 0.122, -0.026);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static void assertTest(TestStatistic test, double statistic, double pValue, double relative) {
        assertThat(test.statistic()).isCloseTo(statistic, within(relative * statistic));
        assertThat(test.pValue()).isCloseTo(pValue, within(relative * pValue));
    }

    @Test
    void testsUniformity() {
        assertTest(Scores.kolmogorovSmirnov(PIT), 0.14266666666666666, 0.6612215459159378, 1e-10);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.3, 0.27053557479999946, 1e-10",
        "100, 0.15, 0.019839242125643017, 1e-10",
        "100, 0.2, 0.0005551927327988775, 1e-9",
        "100, 0.25, 5.408871776434847e-06, 1e-9",
        "1531, 0.02, 0.5657990411625771, 1e-5",
        "1531, 0.03, 0.12454995005226022, 1e-5",
        "1531, 0.05, 0.0009133823674555246, 1e-5",
        "1531, 0.1, 8.833265285324881e-14, 1e-9",
        "200, 0.08, 0.1463961356372503, 1e-5",
    })
    void knowsTheLawOfTheLargestDistance(int n, double distance, double pValue, double relative) {
        assertThat(KolmogorovSmirnov.pValue(distance, n)).isCloseTo(pValue, within(relative * pValue));
    }

    @Test
    void theLargestPossibleDistanceIsNoFailure() {
        // all observations at 1: P(D >= 1) = 0
        assertThat(Scores.kolmogorovSmirnov(Doubles.of(1, 1, 1, 1, 1))).isEqualTo(new TestStatistic(1, 0));
    }

    @Test
    void testsAutocorrelation() {
        assertTest(Scores.ljungBox(PIT, 10), 8.85231425601963, 0.5461746203389727, 1e-12);
        assertTest(Scores.ljungBox(PIT, 3), 0.4312641191066009, 0.9337109642897323, 1e-12);
        Doubles squared = PIT.map(u -> (u - 0.5) * (u - 0.5));
        assertTest(Scores.ljungBox(squared, 10), 5.638768792120873, 0.8446446798284195, 1e-12);
    }

    @Test
    void aConstantSeriesHasPerfectMemory() {
        Doubles constant = Doubles.grid(0, 1, 30).map(u -> 0.3);

        assertThat(Scores.ljungBox(constant, 10)).isEqualTo(new TestStatistic(Double.POSITIVE_INFINITY, 0));
        assertThat(Scores.berkowitz(constant)).isEqualTo(new TestStatistic(Double.POSITIVE_INFINITY, 0));
        assertThatThrownBy(() -> Scores.ljungBox(Doubles.of(1, 2, 3), 10))
                .hasMessage("observations of a Ljung-Box test = 3, must be >= 12");
    }

    @Test
    void testsIndependentNormality() {
        Doubles scores = PIT.map(NORMAL::inverseCumulativeProbability);

        // the maximiser of the reference stops at 1e-12
        assertTest(Scores.berkowitz(scores), 0.4671831596177978, 0.9260396578215678, 1e-9);
    }

    @Test
    void countsTheLowerTail() {
        TailCoverage coverage = Scores.lowerTail(PIT, 0.05);

        assertThat(coverage.observed()).isEqualTo(2);
        assertThat(coverage.rate()).isEqualTo(2.0 / 24);
        assertThat(coverage.expected()).isCloseTo(1.2, within(1e-15));
        assertTest(coverage.kupiec(), 0.4717068605724757, 0.49220297914595457, 1e-12);
    }

    @Test
    void countsTailsThatNeverOrAlwaysCome() {
        Doubles high = Doubles.grid(0.5, 1, 250);
        assertTest(Scores.lowerTail(high, 0.01).kupiec(), 5.025167926750721, 0.024981503053449754, 1e-12);
        Doubles low = Doubles.grid(0, 0.001, 10);
        // 2 n ln(1 / p)
        assertThat(Scores.lowerTail(low, 0.01).kupiec().statistic()).isCloseTo(20 * Math.log(100), within(1e-12));
        assertThatThrownBy(() -> Scores.lowerTail(PIT, 1)).hasMessage("level = 1.0, must be in (0, 1)");
    }

    @Test
    void seventeenInAThousandAreTooMany() {
        double[] pit = new double[1000];
        for (int i = 0; i < pit.length; i++) {
            pit[i] = i < 17 ? 0.01 : 0.5;
        }
        assertTest(Scores.lowerTail(Doubles.of(pit), 0.01).kupiec(), 4.090972554545619, 0.04311282800650984, 1e-12);
    }

    @Test
    void testsWhetherDifferencesMatter() {
        Doubles zero = DIFFERENCES.map(d -> 0.0);

        PairwiseTest plain = Scores.dieboldMariano("b", DIFFERENCES, "a", zero, 0);
        assertThat(plain.meanDifference()).isCloseTo(-0.10495833333333333, within(1e-15));
        assertThat(plain.statistic()).isCloseTo(-2.866776265285975, within(1e-12));
        assertThat(plain.pValue()).isCloseTo(0.008718350503627324, within(1e-14));
        assertThat(plain.verdict()).isEqualTo(Verdict.WORSE);

        PairwiseTest overlapping = Scores.dieboldMariano("b", DIFFERENCES, "a", zero, 4);
        assertThat(overlapping.statistic()).isCloseTo(-2.886805465241741, within(1e-12));
        assertThat(overlapping.pValue()).isCloseTo(0.008322866182020395, within(1e-14));
    }

    @Test
    void theSignOfTheTestFollowsTheOrder() {
        Doubles zero = DIFFERENCES.map(d -> 0.0);
        PairwiseTest turned = Scores.dieboldMariano("a", zero, "b", DIFFERENCES, 0);

        assertThat(turned.statistic()).isCloseTo(2.866776265285975, within(1e-12));
        assertThat(turned.verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
    }

    @Test
    void sameScoresAreIdenticalNotUndefined() {
        PairwiseTest same = Scores.dieboldMariano("b", PIT, "a", PIT, 0);
        PairwiseTest nearly = Scores.dieboldMariano("b", PIT.map(u -> u - 9e-7), "a", PIT, 0);
        PairwiseTest shifted = Scores.dieboldMariano("b", PIT.map(u -> u - 0.25), "a", PIT, 0);

        assertThat(same).isEqualTo(new PairwiseTest("b", "a", Verdict.IDENTICAL, 0, 0, 1, 0));
        assertThat(nearly.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(nearly.pValue()).isEqualTo(1);
        // always worse by the same: certain
        assertThat(shifted.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(shifted.pValue()).isLessThan(1e-12);
    }

    @Test
    void impossibleObservationsDecide() {
        Doubles finite = Doubles.of(1, 2, 3, 4);
        Doubles once = Doubles.of(1, 2, Double.NEGATIVE_INFINITY, 4);
        Doubles elsewhere = Doubles.of(Double.NEGATIVE_INFINITY, 2, 3, 4);

        assertThat(Scores.dieboldMariano("b", once, "a", finite, 0))
                .isEqualTo(new PairwiseTest(
                        "b", "a", Verdict.WORSE, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0));
        assertThat(Scores.dieboldMariano("b", once, "a", once, 0).verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(Scores.dieboldMariano("b", once, "a", elsewhere, 0))
                .isEqualTo(new PairwiseTest("b", "a", Verdict.NOT_DISTINGUISHABLE, 0, 0, 1, 0));
    }

    @Test
    void refusesSeriesThatDoNotFit() {
        assertThatThrownBy(() -> Scores.dieboldMariano("b", PIT, "a", Doubles.of(1), 0))
                .hasMessage("there are 24 and 1 scores, must be as many");
        assertThatThrownBy(() -> Scores.dieboldMariano("b", PIT, "a", PIT, 23))
                .hasMessage("observations of a Diebold-Mariano test = 24, must be >= 25");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.3, -20, 300, 1e-9})
    void integratesTheScoreOfALaplaceLaw(double x) {
        // closed form |x| + exp(-|x|) - 3/4, Jordan, Krueger and Lerch (2019), doi:10.18637/jss.v090.i12
        double expected = Math.abs(x) + Math.exp(-Math.abs(x)) - 0.75;

        assertThat(Scores.crps(new Laws(LaplaceDistribution.of(0, 1), 0, 1), x)).isCloseTo(expected, within(1e-9));
        assertThat(Scores.crps(new Laws(LaplaceDistribution.of(0, 1), 0.5, 0.01), 0.5 + 0.01 * x))
                .isCloseTo(0.01 * expected, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.7, 0.4468211312719578", "1.5, 2, 1.3227108448545184"})
    void integratesTheScoreOfHeavyTails(double degrees, double x, double expected) {
        // scipy.integrate.quad over decades up to 1e12, epsrel 1e-13
        assertThat(Scores.crps(new Laws(TDistribution.of(degrees), 0, 1), x)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theScoreOfALawWithoutMeanIsInfinite() {
        assertThat(Scores.crps(new Laws(TDistribution.of(1), 0, 1), 0.1)).isInfinite();
    }

    @Test
    void takesTheClosedFormIfThereIsOne() {
        assertThat(Scores.crps(new WithClosedForm(), 7)).isEqualTo(14);
    }

    @Test
    void normalScoresKeepTheirAccuracyInBothTails() {
        Laws law = new Laws(NORMAL, 0, 1);

        assertThat(Scores.normalScore(law, -20)).isCloseTo(-20, within(1e-9));
        assertThat(Scores.normalScore(law, 20)).isCloseTo(20, within(1e-9));
        assertThat(Scores.normalScore(law, 0.3)).isCloseTo(0.3, within(1e-14));
        assertThat(Scores.normalScore(law, 100)).isEqualTo(37.5);
        assertThat(Scores.normalScore(law, -100)).isEqualTo(-37.5);
    }

    /** Under the true law all tests reject at their level: 200 series, each test at 1 %, more than 8 rejections by chance in 0.02 %. */
    @Test
    void testsHoldTheirLevelUnderTheTrueLaw() {
        SplittableRandom random = new SplittableRandom(11);
        int[] rejected = new int[4];
        for (int series = 0; series < 200; series++) {
            Doubles pit = Doubles.of(random.doubles(250));
            rejected[0] += Scores.kolmogorovSmirnov(pit).pValue() < 0.01 ? 1 : 0;
            rejected[1] += Scores.ljungBox(pit, 10).pValue() < 0.01 ? 1 : 0;
            rejected[2] += Scores.berkowitz(pit.map(NORMAL::inverseCumulativeProbability))
                                    .pValue()
                            < 0.01
                    ? 1
                    : 0;
            rejected[3] += Scores.lowerTail(pit, 0.05).kupiec().pValue() < 0.01 ? 1 : 0;
        }
        assertThat(Arrays.stream(rejected).max().orElseThrow()).isLessThanOrEqualTo(8);
    }

    @Test
    void testsSeeWhatIsWrong() {
        SplittableRandom random = new SplittableRandom(12);
        double[] walk = new double[250];
        for (int t = 1; t < walk.length; t++) {
            walk[t] = 0.5 * walk[t - 1] + Math.sqrt(0.75) * random.nextGaussian();
        }
        Doubles dependent = Doubles.of(walk);
        Doubles wide = Doubles.of(random.doubles(250))
                .map(u -> NORMAL.cumulativeProbability(2 * NORMAL.inverseCumulativeProbability(u)));

        assertThat(Scores.ljungBox(dependent.map(NORMAL::cumulativeProbability), 10)
                        .pValue())
                .isLessThan(1e-4);
        assertThat(Scores.berkowitz(dependent).pValue()).isLessThan(1e-4);
        assertThat(Scores.kolmogorovSmirnov(wide).pValue()).isLessThan(1e-3);
        assertThat(Scores.lowerTail(wide, 0.05).kupiec().pValue()).isLessThan(1e-4);
    }

    private static final class WithClosedForm implements ReturnDistribution, ClosedFormCrps {
        private final Laws law = new Laws(NORMAL, 0, 1);

        @Override
        public double crps(double x) {
            return 2 * x;
        }

        @Override
        public double logDensity(double x) {
            return law.logDensity(x);
        }

        @Override
        public double cdf(double x) {
            return law.cdf(x);
        }

        @Override
        public double survival(double x) {
            return law.survival(x);
        }

        @Override
        public double quantile(double p) {
            return law.quantile(p);
        }

        @Override
        public double mean() {
            return 0;
        }

        @Override
        public double variance() {
            return 1;
        }

        @Override
        public double skewness() {
            return 0;
        }

        @Override
        public double kurtosis() {
            return 3;
        }
    }
}
