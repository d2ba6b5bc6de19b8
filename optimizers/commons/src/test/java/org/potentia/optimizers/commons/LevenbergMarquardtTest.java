package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LeastSquaresObjective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class LevenbergMarquardtTest {
    private static final LevenbergMarquardtProvider PROVIDER = new LevenbergMarquardtProvider();

    /** Residuals by a formula, slopes by another. */
    private record Sum(int residuals, Rows rows) implements LeastSquaresObjective {
        @Override
        public void residuals(double[] point, double[] values) {
            rows.write(point, values, new double[residuals][point.length]);
        }

        @Override
        public void residualsAndSlopes(double[] point, double[] values, double[][] slopes) {
            rows.write(point, values, slopes);
        }
    }

    private interface Rows {
        void write(double[] x, double[] r, double[][] slopes);
    }

    /** Rosenbrock's valley as a sum of two squares: its bottom is 0 at (1, 1). */
    private static Sum valley() {
        return new Sum(2, (x, r, slopes) -> {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            slopes[0][0] = -20 * x[0];
            slopes[0][1] = 10;
            slopes[1][0] = -1;
            slopes[1][1] = 0;
        });
    }

    private static Optimum once(OptimizationProblem problem) {
        return PROVIDER.create(PROVIDER.options().defaults().with("starts", 1))
                .minimize(problem, Budget.of(20_000), new SplittableRandom(1), RunMonitor.NONE);
    }

    private static OptimizationProblem box(Sum sum, double lower, double upper) {
        return OptimizationProblem.over(sum, Doubles.of(lower, lower), Doubles.of(upper, upper));
    }

    @Test
    void goesDownAValley() {
        Optimum optimum = once(box(valley(), -5, 10).startingAt(List.of(Doubles.of(-1.2, 1))));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.point().get(0)).isCloseTo(1, within(1e-12));
        assertThat(optimum.point().get(1)).isCloseTo(1, within(1e-12));
        assertThat(optimum.evaluations()).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"500, 0.0001", "250, 0.0005", "10, 0.01"})
    void agreesWithTheCertifiedAnswerToARegression(double first, double second) {
        // NIST Statistical Reference Datasets, Misra1a: y = b1 (1 - exp(-b2 x)), both certified starts and one of our
        // own
        double[] y = {10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78};
        double[] x = {77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0};
        Sum misra = new Sum(y.length, (b, r, slopes) -> {
            for (int i = 0; i < y.length; i++) {
                double decay = Math.exp(-b[1] * x[i]);
                r[i] = b[0] * (1 - decay) - y[i];
                slopes[i][0] = 1 - decay;
                slopes[i][1] = b[0] * x[i] * decay;
            }
        });
        Optimum optimum = once(OptimizationProblem.over(misra, Doubles.of(1, 1e-6), Doubles.of(1000, 0.1))
                .startingAt(List.of(Doubles.of(first, second))));
        double sum = 1.2455138894e-1;
        assertThat(2 * optimum.value()).isCloseTo(sum, within(1e-11));
        // a share of 1e-13 of the sum of squares, to which it is polished, is so many certified standard deviations
        double deviations = Math.sqrt(1e-13 * sum) / 0.10187876330;
        assertThat(optimum.point().get(0)).isCloseTo(2.3894212918e2, within(2.7070075241 * deviations));
        assertThat(optimum.point().get(1)).isCloseTo(5.5015643181e-4, within(7.2668688436e-6 * deviations));
    }

    @Test
    void endsOnAFaceOfTheBoxWhereTheBottomLiesOutside() {
        // with x <= 0.5 the best is x = 0.5, y = x^2, and what is left is (1 - 0.5)^2 / 2
        Optimum optimum = once(OptimizationProblem.over(valley(), Doubles.of(-2, -2), Doubles.of(0.5, 2))
                .startingAt(List.of(Doubles.of(-1, 1))));
        assertThat(optimum.point().get(0)).isEqualTo(0.5);
        assertThat(optimum.point().get(1)).isCloseTo(0.25, within(1e-9));
        assertThat(optimum.value()).isCloseTo(0.125, within(1e-14));
    }

    @Test
    void doesNotLoseDigitsToTheConditionOfTheSlopes() {
        // two nearly equal columns, condition 2e7: with the products of the slopes, half of the digits would be noise
        double small = 1e-7;
        Sum nearly = new Sum(3, (x, r, slopes) -> {
            r[0] = x[0] + x[1] - 3;
            r[1] = small * (x[0] - 1);
            r[2] = small * (x[1] - 2);
            slopes[0] = new double[] {1, 1};
            slopes[1] = new double[] {small, 0};
            slopes[2] = new double[] {0, small};
        });
        Optimum optimum = once(box(nearly, -10, 10).startingAt(List.of(Doubles.of(9, -9))));
        assertThat(optimum.point().get(0)).isCloseTo(1, within(1e-7));
        assertThat(optimum.point().get(1)).isCloseTo(2, within(1e-7));
    }

    @Test
    void keepsAwayFromPointsWithoutResiduals() {
        Sum half = new Sum(1, (x, r, slopes) -> {
            r[0] = x[0] < 0.5 ? Double.NaN : x[0] - 0.6;
            slopes[0][0] = 1;
        });
        Optimum optimum = once(
                OptimizationProblem.over(half, Doubles.of(0.0), Doubles.of(5.0)).startingAt(List.of(Doubles.of(4.0))));
        assertThat(optimum.point().get(0)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void stallsWhereThereAreNoSlopesAtAll() {
        Sum silent = new Sum(1, (x, r, slopes) -> {
            r[0] = x[0];
            slopes[0][0] = Double.POSITIVE_INFINITY;
        });
        Optimum optimum = once(OptimizationProblem.over(silent, Doubles.of(-2.0), Doubles.of(2.0))
                .startingAt(List.of(Doubles.of(1.0))));
        assertThat(optimum.stop()).isEqualTo(StopReason.STALLED);
        assertThat(optimum.value()).isEqualTo(0.5);
    }

    @Test
    void findsTheDeepestOfSeveralBottoms() {
        // r = (sin 3x + 0.3 x, 0.2 (x - 2)) has several local bottoms between -4 and 4
        Sum waves = new Sum(2, (x, r, slopes) -> {
            r[0] = Math.sin(3 * x[0]) + 0.3 * x[0];
            r[1] = 0.2 * (x[0] - 2);
            slopes[0][0] = 3 * Math.cos(3 * x[0]) + 0.3;
            slopes[1][0] = 0.2;
        });
        OptimizationProblem problem = OptimizationProblem.over(waves, Doubles.of(-4.0), Doubles.of(4.0));
        Optimum optimum = PROVIDER.create(PROVIDER.options().defaults().with("starts", 16))
                .minimize(problem, Budget.of(20_000), new SplittableRandom(1), RunMonitor.NONE);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 800_000; i++) {
            best = Math.min(best, waves.value(new double[] {-4 + i * 1e-5}));
        }
        assertThat(optimum.value()).isLessThanOrEqualTo(best).isGreaterThan(best - 1e-9);
    }
}
