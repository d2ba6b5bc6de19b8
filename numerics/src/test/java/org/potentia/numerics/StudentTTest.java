package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
    /** One line of the reference file; see its header for the origin. */
    record Reference(double nu, double t, double logDensity, double logSurvival, double crps) {}

    static Stream<Reference> references() {
        try (InputStream in = Objects.requireNonNull(StudentTTest.class.getResourceAsStream("StudentTTest.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> {
                        double[] n = Arrays.stream(line.split(",", -1))
                                .mapToDouble(Double::parseDouble)
                                .toArray();
                        return new Reference(n[0], n[1], n[2], n[3], n[4]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tolerances are some ten units in the last place: of the logarithm where it is large, of the value else. */
    @ParameterizedTest
    @MethodSource("references")
    void agreesWithHighPrecision(Reference reference) {
        StudentT law = new StudentT(0, 1, reference.nu());
        double t = reference.t();
        assertThat(law.logDensity(t)).isCloseTo(reference.logDensity(), lastPlaces(reference.logDensity()));
        assertThat(law.logSurvival(t)).isCloseTo(reference.logSurvival(), lastPlaces(reference.logSurvival()));
        assertThat(law.logCdf(-t)).isEqualTo(law.logSurvival(t));
        if (Double.isInfinite(reference.crps())) {
            assertThat(law.crps(t)).isInfinite();
        } else {
            assertThat(law.crps(t) / reference.crps()).isCloseTo(1, within(1e-13));
        }
    }

    private static org.assertj.core.data.Offset<Double> lastPlaces(double reference) {
        return within(2e-15 * Math.max(1, Math.abs(reference)));
    }

    @ParameterizedTest
    @MethodSource("references")
    void quantileInvertsBothTails(Reference reference) {
        double survival = Math.exp(reference.logSurvival());
        if (survival < 1e-290 || survival > 0.4999) {
            return;
        }
        StudentT law = new StudentT(0, 1, reference.nu());
        // the slope of ln t against ln S is S/(t f): where it is steep the survival does not know t any better
        double steepness = survival / (reference.t() * Math.exp(reference.logDensity()));
        double tolerance = 1e-14 * (5 + steepness * (1 + Math.abs(reference.logSurvival())));
        assertThat(law.upperQuantile(survival) / reference.t()).isCloseTo(1, within(tolerance));
        assertThat(law.quantile(survival)).isEqualTo(-law.upperQuantile(survival));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.156, 1, 3, 50, 500, 1e10})
    void quantileInvertsTheCentreToo(double nu) {
        StudentT law = new StudentT(0, 1, nu);
        for (double excess : new double[] {1e-12, 1e-6, 0.01, 0.1, 0.24}) {
            double p = 0.5 + excess;
            double x = law.quantile(p);
            // a few units in the last place of ln t, which is large where the law is heavy
            assertThat(law.cdf(x)).isCloseTo(p, within(5e-16));
            // flat density near the centre
            assertThat(x).isGreaterThan((p - 0.5) / law.density(0) * (1 - 1e-12));
        }
        assertThat(law.quantile(0.5)).isZero();
        assertThat(law.upperQuantile(0.9)).isEqualTo(-law.upperQuantile(1 - 0.9));
    }

    /** q-Gaussian with q = 2.73, beta = 1: 90 % and 99 % quantile 12121.98 and 3.1e10 (reference case qg-030 for the first). */
    @Test
    void findsQuantilesOfLawsWithoutMoments() {
        double q = 2.73;
        StudentT law = new StudentT(0, 1 / Math.sqrt(3 - q), (3 - q) / (q - 1));
        assertThat(law.quantile(0.9) / 12121.981527743712).isCloseTo(1, within(1e-12));
        assertThat(law.quantile(0.99)).isBetween(3.05e10, 3.15e10);
        assertThat(law.quantile(1e-320)).isNegative().isInfinite();
    }

    @Test
    void quantilesAtTheEndsAreInfinite() {
        StudentT law = new StudentT(0.1, 2, 3);
        assertThat(law.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(law.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(law.upperQuantile(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(law.upperQuantile(1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 1, 1.8, 4, 199.9, 200, 1e5, 1e10})
    void cdfAndSurvivalAddToOne(double nu) {
        StudentT law = new StudentT(0.3, 0.7, nu);
        for (double x : new double[] {-1e6, -40, -3, -0.2, 0.29, 0.3, 0.31, 1, 2, 9, 1e8}) {
            assertThat(law.cdf(x) + law.survival(x)).isCloseTo(1, within(3e-16));
        }
        assertThat(law.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(law.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(law.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    /** The slope of the cumulated probability is the density, across every border between two formulas. */
    @ParameterizedTest
    @ValueSource(doubles = {0.15, 1, 5, 199.9, 200, 2000})
    void survivalFallsWithTheDensity(double nu) {
        StudentT law = new StudentT(0, 1, nu);
        for (double t = 0.05; t < 3 * Math.sqrt(nu); t *= 1.07) {
            double h = 1e-5 * t;
            double slope = (law.logSurvival(t - h) - law.logSurvival(t + h)) / (2 * h);
            double hazard = Math.exp(law.logDensity(t) - law.logSurvival(t));
            assertThat(slope / hazard).as("t = %s", t).isCloseTo(1, within(1e-6));
        }
    }

    /** At many degrees of freedom the law is the normal one up to terms of order 1/nu. */
    @Test
    void tendsToTheNormalLaw() {
        StudentT law = new StudentT(0, 1, 1e300);
        assertThat(law.logDensity(3)).isCloseTo(-4.5 - 0.5 * Math.log(2 * Math.PI), within(4e-15));
        // mpmath 1.3.0: ncdf(-3), ncdf(-30)
        assertThat(law.survival(3) / 1.3498980316300945e-3).isCloseTo(1, within(1e-14));
        assertThat(law.survival(30) / 4.9067139271481873e-198).isCloseTo(1, within(1e-13));
        // scipy 1.17.1: norm.ppf(0.975); the quantile passes through ln(t^2/nu), here 690 units with their last place
        assertThat(law.quantile(0.975)).isCloseTo(1.959963984540054, within(690 * 2.3e-16));
        // z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi) at z = 0
        assertThat(law.crps(0)).isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-14));
    }

    @Test
    void scalesAndShifts() {
        StudentT standard = new StudentT(0, 1, 2.5);
        StudentT law = new StudentT(0.02, 0.01, 2.5);
        assertThat(law.logDensity(0.05)).isCloseTo(standard.logDensity(3) - Math.log(0.01), within(1e-13));
        assertThat(law.survival(0.05)).isCloseTo(standard.survival(3), within(1e-15));
        assertThat(law.quantile(0.99)).isCloseTo(0.02 + 0.01 * standard.quantile(0.99), within(1e-15));
        assertThat(law.crps(0.05)).isCloseTo(0.01 * standard.crps(3), within(1e-15));
        assertThat(law.mean()).isEqualTo(0.02);
        assertThat(law.variance()).isCloseTo(1e-4 * 5, within(1e-18));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, Infinity, Infinity, Infinity, Infinity",
        "1, Infinity, Infinity, Infinity, Infinity",
        "2, 0, Infinity, Infinity, Infinity",
        "3, 0, 3, Infinity, Infinity",
        "4, 0, 2, 0, Infinity",
        "5, 0, 1.6666666666666667, 0, 9",
        "1e10, 0, 1.0000000002, 0, 3.0000000006"
    })
    void momentsThatDoNotExistAreInfinite(double nu, double mean, double variance, double skewness, double kurtosis) {
        StudentT law = new StudentT(0, 1, nu);
        assertThat(law.mean()).isEqualTo(mean);
        assertThat(law.variance()).isEqualTo(variance);
        assertThat(law.skewness()).isEqualTo(skewness);
        assertThat(law.kurtosis()).isEqualTo(kurtosis);
    }

    /** Against the definition, by the trapezoidal rule in asinh of the argument. */
    @ParameterizedTest
    @CsvSource({"3, 0.4", "6, -2", "300, 1.5"})
    void scoreIsTheIntegralOfItsDefinition(double nu, double x) {
        StudentT law = new StudentT(0, 1, nu);
        double h = 1e-4;
        double sum = 0;
        for (double u = h / 2; u < 30; u += h) {
            // below and above the observation apart, so that the integrand is smooth
            double below = law.cdf(x - Math.sinh(u));
            double above = law.survival(x + Math.sinh(u));
            sum += (below * below + above * above) * Math.cosh(u) * h;
        }
        assertThat(law.crps(x) / sum).isCloseTo(1, within(1e-7));
    }

    /** The score grows without a jump where its formula has a removable pole, and has no value without a mean. */
    @Test
    void scoreIsContinuousNearOneDegreeOfFreedom() {
        assertThat(new StudentT(0, 1, 1 + 1e-12).crps(0.5) / new StudentT(0, 1, 1 + 1e-9).crps(0.5))
                .isCloseTo(1, within(1e-8));
        assertThat(new StudentT(0, 1, 1.0099999999).crps(2) / new StudentT(0, 1, 1.0100000001).crps(2))
                .isCloseTo(1, within(1e-8));
        assertThat(new StudentT(0, 1, 1).crps(0.5)).isInfinite();
    }

    /** Kolmogorov-Smirnov on 20 000 draws: a right sampler fails with probability 1e-6 per case (critical value 2.69). */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.156, 1, 3, 30, 1e8})
    void samplesFollowTheLaw(double nu) {
        StudentT law = new StudentT(-0.5, 2, nu);
        SplittableRandom random = new SplittableRandom(20);
        int n = 20_000;
        double[] probabilities = new double[n];
        for (int i = 0; i < n; i++) {
            double x = law.sample(random);
            assertThat(x).isFinite();
            probabilities[i] = law.cdf(x);
        }
        Arrays.sort(probabilities);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance = Math.max(
                    distance, Math.max(probabilities[i] - i / (double) n, (i + 1) / (double) n - probabilities[i]));
        }
        assertThat(distance * Math.sqrt(n)).isLessThan(2.69);
    }

    @Test
    void staysFiniteAtTheEdgesOfTheDoubles() {
        StudentT heavy = new StudentT(0, 1e-300, 0.1);
        assertThat(heavy.logDensity(1e300)).isFinite();
        assertThat(heavy.logSurvival(1e300)).isFinite();
        StudentT light = new StudentT(0, 1, 50);
        assertThat(light.survival(1e200)).isZero();
        // tail exponent: nu per unit of ln t
        assertThat(light.logSurvival(1e100) - light.logSurvival(1e200))
                .isCloseTo(50 * 100 * Math.log(10), within(1e-8));
        for (int i = 0; i < 50; i++) {
            assertThat(new StudentT(0, 1, 1e-4).sample(new SplittableRandom(i))).isFinite();
        }
    }

    @Test
    void rejectsParametersThatAreNotAdmissible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentT(0, 0, 3))
                .withMessage("scale = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentT(0, 1, -1))
                .withMessage("degreesOfFreedom = -1.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentT(Double.NaN, 1, 1))
                .withMessage("location = NaN, must be finite");
        StudentT law = new StudentT(0, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.quantile(1.5))
                .withMessage("p = 1.5, must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.upperQuantile(-0.1))
                .withMessage("s = -0.1, must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentTKernels.logGammaRatio(0))
                .withMessage("a = 0.0, must be finite and > 0");
    }

    @Test
    void isAValue() {
        StudentT law = new StudentT(0.1, 2, 3);
        assertThat(law).isEqualTo(new StudentT(0.1, 2, 3)).hasSameHashCodeAs(new StudentT(0.1, 2, 3));
        assertThat(law)
                .isNotEqualTo(new StudentT(0.2, 2, 3))
                .isNotEqualTo(new StudentT(0.1, 1, 3))
                .isNotEqualTo(new StudentT(0.1, 2, 4))
                .isNotEqualTo("law");
        assertThat(law).hasToString("StudentT[location=0.1, scale=2.0, degreesOfFreedom=3.0]");
        assertThat(law.location()).isEqualTo(0.1);
        assertThat(law.scale()).isEqualTo(2);
        assertThat(law.degreesOfFreedom()).isEqualTo(3);
    }
}
