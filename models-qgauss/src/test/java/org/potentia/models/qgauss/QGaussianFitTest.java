package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QGaussianFitTest {
    private static double[] draw(QGaussian law, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] data = new double[n];
        for (int i = 0; i < n; i++) {
            data[i] = law.sample(random);
        }
        return data;
    }

    /** The expectation of each estimate is its parameter; five standard errors fail a right fit with probability 6e-7 per number. */
    @ParameterizedTest
    @CsvSource({"0.5, 2e4", "1, 1", "1.2, 1e4", "1.5, 1", "1.71, 1e4", "2.5, 3e-6"})
    void recoversTheLawOfItsSample(double q, double beta) {
        double location = 0.3 / Math.sqrt(beta);
        QGaussianFit fit = QGaussianFit.free(draw(new QGaussian(location, q, beta), 4000, 11));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.q()).isCloseTo(q, within(5 * fit.standardErrors().q()));
        assertThat(fit.beta()).isCloseTo(beta, within(5 * fit.standardErrors().beta()));
        assertThat(fit.location())
                .isCloseTo(location, within(5 * fit.standardErrors().location()));
        assertThat(fit.standardErrors().q()).isBetween(0.005, 0.1);
        assertThat(fit.steps()).isLessThan(20);
    }

    /** The gradient vanishes at the optimum and no neighbour is better. */
    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.6, 2.2})
    void findsAStationaryMaximum(double q) {
        double[] data = draw(new QGaussian(0.01, q, 1e4), 500, 3);
        QGaussianFit fit = QGaussianFit.free(data);
        Likelihood there = new Likelihood(data, fit.location(), fit.q(), Math.log(fit.beta()));
        assertThat(there.value).isCloseTo(fit.logLikelihood(), within(1e-8));
        assertThat(there.gradient[0]).isCloseTo(0, within(1e-6));
        assertThat(there.gradient[1]).isCloseTo(0, within(1e-6));
        assertThat(there.gradient[2] / 100).isCloseTo(0, within(1e-6));
        for (double step : new double[] {-0.01, 0.01}) {
            assertThat(new Likelihood(data, fit.location(), fit.q() + step, Math.log(fit.beta())).value)
                    .isLessThan(fit.logLikelihood());
            assertThat(new Likelihood(data, fit.location(), fit.q(), Math.log(fit.beta()) + step).value)
                    .isLessThan(fit.logLikelihood());
            assertThat(new Likelihood(data, fit.location() + 0.01 * step, fit.q(), Math.log(fit.beta())).value)
                    .isLessThan(fit.logLikelihood());
        }
    }

    @Test
    void doesNotDependOnUnits() {
        double[] data = draw(new QGaussian(0, 1.5, 1), 300, 5);
        double[] scaled = data.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = 1e-6 * data[i] + 5;
        }
        QGaussianFit fit = QGaussianFit.free(data);
        QGaussianFit other = QGaussianFit.free(scaled);
        assertThat(other.q()).isCloseTo(fit.q(), within(1e-8));
        assertThat(other.beta() / fit.beta() * 1e-12).isCloseTo(1, within(1e-8));
        assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood() + 300 * Math.log(1e6), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.3", "0.99999, 1", "1, 1", "1.00001, 1", "1.5, 2", "2.7, 0.1"})
    void derivativesAgreeWithDifferences(double q, double beta) {
        double[] data = {-0.9, -0.3, 0.001, 0.2, 0.5, 0.7};
        double b = Math.log(beta);
        double mu = 0.05;
        Likelihood centre = new Likelihood(data, mu, q, b);
        double h = 1e-5;
        double[][] steps = {{h, 0, 0}, {0, h, 0}, {0, 0, h}};
        for (int i = 0; i < 3; i++) {
            Likelihood up = new Likelihood(data, mu + steps[i][2], q + steps[i][0], b + steps[i][1]);
            Likelihood down = new Likelihood(data, mu - steps[i][2], q - steps[i][0], b - steps[i][1]);
            assertThat(centre.gradient[i]).isCloseTo((up.value - down.value) / (2 * h), within(1e-8));
            for (int j = 0; j < 3; j++) {
                double difference = (up.gradient[j] - down.gradient[j]) / (2 * h);
                // near q = 1 the curvature of ln C is known to 1e-5 only, per observation
                assertThat(centre.hessian[i][j]).as("%s %s", i, j).isCloseTo(difference, within(1e-4));
            }
        }
    }

    @Test
    void anObservationOutsideTheSupportIsImpossible() {
        assertThat(new Likelihood(new double[] {0, 2}, 0, 0, 0).value).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Half of the observations at the location: the likelihood grows without bound as the law becomes a spike. */
    @Test
    void saysWhenTheOptimumIsNoInteriorOne() {
        double[] data = draw(new QGaussian(0, 1.5, 1), 200, 9);
        for (int i = 0; i < 120; i++) {
            data[i] = 0;
        }
        QGaussianFit fit = QGaussianFit.about(0, data);
        assertThat(fit.converged()).isFalse();
        // with 60 % of the data there, the likelihood is unbounded for q > 1 + 0.8
        assertThat(fit.q()).isGreaterThan(1.8);
        assertThat(fit.beta()).isPositive().isFinite();
    }

    /** Two equal masses have no interior optimum: the law wants to be as flat as it can be. */
    @Test
    void staysFiniteForTwoPoints() {
        double[] data = {-1, 1, -1, 1, -1, 1};
        QGaussianFit fit = QGaussianFit.about(0, data);
        assertThat(fit.q()).isGreaterThanOrEqualTo(QGaussianFit.LOWEST).isLessThan(1);
        assertThat(fit.logLikelihood()).isFinite();
    }

    @Test
    void rejectsDataWithoutSpread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QGaussianFit.free(new double[] {2, 2, 2}))
                .withMessage("all observations are equal to the location, must have some spread");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QGaussianFit.about(0, new double[] {1, Double.NaN}))
                .withMessage("observation = NaN, must be finite");
    }
}
