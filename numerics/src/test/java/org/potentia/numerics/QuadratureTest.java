package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;

class QuadratureTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void integratesPolynomialsInOnePanel() {
        Quadrature.Integral integral = Quadrature.integrate(x -> 5 * x * x * x * x - 1, -1, 3, 1e-12);
        assertThat(integral.value()).isCloseTo(240, within(1e-11));
        assertThat(integral.evaluations()).isEqualTo(15);
    }

    @Test
    void integratesOverTheLineAndHalfOfIt() {
        assertThat(Quadrature.integrate(Normals::density, -INFINITY, INFINITY, 1e-12)
                        .value())
                .isCloseTo(1, within(1e-12));
        assertThat(Quadrature.integrate(Normals::density, 2, INFINITY, 1e-12).value())
                .isCloseTo(Normals.survival(2), within(1e-13));
        assertThat(Quadrature.integrate(Normals::density, -INFINITY, -2, 1e-12).value())
                .isCloseTo(Normals.cdf(-2), within(1e-13));
        assertThat(Quadrature.integrate(x -> 1 / (1 + x * x), -INFINITY, INFINITY, 1e-12)
                        .value())
                .isCloseTo(Math.PI, within(1e-11));
        assertThat(Quadrature.integrate(Normals::density, INFINITY, INFINITY, 1e-12)
                        .value())
                .isZero();
    }

    @Test
    void refinesAroundASpike() {
        Quadrature.Integral integral = Quadrature.integrate(x -> 1 / (1e-8 + x * x), -1, 1, 1e-10);
        assertThat(integral.value()).isCloseTo(2e4 * Math.atan(1e4), within(1e-5));
        assertThat(integral.error()).isLessThanOrEqualTo(1e-10 * integral.value());
    }

    @Test
    void copesWithAnIntegrableSingularity() {
        Quadrature.Integral integral = Quadrature.integrate(x -> 1 / Math.sqrt(x), 0, 1, 1e-10);
        assertThat(integral.value()).isCloseTo(2, within(1e-9));
    }

    @Test
    void stopsAtTheAbsoluteTolerance() {
        Quadrature.Integral integral = Quadrature.integrate(x -> Math.sin(40 * x), -1, 1.5, 1e-14, 1e-3);
        assertThat(integral.error()).isLessThanOrEqualTo(1e-3);
        assertThat(integral.value()).isCloseTo((Math.cos(40) - Math.cos(60)) / 40, within(1e-3));
    }

    @Test
    void givesUpOnNoiseWithAnHonestError() {
        Quadrature.Integral integral = Quadrature.integrate(x -> Math.sin(1e9 * x * x) > 0 ? 1 : 0, 0, 1, 1e-14);
        assertThat(integral.error()).isGreaterThan(1e-6);
        assertThat(integral.value()).isBetween(0.3, 0.7);
    }

    @Test
    void saysWhereTheIntegrandIsNotFinite() {
        assertThatThrownBy(() -> Quadrature.integrate(x -> 1 / x, -1, 1, 1e-8))
                .isInstanceOf(ComputationException.class)
                .hasMessage("the integrand is Infinity at 0.0, must be finite");
    }

    @Test
    void rejectsWrongArguments() {
        assertThatThrownBy(() -> Quadrature.integrate(x -> x, 1, 0, 1e-8))
                .hasMessage("from = 1.0, must be <= to = 0.0");
        assertThatThrownBy(() -> Quadrature.integrate(x -> x, 0, 1, 0))
                .hasMessage("relativeTolerance = 0.0, must be finite and > 0");
        assertThatThrownBy(() -> Quadrature.integrate(x -> x, 0, 1, 1e-8, -1))
                .hasMessage("absoluteTolerance = -1.0, must be finite and >= 0");
    }
}
