package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianMixtureTest {
    private static final GaussianMixture ASYMMETRIC = GaussianMixture.of(
            new double[] {0.85, 0.1, 0.05}, new double[] {0.4, -0.4, 0.15}, new double[] {0.02, 0.045, 0.0277});

    static Stream<GaussianMixture> mixtures() {
        return Stream.of(
                ASYMMETRIC,
                GaussianMixture.normal(0.3, 2),
                // scales a factor 20 apart
                GaussianMixture.of(new double[] {0.3, 0.7}, new double[] {0.05, -0.075}, new double[] {2e-4, 0.08}),
                // far apart, with almost nothing between
                GaussianMixture.of(new double[] {0.5, 0.5}, new double[] {-1, 1}, new double[] {0.01, 0.01}),
                // a component without weight, one that coincides with another
                GaussianMixture.of(new double[] {1, 0, 1}, new double[] {0, 5, 0}, new double[] {1, 1, 1}));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void massIsOneAndMomentsAgreeWithQuadrature(GaussianMixture mixture) {
        double mean = mixture.mean();
        assertThat(expectation(mixture, x -> 1)).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(expectation(mixture, x -> x), within(1e-12));
        assertThat(mixture.variance()).isCloseTo(expectation(mixture, x -> Math.pow(x - mean, 2)), within(1e-11));
        assertThat(mixture.thirdCentralMoment())
                .isCloseTo(expectation(mixture, x -> Math.pow(x - mean, 3)), within(1e-11));
        assertThat(mixture.fourthCentralMoment())
                .isCloseTo(expectation(mixture, x -> Math.pow(x - mean, 4)), within(1e-10));
        assertThat(mixture.skewness())
                .isCloseTo(mixture.thirdCentralMoment() / Math.pow(mixture.variance(), 1.5), within(1e-13));
        assertThat(mixture.kurtosis())
                .isCloseTo(mixture.fourthCentralMoment() / Math.pow(mixture.variance(), 2), within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void distributionAndSurvivalSumToOne(GaussianMixture mixture) {
        for (double x = -3; x <= 3; x += 0.25) {
            assertThat(mixture.cdf(x) + mixture.survival(x)).isCloseTo(1, within(1e-15));
        }
        assertThat(mixture.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(mixture.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(mixture.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void distributionFunctionIsTheIntegralOfTheDensity(GaussianMixture mixture) {
        double integral =
                Quadrature.integrate(mixture::density, -0.3, 0.4, 1e-12).value();
        assertThat(mixture.cdf(0.4) - mixture.cdf(-0.3)).isCloseTo(integral, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void quantileInvertsBothTailsWithRelativeAccuracy(GaussianMixture mixture) {
        for (double p : new double[] {Double.MIN_NORMAL, 1e-264, 1e-100, 1e-16, 1e-6, 0.01, 0.2, 0.45}) {
            double x = mixture.quantile(p);
            // log p of a rounded quantile: far out, an error of one unit in x costs z^2 of them in p
            assertThat(mixture.cdf(x)).isCloseTo(p, within(1e-11 * p));
        }
        for (double p : new double[] {0.55, 0.75, 0.99, 1 - 1e-6, 1 - 0x1p-50}) {
            assertThat(mixture.survival(mixture.quantile(p))).isCloseTo(1 - p, within(1e-11 * (1 - p)));
        }
        assertThat(mixture.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mixture.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void quantileIncreases(GaussianMixture mixture) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 2000; i++) {
            double x = mixture.quantile(i / 2000.0);
            assertThat(x).isGreaterThanOrEqualTo(last);
            last = x;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.5, Double.NaN})
    void quantileRejectsWhatIsNoProbability(double p) {
        assertThatThrownBy(() -> ASYMMETRIC.quantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p = " + p + ", must be in [0, 1]");
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void scoreAgreesWithItsDefinition(GaussianMixture mixture) {
        for (double x : new double[] {-2, -0.4, 0, 0.1, 0.4, 3}) {
            double below = Quadrature.integrate(z -> square(mixture.cdf(z)), -60, x, 1e-11)
                    .value();
            double above = Quadrature.integrate(z -> square(mixture.survival(z)), x, 60, 1e-11)
                    .value();
            assertThat(mixture.crps(x)).isCloseTo(below + above, within(1e-9));
        }
    }

    @Test
    void scoreOfTheStandardNormalLawAtItsMeanIsKnown() {
        // (sqrt(2) - 1) / sqrt(pi), Gneiting and Raftery (2007), equation 21 at zero
        assertThat(GaussianMixture.normal(0, 1).crps(0))
                .isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-15));
    }

    @Test
    void weightsBelowTheSmallestDoubleStayExact() {
        GaussianMixture mixture =
                GaussianMixture.ofLogWeights(new double[] {0, -2000}, new double[] {0, 100}, new double[] {1, 1});
        assertThat(mixture.logWeights().get(1)).isEqualTo(-2000);
        assertThat(mixture.weights().get(1)).isZero();
        // at 100 the first component has log density -5000, so the tiny one decides
        assertThat(mixture.logDensity(100)).isCloseTo(-2000 - 0.5 * Math.log(2 * Math.PI), within(1e-10));
    }

    @Test
    void farTailsStayFiniteInLogSpace() {
        assertThat(ASYMMETRIC.logDensity(40)).isBetween(-20000.0, -15000.0);
        assertThat(ASYMMETRIC.logDensity(1e200)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ASYMMETRIC.density(1e200)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -2.5, 0, 0.3, 12})
    void tiltMultipliesTheDensityByAnExponential(double xi) {
        GaussianMixture tilted = ASYMMETRIC.tilted(xi);
        double logNormalisation = ASYMMETRIC.logMgf(xi);
        for (double x = -1; x <= 1; x += 0.1) {
            assertThat(tilted.logDensity(x))
                    .isCloseTo(ASYMMETRIC.logDensity(x) + xi * x - logNormalisation, within(1e-11));
        }
    }

    @Test
    void tiltsAddUp() {
        GaussianMixture twice = ASYMMETRIC.tilted(1.2).tilted(-0.7);
        GaussianMixture once = ASYMMETRIC.tilted(0.5);
        assertThat(twice.logDensity(0.3)).isCloseTo(once.logDensity(0.3), within(1e-13));
    }

    @Test
    void slopeOfTheLogMomentIsTheTiltedMean() {
        double slope = (ASYMMETRIC.logMgf(0.8 + 1e-5) - ASYMMETRIC.logMgf(0.8 - 1e-5)) / 2e-5;
        assertThat(ASYMMETRIC.tilted(0.8).mean()).isCloseTo(slope, within(1e-9));
    }

    @Test
    void samplesHaveTheMomentsAndTheTailsOfTheLaw() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 100_000;
        double sum = 0;
        int below = 0;
        double tenth = ASYMMETRIC.quantile(0.1);
        for (int i = 0; i < n; i++) {
            double x = ASYMMETRIC.sample(random);
            sum += x;
            below += x < tenth ? 1 : 0;
        }
        // five standard errors: false alarm once in two million seeds
        assertThat(sum / n).isCloseTo(ASYMMETRIC.mean(), within(5 * Math.sqrt(ASYMMETRIC.variance() / n)));
        assertThat(below / (double) n).isCloseTo(0.1, within(5 * Math.sqrt(0.09 / n)));
    }

    @Test
    void neverDrawsFromAComponentWithoutWeight() {
        GaussianMixture mixture =
                GaussianMixture.of(new double[] {0, 1, 0}, new double[] {-100, 0, 100}, new double[] {1, 1, 1});
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(mixture.sample(random)).isBetween(-10.0, 10.0);
        }
    }

    @Test
    void tellsItsComponents() {
        assertThat(ASYMMETRIC.size()).isEqualTo(3);
        assertThat(ASYMMETRIC.weights().get(0)).isCloseTo(0.85, within(1e-15));
        assertThat(ASYMMETRIC.means().get(1)).isEqualTo(-0.4);
        assertThat(ASYMMETRIC.variances().get(2)).isEqualTo(0.0277);
    }

    @Test
    void rejectsWhatIsNoMixture() {
        double[] one = {1};
        assertThatThrownBy(() -> GaussianMixture.of(one, new double[] {0, 1}, one))
                .hasMessage("1 weights, 2 means and 1 variances given, must be the same number of each, at least 1");
        assertThatThrownBy(() -> GaussianMixture.of(new double[] {-1}, one, one))
                .hasMessage("weight = -1.0, must be finite and >= 0");
        assertThatThrownBy(() -> GaussianMixture.of(new double[] {0}, one, one))
                .hasMessageContaining("sum of the weights is -Infinity");
        assertThatThrownBy(() -> GaussianMixture.of(one, new double[] {Double.NaN}, one))
                .hasMessage("mean = NaN, must be finite");
        assertThatThrownBy(() -> GaussianMixture.of(one, one, new double[] {0}))
                .hasMessage("variance = 0.0, must be finite and > 0");
        assertThatThrownBy(() -> ASYMMETRIC.tilted(Double.NaN)).hasMessage("xi = NaN, must be finite");
    }

    private static double expectation(GaussianMixture mixture, DoubleUnaryOperator function) {
        // split where components may be narrow, so that no panel steps over one
        double[] splits = {-60, -1.5, -0.5, 0, 0.1, 0.5, 1.5, 60};
        double sum = 0;
        for (int i = 1; i < splits.length; i++) {
            sum += Quadrature.integrate(
                            x -> mixture.density(x) * function.applyAsDouble(x), splits[i - 1], splits[i], 1e-13, 1e-14)
                    .value();
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
