package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;

class DifferencesTest {
    @Test
    void gradientOfASmoothFunction() {
        double[] gradient = Differences.gradient(x -> Math.exp(x[0]) * Math.sin(x[1]) + 3, new double[] {0.4, 1.1});
        assertThat(gradient[0]).isCloseTo(Math.exp(0.4) * Math.sin(1.1), within(1e-8));
        assertThat(gradient[1]).isCloseTo(Math.exp(0.4) * Math.cos(1.1), within(1e-8));
    }

    @Test
    void gradientVanishesAtAMinimum() {
        double[] gradient = Differences.gradient(x -> 1000 + square(x[0] - 2), new double[] {2});
        assertThat(gradient[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void gradientOfAFunctionThatIsZeroEverywhereIsZero() {
        assertThat(Differences.gradient(x -> 0, new double[] {5, 6})).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1, 1e4})
    void hessianDoesNotDependOnHowWellTheScalesAreGuessed(double unit) {
        // a log-likelihood of 3500 observations: large value, curvature of the same order on the natural scale "unit"
        double[][] hessian = Differences.hessian(
                x -> -11_000
                        - 1750 * square(x[0] / unit)
                        - 600 * (x[0] / unit) * x[1]
                        - 900 * square(x[1])
                        + square(square(x[1])),
                new double[] {0, 0},
                new double[] {10 * unit, 0.05});
        assertThat(hessian[0][0] * unit * unit).isCloseTo(-3500, within(3500 * 1e-5));
        assertThat(hessian[0][1] * unit).isCloseTo(-600, within(600 * 1e-4));
        assertThat(hessian[1][0]).isEqualTo(hessian[0][1]);
        assertThat(hessian[1][1]).isCloseTo(-1800, within(1800 * 1e-5));
    }

    @Test
    void hessianOfRosenbrockAtItsMinimum() {
        double[][] hessian =
                Differences.hessian(x -> 100 * square(x[1] - x[0] * x[0]) + square(1 - x[0]), new double[] {1, 1});
        // exact: [[802, -400], [-400, 200]]
        assertThat(hessian[0][0]).isCloseTo(802, within(1e-2));
        assertThat(hessian[0][1]).isCloseTo(-400, within(1e-2));
        assertThat(hessian[1][1]).isCloseTo(200, within(1e-2));
    }

    @Test
    void stepsShrinkNearTheEndOfTheDomain() {
        double[] gradient = Differences.gradient(x -> x[0] < 0 ? Double.NaN : Math.log(x[0]), new double[] {1e-4});
        assertThat(gradient[0]).isCloseTo(1e4, within(1e-2));
    }

    @Test
    void saysWhereAFunctionIsNotFinite() {
        assertThatThrownBy(() -> Differences.hessian(x -> Math.sqrt(x[0]), new double[] {0}))
                .isInstanceOf(ComputationException.class)
                .hasMessageStartingWith("the function is NaN at [-");
        assertThatThrownBy(() -> Differences.gradient(x -> Double.NaN, new double[] {0}))
                .isInstanceOf(ComputationException.class)
                .hasMessage("the function is NaN at [0.0], must be finite for a difference");
    }

    @Test
    void rejectsScalesThatDoNotFit() {
        assertThatThrownBy(() -> Differences.gradient(x -> x[0], new double[] {0}, new double[] {1, 1}))
                .hasMessage("2 scales given, must be 1, one for each variable");
        assertThatThrownBy(() -> Differences.gradient(x -> x[0], new double[] {0}, new double[] {0}))
                .hasMessage("scale = 0.0, must be finite and > 0");
    }

    private static double square(double x) {
        return x * x;
    }
}
