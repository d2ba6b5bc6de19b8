package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of log-probabilities, where neither the probability nor the quantile need be a double. */
class QGaussianLogQuantileTest {
    private static final double[] LOGS = {-0.7, -1, -1.3, -1.5, -10, -100, -690, -710, -5000, -1e5, -1e7};

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.0001, 1.01, 1.2, 1.5, 1.71, 2, 2.5, 2.73, 2.9})
    void comesBackFromTheDistanceToTheProbability(double q) {
        QGaussian law = new QGaussian(0.3, q, 4);
        for (double logSurvival : LOGS) {
            double back = law.logSurvivalAt(law.logUpperDistance(logSurvival));
            assertThat(back / logSurvival)
                    .as("q = %s, ln s = %s", q, logSurvival)
                    .isCloseTo(1, within(2e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, 0.5, 0.9})
    void comesBackInABoundedSupportUntilTheEdgeIsReached(double q) {
        QGaussian law = new QGaussian(0.3, q, 4);
        for (double logSurvival : new double[] {-0.7, -1, -1.3, -1.5, -5}) {
            double back = law.logSurvivalAt(law.logUpperDistance(logSurvival));
            assertThat(back / logSurvival)
                    .as("q = %s, ln s = %s", q, logSurvival)
                    .isCloseTo(1, within(1e-12));
        }
        double edge = -0.5 * Math.log((1 - q) * 4);
        assertThat(law.logUpperDistance(-5000)).isCloseTo(edge, within(1e-15 + 1e-14 * Math.abs(edge)));
        assertThat(law.logSurvivalAt(edge + 0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** There the leading term \( s = A x^{-\nu} / \nu \) is exact to all digits. */
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 1.71, 2, 2.73})
    void followsThePowerLawOfTheTail(double q) {
        QGaussian law = new QGaussian(0, q, 2.5);
        double nu = (3 - q) / (q - 1);
        for (double logSurvival : new double[] {-200, -5000, -1e6}) {
            double expected = (Math.log(law.tailAmplitude() / nu) - logSurvival) / nu;
            assertThat(law.logUpperDistance(logSurvival) / expected).isCloseTo(1, within(1e-13));
        }
    }

    /** Abramowitz and Stegun 7.1.23: the tail of a normal law. */
    @Test
    void followsTheAsymptoticSeriesOfTheNormalTail() {
        QGaussian law = new QGaussian(0, 1, 0.5);
        double x = Math.exp(law.logUpperDistance(-5000));
        double v = 1 / (x * x);
        double series = Math.log1p(v * (-1 + v * (3 + v * (-15 + v * 105))));
        double logTail = -0.5 * x * x - Math.log(x) - 0.5 * Math.log(2 * Math.PI) + series;
        assertThat(logTail / -5000).isCloseTo(1, within(1e-14));
        assertThat(x).isBetween(99.9, 100.0);
    }

    /** ln of the 90 % quantile of reference case qg-030. */
    @Test
    void agreesWithTheQuantileWhereBothExist() {
        QGaussian strong = new QGaussian(0, 2.73, 1);
        assertThat(strong.logUpperDistance(Math.log(0.1))).isCloseTo(Math.log(12121.981527743712), within(1e-12));
        QGaussian shifted = new QGaussian(-0.2, 1.5, 1e4);
        for (double s : new double[] {1e-300, 1e-12, 0.1, 0.4, 0.5, 0.7, 0.999}) {
            double x = shifted.upperQuantile(s);
            assertThat(shifted.upperQuantileOfLog(Math.log(s)) / x).isCloseTo(1, within(1e-12));
        }
        assertThat(shifted.upperQuantileOfLog(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(shifted.upperQuantileOfLog(Double.NEGATIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void isInfiniteBeyondTheLargestDoubleWhereItsLogarithmIsNot() {
        QGaussian weak = new QGaussian(0, 1.71, 1);
        assertThat(weak.upperQuantileOfLog(-5000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(weak.logUpperDistance(-5000)).isBetween(2750.0, 2754.0);
    }

    @Test
    void refusesWhatIsNoLogProbabilityOfATail() {
        QGaussian law = new QGaussian(0, 1.5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.logUpperDistance(-0.5))
                .withMessageContaining("must be at most that of the median");
        assertThatIllegalArgumentException().isThrownBy(() -> law.logUpperDistance(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.upperQuantileOfLog(0.1))
                .withMessageContaining("must be at most 0");
        assertThat(law.logUpperDistance(-Math.log(2))).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
