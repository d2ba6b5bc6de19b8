package org.potentia.numerics.smile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.LogGaussianMixture;

class ShapeGridTest {
    private static final ParameterSpace SPACE = LogGaussianParameters.space();
    private static final Horizon DAY = Horizon.tradingDays(1);

    @Test
    void comesCloseToTheTrueLikelihood() {
        // a quiet regime and a crash regime to its left, three thousand days
        LogGaussianMixture truth = new LogGaussianMixture(0.3, -2, 0.15, 0.6, 0.4);
        SplittableRandom random = new SplittableRandom(5);
        Doubles steps = Doubles.of(
                DoubleStream.generate(() -> truth.stationary(DAY.years()).sample(random))
                        .limit(3000));
        LogGaussianMixture best =
                ShapeGrid.starts(ReturnSample.of(steps, DAY), SPACE).getFirst();
        // a tenth of a unit a day is what a normal law loses here; the grid comes within a fiftieth
        assertThat(logLikelihood(truth, steps) - logLikelihood(best, steps)).isLessThan(0.02 * 3000);
    }

    private static double logLikelihood(LogGaussianMixture shape, Doubles steps) {
        return steps.map(shape.stationary(DAY.years())::logDensity).stream().sum();
    }

    @Test
    void proposesFewDifferentShapesInsideTheSearchBox() {
        ReturnSample sample = ReturnSample.of(Doubles.of(0.01, -0.4, 0.02, 0.003, 9, -0.01), Horizon.tradingDays(2));
        List<LogGaussianMixture> starts = ShapeGrid.starts(sample, SPACE);
        assertThat(starts).hasSize(5).doesNotHaveDuplicates().allSatisfy(start -> {
            double[] values = {start.mu1(), start.mu2(), start.sigma1(), start.sigma2(), start.a()};
            for (int i = 0; i < values.length; i++) {
                assertThat(SPACE.parameters().get(i).search().contains(values[i]))
                        .isTrue();
            }
        });
    }

    @Test
    void survivesReturnsThatHardlyDiffer() {
        assertThat(ShapeGrid.starts(ReturnSample.of(Doubles.of(0.01, 0.01, 0.01), DAY), SPACE))
                .containsExactly(LogGaussianParameters.shape(SPACE.defaults()));
        // more than half of them equal: the quartiles say nothing
        assertThat(ShapeGrid.starts(ReturnSample.of(Doubles.of(0, 0, 0, 0, 0, 0.02), DAY), SPACE))
                .hasSize(5);
    }
}
