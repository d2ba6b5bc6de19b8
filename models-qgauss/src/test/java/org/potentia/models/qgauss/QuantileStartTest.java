package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileStartTest {
    /** On the exact quantiles of a law the estimate is the law, but for the interpolation in the table. */
    @ParameterizedTest
    @CsvSource({"-0.4, 3", "0.5, 1", "1, 100", "1.53, 1e4", "2.2, 0.01", "2.8, 1"})
    void inverts(double q, double beta) {
        QGaussian law = new QGaussian(0, q, beta);
        double[] distances = new double[1001];
        for (int i = 0; i <= 1000; i++) {
            distances[i] = law.upperQuantile((1 - Math.min(i / 1000.0, 1 - 1e-6)) / 2);
        }
        QuantileStart start = QuantileStart.of(distances, -1, 2.95);
        assertThat(start.q()).isCloseTo(q, within(0.02));
        assertThat(start.beta() / beta).isCloseTo(1, within(0.05));
    }

    @Test
    void staysInsideItsLimits() {
        double[] flat = {1, 1, 1, 1};
        assertThat(QuantileStart.of(flat, 0, 2.9).q()).isZero();
        double[] wild = {1e-9, 1, 1, 1, 1, 1, 1e30, 1e40, 1e50};
        assertThat(QuantileStart.of(wild, 0, 2.9).q()).isEqualTo(2.9);
    }

    /** Days without a trade do not make the tails heavier. */
    @Test
    void ignoresASpikeAtTheLocation() {
        double[] data = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.9, 1.4};
        double[] spiked = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.9, 1.4};
        assertThat(QuantileStart.of(spiked, 0, 2.9)).isEqualTo(QuantileStart.of(data, 0, 2.9));
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileStart.of(new double[2], 0, 2.9));
    }
}
