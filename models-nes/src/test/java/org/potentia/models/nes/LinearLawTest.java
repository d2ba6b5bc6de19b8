package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.Quadrature;

class LinearLawTest {
    private static final GaussianMixture STATIONARY =
            new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).stationary(0.51);

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -0.3, 0, 0.9, 3})
    void momentsAgreeWithQuadrature(double xi) {
        LinearLaw law = new LinearLaw(STATIONARY, xi);
        double mean = law.mean();
        assertThat(integral(law::density)).isCloseTo(1, within(1e-11));
        assertThat(integral(y -> y * law.density(y))).isCloseTo(mean, within(1e-11));
        assertThat(integral(y -> Math.pow(y - mean, 2) * law.density(y))).isCloseTo(law.variance(), within(1e-11));
        assertThat(integral(y -> Math.pow(y - mean, 3) * law.density(y)))
                .isCloseTo(law.thirdCentralMoment(), within(1e-11));
        assertThat(integral(y -> Math.pow(y - mean, 4) * law.density(y)))
                .isCloseTo(law.fourthCentralMoment(), within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -0.3, 0.9, 3})
    void negativeMassAgreesWithQuadrature(double xi) {
        LinearLaw law = new LinearLaw(STATIONARY, xi);
        double edge = STATIONARY.mean() - 1 / xi;
        double integral = xi > 0
                ? Quadrature.integrate(law::density, -20, edge, 1e-11, 1e-15).value()
                : Quadrature.integrate(law::density, edge, 20, 1e-11, 1e-15).value();
        assertThat(law.negativeMass()).isCloseTo(-integral, within(1e-12));
        assertThat(law.edge()).isEqualTo(edge);
    }

    @Test
    void withoutMemoryNothingIsNegative() {
        assertThat(new LinearLaw(STATIONARY, 0).negativeMass()).isZero();
        assertThat(new LinearLaw(STATIONARY, 0).edge()).isInfinite();
    }

    private static double integral(DoubleUnaryOperator function) {
        return Quadrature.integrate(function, -20, -0.5, 1e-13, 1e-14).value()
                + Quadrature.integrate(function, -0.5, 0.5, 1e-13, 1e-14).value()
                + Quadrature.integrate(function, 0.5, 20, 1e-13, 1e-14).value();
    }
}
