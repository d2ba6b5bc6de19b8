package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums over observations against sums of densities, on both sides of the change of formulas at |q - 1| = 0.05. */
class LikelihoodTest {
    private static final double STEP = 1e-4;

    private final double[] data = draws();

    private static double[] draws() {
        SplittableRandom random = new SplittableRandom(3);
        QGaussian law = new QGaussian(0.1, 0.5, 1);
        double[] data = new double[200];
        Arrays.setAll(data, i -> law.sample(random));
        return data;
    }

    private static double sum(double[] data, double location, double q, double logBeta) {
        QGaussian law = new QGaussian(location, q, Math.exp(logBeta));
        return Arrays.stream(data).map(law::logDensity).sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.94, 0.951, 0.99, 1, 1.01, 1.049, 1.051, 1.2, 1.5, 2, 2.9})
    void isTheSumOfLogDensitiesWithItsDerivatives(double q) {
        double[] at = {q, -0.7, 0.05};
        Likelihood here = new Likelihood(data, at[2], at[0], at[1]);
        assertThat(here.value).isCloseTo(sum(data, at[2], q, at[1]), within(1e-10));
        for (int i = 0; i < 3; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double slope = (sum(data, up[2], up[0], up[1]) - sum(data, down[2], down[0], down[1])) / (2 * STEP);
            assertThat(here.gradient[i]).isCloseTo(slope, within(2e-4 + 1e-6 * Math.abs(slope)));
            Likelihood above = new Likelihood(data, up[2], up[0], up[1]);
            Likelihood below = new Likelihood(data, down[2], down[0], down[1]);
            for (int j = 0; j < 3; j++) {
                double bend = (above.gradient[j] - below.gradient[j]) / (2 * STEP);
                assertThat(here.hessian[i][j]).isCloseTo(bend, within(2e-4 * Math.max(1, Math.abs(bend))));
            }
        }
    }

    /** At the change both sides have the same limit. */
    @ParameterizedTest
    @ValueSource(doubles = {0.95, 1.05})
    void hasNoStepWhereTheFormulasChange(double q) {
        Likelihood below = new Likelihood(data, 0.05, q - 1e-12, -0.7);
        Likelihood above = new Likelihood(data, 0.05, q + 1e-12, -0.7);
        assertThat(above.value).isCloseTo(below.value, within(1e-9));
        for (int i = 0; i < 3; i++) {
            assertThat(above.gradient[i]).isCloseTo(below.gradient[i], within(1e-8));
            for (int j = 0; j < 3; j++) {
                assertThat(above.hessian[i][j]).isCloseTo(below.hessian[i][j], within(1e-6));
            }
        }
    }

    /** One observation so far out that its square overflows, many so far out that the product of all would. */
    @ParameterizedTest
    @ValueSource(doubles = {1e60, 1e160, 1e300})
    void staysFiniteFarOut(double far) {
        double[] wide = data.clone();
        Arrays.fill(wide, 0, 20, far);
        Likelihood here = new Likelihood(wide, 0, 2.7, 0);
        assertThat(here.value / sum(wide, 0, 2.7, 0)).isCloseTo(1, within(1e-13));
        assertThat(Arrays.stream(here.gradient).allMatch(Double::isFinite)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.97})
    void isMinusInfinityOutsideTheSupport(double q) {
        double[] wide = data.clone();
        wide[7] = 100;
        assertThat(new Likelihood(wide, 0, q, 0).value).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
