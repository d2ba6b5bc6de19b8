package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;

class LogGaussianMixtureTest {
    private static final double DAY = 1.0 / 252;

    /** Unequal widths, no mirror symmetry, lengths other than one; each hides a class of slips when it is missing. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3), 1.0),
                Arguments.of(new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624), 0.51),
                Arguments.of(new LogGaussianMixture(0.12, -0.5, 0.1, 0.6, 0.2), DAY),
                // widths a factor 20 apart
                Arguments.of(new LogGaussianMixture(0.2, -0.3, 0.04, 0.8, 0.3), 0.25),
                // equal widths, coinciding components, ends of the weight
                Arguments.of(new LogGaussianMixture(1, -2, 0.3, 0.3, 0.5), 0.1),
                Arguments.of(new LogGaussianMixture(0.05, 0.05, 0.2, 0.2, 0.5), 0.7),
                Arguments.of(new LogGaussianMixture(0.1, -3, 0.2, 0.5, 0), 0.3),
                Arguments.of(new LogGaussianMixture(0.1, -3, 0.2, 0.5, 1), 0.3),
                Arguments.of(new LogGaussianMixture(0.1, -0.6, 0.15, 0.35, 0.999999), 0.25),
                // a wall between the wells whose weight is below the smallest double
                Arguments.of(new LogGaussianMixture(50, -50, 0.2, 0.3, 0.5), 1.0));
    }

    private static double deviation(LogGaussianMixture shape, double years) {
        return Math.sqrt(shape.stationary(years).variance());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void stationaryDensityIsTheSquareOfTheGroundState(LogGaussianMixture shape, double years) {
        GaussianMixture law = shape.stationary(years);
        for (double z = -8; z <= 8; z += 0.5) {
            double y = law.mean() + z * deviation(shape, years);
            double logPsi =
                    shape.logNormalisation(years) + shape.groundState(years).logDensity(y);
            double logDensity = law.logDensity(y);
            assertThat(2 * logPsi).isCloseTo(logDensity, within(1e-12 * Math.max(1, Math.abs(logDensity))));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void massIsOne(LogGaussianMixture shape, double years) {
        GaussianMixture law = shape.stationary(years);
        double sum = 0;
        double[] ends = {-40, -1, -0.3, -0.05, 0, 0.02, 0.05, 0.1, 0.3, 1, 40};
        for (int i = 1; i < ends.length; i++) {
            sum += Quadrature.integrate(law::density, ends[i - 1] - 0.001, ends[i] - 0.001, 1e-12, 1e-13)
                    .value();
        }
        // components at +-50 lie outside
        double outside = law.cdf(-40.001) + law.survival(39.999);
        assertThat(sum + outside).isCloseTo(1, within(1e-11));
        assertThat(law.weights().stream().sum()).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void labelsOfTheComponentsDoNotMatter(LogGaussianMixture shape, double years) {
        LogGaussianMixture swapped =
                new LogGaussianMixture(shape.mu2(), shape.mu1(), shape.sigma2(), shape.sigma1(), 1 - shape.a());
        for (double y : new double[] {-0.7, -0.02, 0, 0.03, 0.5}) {
            double expected = shape.stationary(years).logDensity(y);
            // 1 - a is rounded: near one it loses digits of the logarithm of a small share
            assertThat(swapped.stationary(years).logDensity(y))
                    .isCloseTo(expected, within(1e-9 + 1e-12 * Math.abs(expected)));
            assertThat(swapped.potential(years, 0.2).value(y))
                    .isCloseTo(shape.potential(years, 0.2).value(y), within(1e-9 + 1e-12 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shiftOfBothLocationsShiftsReturns(LogGaussianMixture shape, double years) {
        LogGaussianMixture shifted =
                new LogGaussianMixture(shape.mu1() + 0.3, shape.mu2() + 0.3, shape.sigma1(), shape.sigma2(), shape.a());
        double y = 0.013;
        double expected = shape.stationary(years).logDensity(y);
        assertThat(shifted.stationary(years).logDensity(y + 0.3 * years))
                .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
        assertThat(shifted.potential(years, 0.2).curvature(y + 0.3 * years))
                .isCloseTo(shape.potential(years, 0.2).curvature(y), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void reflectionTurnsReturnsAround(LogGaussianMixture shape, double years) {
        LogGaussianMixture reflected =
                new LogGaussianMixture(-shape.mu1(), -shape.mu2(), shape.sigma1(), shape.sigma2(), shape.a());
        assertThat(reflected.stationary(years).cdf(-0.02))
                .isEqualTo(shape.stationary(years).survival(0.02));
        assertThat(reflected.stationary(years).mean())
                .isEqualTo(-shape.stationary(years).mean());
        assertThat(reflected.potential(years, 0.3).gradient(-0.02))
                .isEqualTo(-shape.potential(years, 0.3).gradient(0.02));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void endsOfTheWeightGiveTheOrnsteinUhlenbeckModel(double a) {
        LogGaussianMixture shape = new LogGaussianMixture(0.1, -3, 0.2, 0.5, a);
        double mean = (a == 0 ? 0.1 : -3) * 0.3;
        double variance = (a == 0 ? 0.04 : 0.25) * 0.3 / 2;
        GaussianMixture law = shape.stationary(0.3);
        assertThat(law.mean()).isCloseTo(mean, within(1e-15));
        assertThat(law.variance()).isCloseTo(variance, within(1e-16));
        assertThat(law.skewness()).isCloseTo(0, within(1e-13));
        assertThat(law.kurtosis()).isCloseTo(3, within(1e-13));
        assertThat(law.quantile(1e-100))
                .isCloseTo(mean + Normals.quantile(1e-100) * Math.sqrt(variance), within(1e-13));
        GaussianMixturePotential potential = shape.potential(0.3, 0.25);
        assertThat(potential.value(0.4))
                .isCloseTo(0.0625 * (0.4 - mean) * (0.4 - mean) / (4 * variance), within(1e-13));
        assertThat(potential.criticalPoints().minima()).isEqualTo(Doubles.of(mean));
    }

    @Test
    void lawDoesNotChangeWithTheUnitOfTime() {
        // over T = c T', locations scale by 1/c and widths by 1/sqrt c
        GaussianMixture year = new LogGaussianMixture(0.4, -0.3, 0.2, 0.35, 0.3).stationary(1);
        GaussianMixture day = new LogGaussianMixture(
                        0.4 * 252, -0.3 * 252, 0.2 * Math.sqrt(252), 0.35 * Math.sqrt(252), 0.3)
                .stationary(DAY);
        assertThat(day.logDensity(-0.8)).isCloseTo(year.logDensity(-0.8), within(1e-11));
    }

    /** Literal formulas (25)-(28) at the shape of case nes-001, whose printed reference values have 15 digits. */
    @Test
    void thirdComponentIsThatOfTheEquations() {
        LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3);
        assertThat(shape.mu3()).isCloseTo(0.15384615384615385, within(1e-15));
        assertThat(shape.sigma3()).isCloseTo(0.23533936216582083, within(1e-15));
        assertThat(Math.exp(shape.logOmega(1))).isCloseTo(2.890527086164486, within(1e-14));
        assertThat(Math.exp(shape.logNormalisation(1))).isCloseTo(1.1074240332885177, within(2e-15));
    }

    @Test
    void rejectsWhatIsNoShape() {
        assertThatThrownBy(() -> new LogGaussianMixture(Double.NaN, 0, 1, 1, 0.5))
                .hasMessage("mu1 = NaN, must be finite");
        assertThatThrownBy(() -> new LogGaussianMixture(0, Double.NaN, 1, 1, 0.5))
                .hasMessage("mu2 = NaN, must be finite");
        assertThatThrownBy(() -> new LogGaussianMixture(0, 0, 0, 1, 0.5))
                .hasMessage("sigma1 = 0.0, must be finite and > 0");
        assertThatThrownBy(() -> new LogGaussianMixture(0, 0, 1, -1, 0.5))
                .hasMessage("sigma2 = -1.0, must be finite and > 0");
        assertThatThrownBy(() -> new LogGaussianMixture(0, 0, 1, 1, 1.1)).hasMessage("a = 1.1, must be in [0, 1]");
    }

    @Test
    void rejectsLengthsThatAreNotPositive() {
        LogGaussianMixture shape = new LogGaussianMixture(0.1, 0.2, 0.3, 0.4, 0.5);
        assertThatThrownBy(() -> shape.stationary(0)).hasMessage("years = 0.0, must be finite and > 0");
        assertThatThrownBy(() -> shape.groundState(-1)).hasMessage("years = -1.0, must be finite and > 0");
        assertThatThrownBy(() -> shape.logOmega(Double.NaN)).hasMessage("years = NaN, must be finite and > 0");
    }
}
