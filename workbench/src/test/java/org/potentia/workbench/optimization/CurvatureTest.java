package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CurvatureTest {
    /** Minimum 10000 at (0.4, 0.5), Hessian [[4e6, 1e3], [1e3, 9]], and a quartic term that misleads plain differences. */
    private static double valley(double[] x) {
        double a = x[0] - 0.4;
        double b = x[1] - 0.5;
        return 1e4 + 2e6 * a * a + 1e3 * a * b + 4.5 * b * b + 1e7 * a * a * a * a;
    }

    @Test
    void findsTheHessianAcrossScales() {
        Curvature curvature = Curvature.at(CurvatureTest::valley, new double[] {0.4, 0.5});

        // inverse by Cramer's rule
        double determinant = 4e6 * 9 - 1e6;
        assertThat(curvature.variance(0)).isCloseTo(9 / determinant, within(1e-5 * 9 / determinant));
        assertThat(curvature.variance(1)).isCloseTo(4e6 / determinant, within(1e-5 * 4e6 / determinant));
        assertThat(curvature.positiveDefinite()).isTrue();
        assertThat(curvature.projectedGradient(new double[] {0.4, 0.5})).isLessThan(1e-3);
    }

    @Test
    void newtonStepsReachTheMinimum() {
        Refinement refined = Refinement.of(CurvatureTest::valley, new double[] {0.4005, 0.52});

        assertThat(refined.steps()).isPositive();
        assertThat(refined.point()[0]).isCloseTo(0.4, within(1e-10));
        assertThat(refined.point()[1]).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void doesNotStepFromASaddle() {
        ToDoubleFunction<double[]> saddle = x -> 1e3 * ((x[0] - 0.5) * (x[0] - 0.5) - (x[1] - 0.5) * (x[1] - 0.5));
        Refinement refined = Refinement.of(saddle, new double[] {0.5, 0.5});

        assertThat(refined.steps()).isZero();
        assertThat(refined.curvature().positiveDefinite()).isFalse();
        assertThat(refined.curvature().conditionNumber().getAsDouble()).isCloseTo(1, within(1e-6));
    }

    @Test
    void saysThatAPointOnTheEdgeOfTheDomainHasNoHessian() {
        ToDoubleFunction<double[]> cut = x -> x[0] > 0.5 ? Double.NaN : 1e3 * x[0] * x[0];
        Curvature curvature = Curvature.at(cut, new double[] {0.5});

        assertThat(curvature.defined()).isFalse();
        assertThat(curvature.conditionNumber()).isEmpty();
        assertThat(curvature.invertible()).isFalse();
    }

    @Test
    void takesOneSidedGradientsAtBounds() {
        ToDoubleFunction<double[]> slope = x -> 5 * x[0] + 3 * x[1] * x[1];

        double[] pressedOut = {0, 0};
        double[] pulledIn = {1, 0};
        assertThat(Curvature.at(slope, pressedOut).projectedGradient(pressedOut))
                .isLessThan(1e-5);
        assertThat(Curvature.at(slope, pulledIn).projectedGradient(pulledIn)).isCloseTo(5, within(1e-6));
    }
}
