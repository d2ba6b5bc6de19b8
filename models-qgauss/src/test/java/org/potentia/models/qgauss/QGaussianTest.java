package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.numerics.StudentT;

class QGaussianTest {
    static Stream<double[]> compactReferences() {
        return Resource.rows("compact.txt", ",")
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray());
    }

    static Stream<double[]> truncatedReferences() {
        return Resource.rows("truncated.txt", ",")
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray());
    }

    /** Near the end of the support 1 - u^2 loses the digits that x itself does not have: a factor of 100 at u = 0.99. */
    @ParameterizedTest
    @MethodSource("compactReferences")
    void agreesWithHighPrecisionBelowOne(double[] reference) {
        QGaussian law = new QGaussian(0, reference[0], 1);
        double x = reference[1];
        assertThat(law.logDensity(x)).isCloseTo(reference[2], places(reference[2], 1e-13));
        assertThat(law.logSurvival(x)).isCloseTo(reference[3], places(reference[3], 1e-13));
        if (!Double.isNaN(reference[4])) {
            assertThat(law.crps(x) / reference[4]).isCloseTo(1, within(1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource("truncatedReferences")
    void truncatedMomentAgreesWithHighPrecision(double[] reference) {
        double value = new QGaussian(0, reference[0], 1).truncatedSecondMoment(reference[1]);
        assertThat(value / reference[2]).isCloseTo(1, within(1e-12));
        // in other units, about another centre
        double scaled = new QGaussian(3, reference[0], 100).truncatedSecondMoment(reference[1] / 10);
        assertThat(100 * scaled / value).isCloseTo(1, within(1e-10));
    }

    private static Offset<Double> places(double reference, double tolerance) {
        return within(tolerance * Math.max(1, Math.abs(reference)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 0.5, 0.999, 1, 1.001, 1.5, 1.71, 2, 2.73})
    void hasMassOne(double q) {
        QGaussian law = new QGaussian(0.3, q, 2);
        double mass = q < 1 ? throughTheSupport(law.support(), law::density) : overTheLine(x -> law.density(0.3 + x));
        // doubles hold no distance from 0.3 below 1e-16, and 1 - tanh^2 underflows near the ends
        assertThat(mass).isCloseTo(1, within(1e-12));
    }

    /** Trapezoidal rule after \( x = \sinh u \): error exponentially small, tails to 1e260. */
    private static double overTheLine(DoubleUnaryOperator f) {
        double h = 0.02;
        double sum = 0;
        for (double u = -600; u <= 600; u += h) {
            sum += f.applyAsDouble(Math.sinh(u)) * Math.cosh(u);
        }
        return sum * h;
    }

    /** Trapezoidal rule after \( x = \mu + w \tanh(\frac\pi2\sinh u) \). */
    private static double throughTheSupport(Interval support, DoubleUnaryOperator f) {
        double centre = (support.lower() + support.upper()) / 2;
        double width = (support.upper() - support.lower()) / 2;
        double h = 0.01;
        double sum = 0;
        for (double u = -4; u <= 4; u += h) {
            double v = Math.PI / 2 * Math.sinh(u);
            double x = centre + width * Math.tanh(v);
            if (support.contains(x)) {
                sum += f.applyAsDouble(x) * Math.PI / 2 * Math.cosh(u) / Math.pow(Math.cosh(v), 2);
            }
        }
        return sum * h * width;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 0.9, 0.9999999, 1, 1.0000001, 1.5, 2.73, 2.99})
    void cdfAndSurvivalAddToOne(double q) {
        QGaussian law = new QGaussian(-0.1, q, 3);
        for (double x : new double[] {-1e5, -2, -0.3, -0.1, -0.05, 0.02, 0.4, 5, 1e7}) {
            assertThat(law.cdf(x) + law.survival(x)).isCloseTo(1, within(3e-16));
        }
        assertThat(law.cdf(-0.1)).isEqualTo(0.5);
        assertThat(law.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(law.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 0.9, 0.9999999, 1, 1.0000001, 1.5, 1.71, 2.73, 2.9})
    void quantileInvertsBothTails(double q) {
        QGaussian law = new QGaussian(0, q, 3);
        for (double s : new double[] {1e-200, 1e-30, 1e-12, 0.001, 0.1, 0.3, 0.4999}) {
            double x = law.upperQuantile(s);
            if ((q < 1 && law.support().upper() - x < 1e-6 * x) || x > 1e300) {
                continue; // the doubles next to the end of the support do not resolve the tail there; or the quantile
                // is beyond the doubles
            }
            // the hazard times x says how many digits of s the last place of x is worth
            double steepness = x * law.density(x) / s;
            double tolerance = 1e-14 * (10 + steepness + Math.abs(Math.log(s)));
            assertThat(law.survival(x) / s).as("s = %s", s).isCloseTo(1, within(tolerance));
            assertThat(law.quantile(s)).isEqualTo(-x);
        }
    }

    @Test
    void quantilesAtTheEndsAreTheEndsOfTheSupport() {
        QGaussian compact = new QGaussian(1, 0.5, 2);
        assertThat(compact.support()).isEqualTo(Interval.open(0, 2));
        assertThat(compact.quantile(0)).isZero();
        assertThat(compact.quantile(1)).isEqualTo(2);
        assertThat(compact.upperQuantile(0)).isEqualTo(2);
        assertThat(compact.density(2.1)).isZero();
        assertThat(compact.logDensity(-0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
        QGaussian heavy = new QGaussian(1, 1.5, 2);
        assertThat(heavy.support()).isEqualTo(Interval.REALS);
        assertThat(heavy.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(heavy.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** \( \partial_q \) of all of these is bounded near 1, so that a step of 1e-7 in q moves them by less than some 1e-6. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 1, 2.5, 4})
    void isSmoothThroughTheNormalLaw(double x) {
        QGaussian normal = new QGaussian(0, 1, 1);
        assertThat(normal.logDensity(x)).isCloseTo(-x * x - 0.5 * Math.log(Math.PI), within(1e-14));
        for (double step : new double[] {1e-15, 1e-12, 1e-9, 1e-7}) {
            QGaussian below = new QGaussian(0, 1 - step, 1);
            QGaussian above = new QGaussian(0, 1 + step, 1);
            for (QGaussian law : new QGaussian[] {below, above}) {
                assertThat(law.logDensity(x)).isCloseTo(normal.logDensity(x), within(1e-13 + 200 * step));
                assertThat(law.logSurvival(x)).isCloseTo(normal.logSurvival(x), within(1e-13 + 200 * step));
                assertThat(law.crps(x)).isCloseTo(normal.crps(x), within(1e-13 + 10 * step));
                assertThat(law.quantile(0.99)).isCloseTo(normal.quantile(0.99), within(1e-13 + 10 * step));
                assertThat(law.absoluteMoment(2.5)).isCloseTo(normal.absoluteMoment(2.5), within(1e-13 + 10 * step));
                assertThat(law.truncatedSecondMoment(1 + x))
                        .isCloseTo(normal.truncatedSecondMoment(1 + x), within(1e-13 + 10 * step));
            }
            // equal and opposite slopes: the mean of both sides is the value between them to second order
            assertThat((below.logDensity(x) + above.logDensity(x)) / 2)
                    .isCloseTo(normal.logDensity(x), within(1e-13 + 2000 * step * step));
        }
    }

    /** The bridge: \( \nu = (3-q)/(q-1) \), \( \sigma^2 = 1/(\beta(3-q)) \). */
    @ParameterizedTest
    @CsvSource({"1.00001, 3", "1.2, 0.5", "1.5, 1e4", "1.71, 1", "2, 2", "2.73, 5"})
    void isStudentsLawAboveOne(double q, double beta) {
        QGaussian law = new QGaussian(0.01, q, beta);
        StudentT student = new StudentT(0.01, 1 / Math.sqrt(beta * (3 - q)), (3 - q) / (q - 1));
        for (double x : new double[] {-3, -0.02, 0.01, 0.05, 0.7, 40}) {
            assertThat(law.logDensity(x)).isCloseTo(student.logDensity(x), places(student.logDensity(x), 1e-13));
            assertThat(law.logCdf(x)).isCloseTo(student.logCdf(x), places(student.logCdf(x), 1e-13));
            assertThat(law.crps(x)).isCloseTo(student.crps(x), withinShare(student.crps(x)));
        }
        assertThat(law.quantile(0.01)).isCloseTo(student.quantile(0.01), withinShare(student.quantile(0.01)));
        assertThat(law.mean()).isEqualTo(student.mean());
        assertThat(law.variance()).isCloseTo(student.variance(), withinShare(student.variance()));
        assertThat(law.skewness()).isEqualTo(student.skewness());
        assertThat(law.kurtosis()).isCloseTo(student.kurtosis(), withinShare(student.kurtosis()));
    }

    private static Offset<Double> withinShare(double reference) {
        return within(Double.isInfinite(reference) ? 0 : 1e-12 * Math.abs(reference));
    }

    /** Uniform, Epanechnikov and semicircle are members: q to minus infinity, 0 and -1. */
    @Test
    void holdsWellKnownLawsBelowOne() {
        QGaussian parabola = new QGaussian(0, 0, 1);
        assertThat(parabola.density(0.5)).isCloseTo(0.75 * 0.75, within(1e-15));
        assertThat(parabola.survival(0.5)).isCloseTo(0.5 - (0.75 * 0.5 - 0.25 * 0.125), within(1e-15));
        assertThat(parabola.variance()).isEqualTo(0.2);
        QGaussian semicircle = new QGaussian(0, -1, 0.5);
        assertThat(semicircle.density(0.6)).isCloseTo(2 / Math.PI * 0.8, within(1e-15));
        assertThat(semicircle.kurtosis()).isEqualTo(2);
        QGaussian uniform = new QGaussian(0, -1e15, 1e-15);
        assertThat(uniform.density(0.9)).isCloseTo(0.5, within(1e-14));
        assertThat(uniform.cdf(0.5)).isCloseTo(0.75, within(1e-14));
        // E|X-x| - E|X-X'|/2 of the uniform law on (-1, 1): (1 + x^2)/2 - 1/3
        assertThat(uniform.crps(0.5)).isCloseTo(0.625 - 1.0 / 3, within(1e-14));
        assertThat(uniform.crps(3)).isCloseTo(3 - 1.0 / 3, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "1.399, 0, finite, 0, finite",
        "1.4, 0, finite, 0, Infinity",
        "1.5, 0, finite, Infinity, Infinity",
        "1.6666, 0, finite, Infinity, Infinity",
        "1.71, 0, Infinity, Infinity, Infinity",
        "2, Infinity, Infinity, Infinity, Infinity",
        "2.73, Infinity, Infinity, Infinity, Infinity"
    })
    void momentsThatDoNotExistAreInfinite(double q, double mean, String variance, double skewness, String kurtosis) {
        QGaussian law = new QGaussian(0, q, 2);
        assertThat(law.mean()).isEqualTo(mean);
        assertThat(Double.isFinite(law.variance())).isEqualTo("finite".equals(variance));
        assertThat(law.skewness()).isEqualTo(skewness);
        assertThat(Double.isFinite(law.kurtosis())).isEqualTo("finite".equals(kurtosis));
        assertThat(law.crps(0.3))
                .isEqualTo(q < 2 ? law.crps(0.3) : Double.POSITIVE_INFINITY)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0.5, 0.999999, 1, 1.000001, 1.2, 1.39})
    void absoluteMomentsContainTheCentralOnes(double q) {
        QGaussian law = new QGaussian(0.2, q, 30);
        assertThat(law.absoluteMoment(0)).isEqualTo(1);
        assertThat(law.absoluteMoment(2) / law.variance()).isCloseTo(1, within(1e-12));
        assertThat(law.absoluteMoment(4) / Math.pow(law.variance(), 2) / law.kurtosis())
                .isCloseTo(1, within(1e-12));
        assertThat(law.truncatedSecondMoment(1e9) / law.variance()).isCloseTo(1, within(1e-12));
        assertThat(law.truncatedSecondMoment(0)).isZero();
    }

    @Test
    void absoluteMomentsEndAtTheTailExponent() {
        QGaussian law = new QGaussian(0, 1.71, 1);
        double nu = law.tailExponent();
        assertThat(law.absoluteMoment(nu * (1 - 1e-9))).isFinite().isGreaterThan(1e8);
        assertThat(law.absoluteMoment(nu)).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.absoluteMoment(-1))
                .withMessage("p = -1.0, must be finite and >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.truncatedSecondMoment(-1))
                .withMessage("cut = -1.0, must be finite and >= 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.3, 1.71, 2.73})
    void tailIsThePowerLaw(double q) {
        QGaussian law = new QGaussian(0, q, 4);
        double x = 1e12;
        assertThat(law.density(x) / (law.tailAmplitude() * Math.pow(x, -2 / (q - 1))))
                .isCloseTo(1, within(1e-11));
        assertThat(law.survival(x) / (law.tailAmplitude() / law.tailExponent() * Math.pow(x, -law.tailExponent())))
                .isCloseTo(1, within(1e-11));
        assertThat(law.logDensity(1e200)).isCloseTo(law.logDensity(1e150) - 100 / (q - 1) * Math.log(10), within(1e-8));
    }

    @Test
    void hasNoPowerLawUpToOne() {
        assertThat(new QGaussian(0, 1, 1).tailAmplitude()).isZero();
        assertThat(new QGaussian(0, 0.5, 1).tailExponent()).isInfinite();
        assertThat(new QGaussian(0, 1, 1).logDensity(1e200)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Erratum A9: a fixed cut gives the laws of the paper a second moment that grows like the cut to the power 2 - nu. */
    @Test
    void truncatedMomentGrowsWithTheCutWhereTheVarianceIsInfinite() {
        QGaussian law = new QGaussian(0, 1.71, 1);
        double slope = Math.log(law.truncatedSecondMoment(1e9) / law.truncatedSecondMoment(1e8)) / Math.log(10);
        // corrections decay like the cut to the power nu - 2 = -0.18
        assertThat(slope).isCloseTo(2 - law.tailExponent(), within(0.05));
        assertThat(law.variance()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0.5, 0.9999})
    void samplesStayInsideABoundedSupport(double q) {
        QGaussian law = new QGaussian(0.01, q, 1e4);
        SplittableRandom random = new SplittableRandom(2019);
        for (int i = 0; i < 20_000; i++) {
            assertThat(law.support().contains(law.sample(random))).isTrue();
        }
    }

    /** Five standard errors of the sample moment: a right sampler fails with probability 6e-7 per case. */
    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 2", "1.2, 2", "1.71, 0.5", "2.73, 0.05"})
    void momentsAgreeWithSamples(double q, double p) {
        QGaussian law = new QGaussian(0, q, 3);
        SplittableRandom random = new SplittableRandom(7);
        int n = 50_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.pow(Math.abs(law.sample(random)), p);
        }
        double moment = law.absoluteMoment(p);
        double variance = law.absoluteMoment(2 * p) - moment * moment;
        assertThat(sum / n).isCloseTo(moment, within(5 * Math.sqrt(variance / n)));
    }

    @Test
    void staysFiniteAtTheEdgesOfItsParameters() {
        QGaussian nearThree = new QGaussian(0, Math.nextDown(3.0), 1);
        assertThat(nearThree.logDensity(1)).isFinite();
        assertThat(nearThree.cdf(1)).isBetween(0.5, 1.0);
        QGaussian flat = new QGaussian(0, -1e300, 1e-300);
        assertThat(flat.cdf(0.5)).isCloseTo(0.75, within(1e-12));
        QGaussian narrow = new QGaussian(1, 0.5, 1e40);
        assertThat(narrow.support().contains(1)).isTrue();
        assertThat(new QGaussian(0, 2.9, 1).crps(1e300)).isInfinite();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            assertThat(new QGaussian(0, 2.9999, 1e-4).sample(random)).isFinite();
        }
    }

    @Test
    void rejectsParametersThatAreNotAdmissible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussian(0, 3, 1))
                .withMessage("q = 3.0, must be in (-Infinity, 3.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussian(0, Double.NaN, 1))
                .withMessageStartingWith("q = NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussian(0, 1, -2))
                .withMessage("beta = -2.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussian(Double.POSITIVE_INFINITY, 1, 1))
                .withMessage("location = Infinity, must be finite");
        QGaussian law = new QGaussian(0, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.quantile(2))
                .withMessage("p = 2.0, must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.upperQuantile(-1))
                .withMessage("s = -1.0, must be in [0, 1]");
    }

    @Test
    void isAValue() {
        QGaussian law = new QGaussian(0.1, 1.5, 3);
        assertThat(law).isEqualTo(new QGaussian(0.1, 1.5, 3)).hasSameHashCodeAs(new QGaussian(0.1, 1.5, 3));
        assertThat(law)
                .isNotEqualTo(new QGaussian(0.2, 1.5, 3))
                .isNotEqualTo(new QGaussian(0.1, 1.6, 3))
                .isNotEqualTo(new QGaussian(0.1, 1.5, 4))
                .isNotEqualTo("law");
        assertThat(law).hasToString("QGaussian[location=0.1, q=1.5, beta=3.0]");
        assertThat(law.location()).isEqualTo(0.1);
        assertThat(law.q()).isEqualTo(1.5);
        assertThat(law.beta()).isEqualTo(3);
    }

    // normal, variance 1/2: ln(pi e)/2; Cauchy, q = 2: ln(4 pi); parabola, q = 0: by integration 5/3 - ln 3 (density
    // 3/4 (1 - x^2))
    @Test
    void entropyIsThatOfTheNormalCauchysAndTheParabolicLaw() {
        assertThat(new QGaussian(0, 1, 1).entropy()).isCloseTo(0.5 * Math.log(Math.PI * Math.E), within(1e-14));
        assertThat(new QGaussian(3, 2, 1).entropy()).isCloseTo(Math.log(4 * Math.PI), within(1e-12));
        assertThat(new QGaussian(0, 0, 1).entropy()).isCloseTo(5.0 / 3 - Math.log(3), within(1e-12));
        assertThat(new QGaussian(0, 1 + 1e-9, 4).entropy()).isCloseTo(new QGaussian(0, 1, 4).entropy(), within(1e-8));
    }
}
