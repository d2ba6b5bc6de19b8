package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;

class GaussianMixturePotentialTest {
    private static final GaussianMixture DOUBLE_WELL =
            GaussianMixture.of(new double[] {0.7, 0.3}, new double[] {0.4, -0.4}, new double[] {0.04, 0.09});

    @Test
    void oneComponentIsTheHarmonicWell() {
        GaussianMixturePotential potential = new GaussianMixturePotential(GaussianMixture.normal(0.1, 0.04), 0.2);
        for (double y : new double[] {-20, -1, 0, 0.1, 0.3, 20}) {
            assertThat(potential.value(y)).isCloseTo(0.5 * (y - 0.1) * (y - 0.1), within(1e-12));
            assertThat(potential.gradient(y)).isCloseTo(y - 0.1, within(1e-14));
            assertThat(potential.curvature(y)).isCloseTo(1, within(1e-14));
        }
        assertThat(potential.criticalPoints().minima()).isEqualTo(Doubles.of(0.1));
        assertThat(potential.criticalPoints().maxima().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.7, -0.4, -0.1, 0, 0.05, 0.4, 1, 5})
    void derivativesAgreeWithDifferences(double y) {
        GaussianMixturePotential potential = new GaussianMixturePotential(DOUBLE_WELL, 0.3);
        double h = 1e-4;
        // fourth-order differences; their rounding is 1e-16 / h of the value
        double slope = (8 * (potential.value(y + h) - potential.value(y - h))
                        - (potential.value(y + 2 * h) - potential.value(y - 2 * h)))
                / (12 * h);
        double bend = (8 * (potential.gradient(y + h) - potential.gradient(y - h))
                        - (potential.gradient(y + 2 * h) - potential.gradient(y - 2 * h)))
                / (12 * h);
        assertThat(potential.gradient(y)).isCloseTo(slope, within(1e-9));
        assertThat(potential.curvature(y)).isCloseTo(bend, within(1e-9));
    }

    @Test
    void scalesWithTheSquareOfTheNoise() {
        GaussianMixturePotential weak = new GaussianMixturePotential(DOUBLE_WELL, 0.2);
        GaussianMixturePotential strong = new GaussianMixturePotential(DOUBLE_WELL, 0.6);
        assertThat(strong.value(0)).isCloseTo(9 * weak.value(0), within(1e-14));
        assertThat(strong.gradient(0)).isCloseTo(9 * weak.gradient(0), within(1e-13));
        assertThat(strong.offset()).isCloseTo(9 * weak.offset(), within(1e-14));
        assertThat(strong.criticalPoints().minima().get(0))
                .isCloseTo(weak.criticalPoints().minima().get(0), within(1e-14));
        assertThat(strong.noise()).isEqualTo(0.6);
        assertThat(strong.groundState()).isSameAs(DOUBLE_WELL);
    }

    @Test
    void deepestMinimumIsZeroAndTheWidestComponentRulesBothTails() {
        GaussianMixturePotential potential = new GaussianMixturePotential(DOUBLE_WELL, 0.3);
        assertThat(potential.value(potential.criticalPoints().minima().get(1))).isZero();
        // component 2 has the larger variance, 0.09: V'' -> h^2 / 0.09 on both sides
        assertThat(potential.curvature(-30)).isCloseTo(1, within(1e-12));
        assertThat(potential.curvature(30)).isCloseTo(1, within(1e-12));
        assertThat(potential.gradient(30)).isCloseTo(30.4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.9999, 1", "1.0001, 2"})
    void symmetricMixtureSplitsWhereItsMeansPassItsWidth(double mean, int wells) {
        GaussianMixturePotential potential = new GaussianMixturePotential(
                GaussianMixture.of(new double[] {1, 1}, new double[] {-mean, mean}, new double[] {1, 1}), 1);
        CriticalPoints points = potential.criticalPoints();
        assertThat(points.minima().size()).isEqualTo(wells);
        assertThat(points.maxima().size()).isEqualTo(wells - 1);
    }

    @Test
    void findsWellsOnVeryDifferentScales() {
        // three wells: wide, narrow and light, narrow and far away
        GaussianMixturePotential potential = new GaussianMixturePotential(
                GaussianMixture.of(
                        new double[] {0.9, 0.05, 0.05}, new double[] {0, 1.5, 300}, new double[] {1, 1e-4, 1e-6}),
                0.5);
        CriticalPoints points = potential.criticalPoints();
        assertThat(points.minima().size()).isEqualTo(3);
        assertThat(points.maxima().size()).isEqualTo(2);
        assertThat(points.minima().get(2)).isCloseTo(300, within(1e-9));
        List<CriticalPoints.Barrier> barriers = points.barriers(potential);
        assertThat(barriers).hasSize(4);
        assertThat(barriers).allSatisfy(barrier -> assertThat(barrier.height()).isPositive());
        assertThat(barriers.get(1).well()).isEqualTo(points.minima().get(1));
        assertThat(barriers.get(1).top()).isEqualTo(points.maxima().get(0));
    }

    @Test
    void componentWithoutWeightDoesNotMatter() {
        GaussianMixturePotential potential = new GaussianMixturePotential(
                GaussianMixture.of(new double[] {1, 0}, new double[] {0, 5}, new double[] {1, 1}), 1);
        assertThat(potential.criticalPoints().minima()).isEqualTo(Doubles.of(0.0));
        assertThat(potential.curvature(5)).isCloseTo(1, within(1e-15));
    }

    @Test
    void evaluatesManyPointsAsOneByOne() {
        GaussianMixturePotential potential = new GaussianMixturePotential(DOUBLE_WELL, 0.3);
        double[] y = {-1, 0, 2};
        double[] values = new double[3];
        double[] slopes = new double[3];
        potential.values(y, values);
        potential.gradients(y, slopes);
        assertThat(values).containsExactly(potential.value(-1), potential.value(0), potential.value(2));
        assertThat(slopes).containsExactly(potential.gradient(-1), potential.gradient(0), potential.gradient(2));
    }

    @Test
    void rejectsNoiseThatIsNotPositive() {
        assertThatThrownBy(() -> new GaussianMixturePotential(DOUBLE_WELL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("noise = 0.0, must be finite and > 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, -0.0388, 0.001854, 0.0607, 1e-60",
        "0, -0.02121, 0.001589, 0.05373, 1e-30",
        "0, 0.02121, 0.001589, 0.05373, 1e-30"
    })
    void wellOfAFaintComponentIsFoundThoughItsTopIsFarFromTheOther(
            double narrowMean, double wideMean, double narrow, double wide, double weight) {
        // the top is 13 to 19 deviations of the narrow component away from it, and less than one of the wide one from
        // its well
        GaussianMixturePotential potential = new GaussianMixturePotential(
                GaussianMixture.of(new double[] {1, weight}, new double[] {narrowMean, wideMean}, new double[] {
                    narrow * narrow, wide * wide
                }),
                0.2);
        assertThat(potential.criticalPoints().minima().size()).isEqualTo(2);
        assertThat(potential.criticalPoints().maxima().size()).isEqualTo(1);
    }

    @Test
    void slopeAndCurvatureAreNumbersWhereThePotentialOverflows() {
        GaussianMixturePotential potential = new GaussianMixturePotential(DOUBLE_WELL, 0.3);
        assertThat(potential.value(1e200)).isInfinite();
        // the parabola of the wider component
        assertThat(potential.gradient(1e200)).isCloseTo(1e200, within(1e186));
        assertThat(potential.curvature(-1e200)).isCloseTo(1, within(1e-14));
    }
}
