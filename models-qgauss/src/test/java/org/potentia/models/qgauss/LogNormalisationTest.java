package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogNormalisationTest {
    @ParameterizedTest
    @ValueSource(doubles = {-40, -3, 0, 0.7, 0.99, 1.01, 1.3, 1.71, 2, 2.73, 2.99})
    void derivativesAgreeWithDifferences(double q) {
        double h = 1e-4 * Math.min(1, 3 - q);
        double slope = (LogNormalisation.value(q + h) - LogNormalisation.value(q - h)) / (2 * h);
        assertThat(LogNormalisation.slope(q) / slope).isCloseTo(1, within(1e-7));
        double curvature = (LogNormalisation.slope(q + h) - LogNormalisation.slope(q - h)) / (2 * h);
        assertThat(LogNormalisation.curvature(q) / curvature).isCloseTo(1, within(1e-6));
    }

    /** The expansion \( \frac12\ln\pi + \frac38\delta + \frac18\delta^2 + O(\delta^3) \), from both sides. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e-3, -1e-5, -1e-7, -1e-12, -2e-16, 0, 3e-16, 1e-12, 1e-7, 1e-5, 1e-3})
    void isSmoothThroughOne(double delta) {
        double q = 1 + delta;
        double d = q - 1;
        assertThat(LogNormalisation.value(q))
                .isCloseTo(0.5 * Math.log(Math.PI) + 0.375 * d + 0.125 * d * d, within(1e-15 + Math.abs(d * d * d)));
        assertThat(LogNormalisation.slope(q)).isCloseTo(0.375 + 0.25 * d, within(1e-10 + 3 * d * d));
        assertThat(LogNormalisation.curvature(q)).isCloseTo(0.25, within(1e-5 + 3 * Math.abs(d)));
    }

    /** Uniform on (-1, 1) in units of the half width: C_q / sqrt(beta) tends to 2. */
    @Test
    void tendsToTheUniformLaw() {
        double q = -1e12;
        assertThat(LogNormalisation.value(q) + 0.5 * Math.log(1 - q)).isCloseTo(Math.log(2), within(1e-10));
    }
}
