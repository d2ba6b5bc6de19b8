package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellingTest {
    private static double[] sum(Selling selling) {
        double[] sum = new double[3];
        for (int k = 0; k < 3; k++) {
            assertThat(selling.weights[k]).isNotNegative();
            sum[0] += selling.weights[k] * selling.across[k] * selling.across[k];
            sum[1] += selling.weights[k] * selling.across[k] * selling.up[k];
            sum[2] += selling.weights[k] * selling.up[k] * selling.up[k];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 1", "1, -0.9, 1", "1, 0.99, 1", "1, 0.9, 2", "0.1, 0.25, 1", "3, -1.6, 1"})
    void stepsAndWeightsMakeUpTheMatrix(double xx, double xy, double yy) {
        Selling selling = new Selling(8);

        assertThat(selling.split(xx, xy, yy)).isTrue();
        double[] sum = sum(selling);
        assertThat(sum[0]).isCloseTo(xx, within(1e-12));
        assertThat(sum[1]).isCloseTo(xy, within(1e-12));
        assertThat(sum[2]).isCloseTo(yy, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.08, 1", "1, -0.03, 0.001"})
    void whereStepsWouldBeTooLongOnlyTheMixedPartIsReduced(double xx, double xy, double yy) {
        Selling selling = new Selling(2);

        assertThat(selling.split(xx, xy, yy)).isFalse();
        double[] sum = sum(selling);
        assertThat(sum[0]).isCloseTo(xx, within(1e-12));
        assertThat(sum[1] / xy).isBetween(0.0, 1.0);
        assertThat(sum[2]).isCloseTo(yy, within(1e-12));
        for (int k = 0; k < 3; k++) {
            assertThat(selling.weights[k] == 0 || Math.max(selling.across[k], Math.abs(selling.up[k])) <= 2)
                    .isTrue();
        }
    }
}
