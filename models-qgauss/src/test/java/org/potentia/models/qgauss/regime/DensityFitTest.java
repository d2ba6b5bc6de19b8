package org.potentia.models.qgauss.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.models.qgauss.QGaussian;

class DensityFitTest {
    private static double[] distances(double scale) {
        double[] x = new double[60];
        Arrays.setAll(x, i -> scale * 0.02 * Math.exp(0.12 * i));
        return x;
    }

    @ParameterizedTest
    @CsvSource({
        "1.71, 0.9, 1",
        "1.71, 0.9, 0.3",
        "2.73, 4761, 1",
        "2.73, 4761, 2.5",
        "1.2, 1e4, 0.8",
        "1, 2, 1",
        "1.0001, 2, 1"
    })
    void recoversALawFromItsExactDensities(double q, double beta, double amplitude) {
        QGaussian law = new QGaussian(0, q, beta);
        double[] x = distances(1 / Math.sqrt(beta));
        double[] density = Arrays.stream(x).map(y -> amplitude * law.density(y)).toArray();

        DensityFit fit = DensityFit.of(x, density, DensityFit.logarithmicWeights(x), 1.5, 3 * beta, amplitude != 1);
        assertThat(fit.q()).isCloseTo(q, within(1e-7));
        assertThat(fit.beta() / beta).isCloseTo(1, within(1e-6));
        assertThat(fit.amplitude()).isCloseTo(amplitude, within(1e-6 * amplitude));
        assertThat(fit.rms()).isLessThan(1e-7);
    }

    @Test
    void recoversALawFromAKernelDensity() {
        QGaussian law = new QGaussian(0, 1.6, 1);
        int n = 100_000;
        double[] data = new double[n];
        Arrays.setAll(data, i -> law.quantile((i + 0.5) / n));
        double h = 0.05;
        double[] x = new double[40];
        Arrays.setAll(x, i -> 0.1 * Math.exp(0.1 * i));
        double[] density =
                Arrays.stream(x).map(y -> KernelDensity.at(y, data, h)).toArray();

        DensityFit fit = DensityFit.of(x, density, DensityFit.logarithmicWeights(x), 1.2, 1, false);
        assertThat(fit.q()).isCloseTo(1.6, within(0.005));
        assertThat(fit.beta()).isCloseTo(1, within(0.01));
    }

    // from 1 to e in one step, from e to e^3 in another: the middle stands for half of both
    @Test
    void weighsEqualSharesOfTheLogarithm() {
        double[] weights = DensityFit.logarithmicWeights(new double[] {0, 1, Math.E, Math.exp(3)});

        assertThat(weights[0]).isZero();
        assertThat(weights[1]).isCloseTo(0.5, within(1e-15));
        assertThat(weights[2]).isCloseTo(1.5, within(1e-15));
        assertThat(weights[3]).isCloseTo(1, within(1e-15));
    }

    @Test
    void refusesTooFewPoints() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityFit.of(two, new double[] {0.3, 0.2}, two, 1.5, 1, true))
                .withMessageContaining("number of points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityFit.of(two, new double[] {0.3, 0}, two, 1.5, 1, false))
                .withMessageContaining("density");
    }
}
