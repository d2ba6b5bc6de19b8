package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

class ExitCurvatureTest {
    private static final double[] LOWER = {-5, 0, -2};
    private static final double[] UPPER = {5, 20, 2};

    /** A parabola with the Hessian 2, 3, 0.5 on the diagonal and 1, 0, -0.4 beside it. */
    private static double parabola(double[] x) {
        return 7
                + 0.5 * (2 * x[0] * x[0] + 3 * x[1] * x[1] + 0.5 * x[2] * x[2])
                + x[0] * x[1]
                - 0.4 * x[1] * x[2]
                - x[0];
    }

    private static Values report(ToDoubleFunction<double[]> cost, double[] at, Probe probe) {
        double[] steps = IntStream.range(0, at.length).mapToDouble(i -> 1e-3).toArray();
        return new ExitCurvature(
                        at,
                        cost.applyAsDouble(at),
                        LOWER,
                        UPPER,
                        IntStream.range(0, at.length).toArray(),
                        steps,
                        probe)
                .report();
    }

    private static Values report(ToDoubleFunction<double[]> cost, double... at) {
        return report(cost, at, new Account(cost, 1_000));
    }

    private static double entry(Values report, String matrix, int i, int j) {
        return ((Doubles) ((List<?>) report.get(matrix)).get(i)).get(j);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.5", "0, 3, 0.5", "5, 3, 0.5", "-5, 20, 2", "5, 0, -2", "4.999, 0.001, 0"})
    void isExactForAParabolaInsideAtZeroAndAtBounds(double x, double y, double z) {
        Account account = new Account(ExitCurvatureTest::parabola, 1_000);
        Values report = report(ExitCurvatureTest::parabola, new double[] {x, y, z}, account);
        double[][] hessian = {{2, 1, 0}, {1, 3, -0.4}, {0, -0.4, 0.5}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                // rounding: 1e-13 of the cost over the square of the least step, 4e-6
                assertThat(entry(report, "hessian", i, j)).isCloseTo(hessian[i][j], within(2e-3));
            }
        }
        assertThat(report.numbers("tangents").get(0)).isCloseTo(2 * x + y - 1, within(1e-7));
        assertThat(report.text("status")).isEqualTo("regular");
        assertThat(report.number("evaluations")).isEqualTo((double) account.spent());
    }

    @Test
    void covarianceIsTheInverseOfTheHessian() {
        Values report = report(ExitCurvatureTest::parabola, 1, 3, 0.5);
        // inverse of the Hessian above, determinant 2.18
        assertThat(entry(report, "covariance", 0, 0)).isCloseTo(1.34 / 2.18, within(1e-6));
        assertThat(entry(report, "covariance", 0, 1)).isCloseTo(-0.5 / 2.18, within(1e-6));
        assertThat(entry(report, "covariance", 2, 2)).isCloseTo(5 / 2.18, within(1e-6));
    }

    @Test
    void staysInsideTheBox() {
        for (double[] at : new double[][] {{5, 20, 2}, {-5, 0, -2}, {0, 0, 0}}) {
            Probe probe = new Account(
                    x -> {
                        for (int i = 0; i < x.length; i++) {
                            assertThat(x[i]).isBetween(LOWER[i], UPPER[i]);
                        }
                        return parabola(x);
                    },
                    1_000);
            assertThat(report(ExitCurvatureTest::parabola, at, probe).text("status"))
                    .isEqualTo("regular");
        }
    }

    @Test
    void saysSingularWhereOneDirectionIsFlat() {
        Values report = report(x -> (x[0] + x[1]) * (x[0] + x[1]) + x[2] * x[2], 1, 3, 0.5);
        assertThat(report.text("status")).isEqualTo("singular");
        assertThat(report.has("covariance")).isFalse();
        assertThat(report.has("hessian")).isTrue();
        assertThat(report(x -> 4.0, 1, 3, 0.5).text("status")).isEqualTo("singular");
    }

    @Test
    void saysIndefiniteAtASaddle() {
        Values report = report(x -> x[0] * x[0] - x[1] * x[1] + x[2] * x[2], 1, 3, 0.5);
        assertThat(report.text("status")).startsWith("indefinite");
        assertThat(report.has("covariance")).isFalse();
    }

    @Test
    void saysUndefinedBesideAnInvalidPoint() {
        Values report = report(x -> x[0] > 1 ? Double.POSITIVE_INFINITY : parabola(x), 1, 3, 0.5);
        assertThat(report.text("status")).startsWith("undefined");
        assertThat(report.has("hessian")).isFalse();
    }

    @Test
    void isNotTakenBeyondTheBudget() {
        Account account = new Account(ExitCurvatureTest::parabola, 11);
        Values report = report(ExitCurvatureTest::parabola, new double[] {1, 3, 0.5}, account);
        assertThat(report.text("status")).startsWith("not taken: 12 evaluations are more");
        assertThat(account.spent()).isZero();
    }

    @Test
    void leavesFixedCoordinatesOut() {
        Values report = new ExitCurvature(
                        new double[] {1, 3, 0.5},
                        parabola(new double[] {1, 3, 0.5}),
                        LOWER,
                        UPPER,
                        new int[] {2},
                        new double[] {1e-3, 1e-3, 1e-3},
                        new Account(ExitCurvatureTest::parabola, 9))
                .report();
        assertThat(report.numbers("parameters")).isEqualTo(Doubles.of(2));
        assertThat(entry(report, "hessian", 0, 0)).isCloseTo(0.5, within(1e-6));
        assertThat(entry(report, "covariance", 0, 0)).isCloseTo(2, within(1e-5));
        Values none = new ExitCurvature(
                        new double[] {1}, 1, LOWER, UPPER, new int[0], new double[] {1e-3}, new Account(x -> 1, 9))
                .report();
        assertThat(none.text("status")).isEqualTo("every parameter is fixed");
    }
}
