package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.numerics.StudentT;

class StudentTMixtureTest {
    /** Three components of which one has no weight and one is far out, as paths with a crash are. */
    private static StudentTMixture mixture(double nu) {
        return new StudentTMixture(
                0.01,
                new double[] {0.02, 7, 1.5},
                new double[] {0.03, 2, 0.4},
                new double[] {6, 0, 0.002},
                new StudentTTable(nu));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.05, 3, 7.6, 200})
    void isConsistent(double nu) {
        Laws.assertConsistent(mixture(nu), 1e-7);
        Laws.assertSamplesAgree(mixture(nu), 3);
    }

    @Test
    void weighsItsComponents() {
        double w = 0.002 / 6.002;
        StudentTMixture law = mixture(6);
        for (double x : new double[] {-2, -0.1, 0.01, 0.05, 1.6}) {
            double expected = 0;
            for (int sign : new int[] {-1, 1}) {
                expected += (1 - w) / 2 * new StudentT(0.01 + sign * 0.02, 0.03, 6).density(x)
                        + w / 2 * new StudentT(0.01 + sign * 1.5, 0.4, 6).density(x);
            }
            assertThat(law.density(x)).isCloseTo(expected, Percentage.withPercentage(1e-5));
        }
        // d^2 + s^2 nu/(nu - 2)
        double variance = (1 - w) * (4e-4 + 9e-4 * 1.5) + w * (2.25 + 0.16 * 1.5);
        assertThat(law.variance()).isCloseTo(variance, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.05, 3, 7.6, 500})
    void scoresASingleLawAsItsClosedFormDoes(double nu) {
        StudentT exact = new StudentT(0.1, 0.3, nu);
        StudentTMixture law =
                new StudentTMixture(0.1, new double[] {0}, new double[] {0.3}, new double[] {2}, new StudentTTable(nu));
        for (double x : new double[] {-1e200, -20, -0.4, 0.1, 0.2, 3}) {
            assertThat(law.crps(x)).isCloseTo(exact.crps(x), Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void scoresASimulatedLawAsTheIntegralDoes() {
        GarchTModel.Coefficients c = new GarchTModel.Coefficients(0, 1e-4, 1e-6, 0.1, 0.89, 6);
        StudentTMixture law = new GarchSimulation(c, 5, 2).law(1e-4, 0);
        for (double x : new double[] {-0.1, 0.01, 0.03}) {
            // trapezoids; the step at x lies on a node, where the two one-sided values are averaged
            int n = 1000;
            double d = 0.4 / n;
            double sum = 0;
            for (int i = -n; i <= n; i++) {
                double y = x + i * d;
                double below = law.cdf(y);
                double above = law.survival(y);
                sum += i < 0 ? below * below : i > 0 ? above * above : (below * below + above * above) / 2;
            }
            // the first correction of Euler and Maclaurin: the slope jumps by 2 f(x) at x
            double integral = sum * d - d * d / 6 * law.density(x);
            assertThat(law.crps(x)).isCloseTo(integral, Percentage.withPercentage(1e-4));
        }
    }

    @Test
    void findsQuantilesBesideAnOutlierOfNoWeight() {
        StudentTMixture law = new StudentTMixture(
                0, new double[] {0.1, 1e15}, new double[] {0.2, 1}, new double[] {1, 1e-40}, new StudentTTable(8));
        for (double p : new double[] {1e-20, 0.01, 0.4, 0.5 - 1e-9}) {
            assertThat(law.cdf(law.quantile(p))).isCloseTo(p, Percentage.withPercentage(1e-8));
        }
    }

    @Test
    void scoresFiniteReturnsOnly() {
        assertThatThrownBy(() -> mixture(5).crps(Double.NaN)).hasMessageContaining("x = NaN");
        assertThat(mixture(5).crps(0.01)).isCloseTo(0, within(0.02));
    }
}
