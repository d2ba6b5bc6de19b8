package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class LogarithmicPerturbationTest {
    private static final Doubles PANELS = Doubles.grid(-14, 14, 113);

    /** The oscillator \( -\tfrac12 d^2/dx^2 + \tfrac12 x^2 \). */
    private static double oscillator(double x) {
        return -0.5 * x * x;
    }

    @Test
    void quarticOscillatorHasTheRayleighSchroedingerCoefficients() {
        // C. M. Bender, T. T. Wu (1969), Phys. Rev. 184, 1231, for the perturbation g x^4 of p^2/2 + x^2/2
        double[] known = {3.0 / 4, -21.0 / 8, 333.0 / 16, -30885.0 / 128, 916731.0 / 256, -65518401.0 / 1024};
        LogarithmicPerturbation series =
                LogarithmicPerturbation.by(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, x -> x * x * x * x, 6);
        for (int n = 0; n < 6; n++) {
            assertThat(series.energies().get(n)).isCloseTo(known[n], within(1e-11 * Math.abs(known[n])));
        }
        // 21/8 is more than 3/4
        assertThat(series.growsAt()).hasValue(2);
    }

    @Test
    void squareKeepsTheOscillatorAnOscillator() {
        // sqrt(1 + 2g)/2 in powers of g
        double[] known = {0.5, -0.25, 0.25, -0.3125, 0.4375, -0.65625};
        LogarithmicPerturbation series =
                LogarithmicPerturbation.by(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, x -> x * x, 6);
        for (int n = 0; n < 6; n++) {
            assertThat(series.energies().get(n)).isCloseTo(known[n], within(1e-12));
        }
        // with 0.9 the terms are those by powers of it: .45, .2025, .18225, .2050
        assertThat(LogarithmicPerturbation.by(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, x -> 0.9 * x * x, 6)
                        .growsAt())
                .hasValue(4);
        // log psi = -sqrt(1 + 2g) x^2/2: in first order G' = x
        assertThat(series.slope(1, 1.3)).isCloseTo(1.3, within(1e-12));
        assertThat(series.slope(2, -0.7)).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void cubicHasNoOddOrders() {
        // known from second-order perturbation theory of g x^3: -11/8
        LogarithmicPerturbation series =
                LogarithmicPerturbation.by(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, x -> x * x * x, 3);
        assertThat(series.energies().get(0)).isCloseTo(0, within(1e-14));
        assertThat(series.energies().get(1)).isCloseTo(-11.0 / 8, within(1e-12));
        assertThat(series.energies().get(2)).isCloseTo(0, within(1e-12));
    }

    @Test
    void pointInTheMiddleOfTheOscillator() {
        // first order: the density at zero, 1/sqrt(pi); second: -(ln 2)/pi
        LogarithmicPerturbation series =
                LogarithmicPerturbation.byPoint(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, 0, 1, 2);
        assertThat(series.energies().get(0)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-14));
        assertThat(series.energies().get(1)).isCloseTo(-Math.log(2) / Math.PI, within(1e-13));
        // the slope of the exponent jumps by -c/kappa = -2 times -1: psi has a cusp that points down
        assertThat(series.slope(1, 1e-9) - series.slope(1, -1e-9)).isCloseTo(-2, within(1e-7));
        assertThat(series.exponent(0)).isCloseTo(0, within(1e-12));
        assertThat(series.exponent(0.5)).isNegative();
        assertThat(series.exponent(-0.5)).isCloseTo(series.exponent(0.5), within(1e-12));
        assertThat(series.logNorm()).isCloseTo(0.5 * Math.log(Math.PI), within(1e-14));
    }

    @Test
    void weakSeriesDoNotGrow() {
        LogarithmicPerturbation series =
                LogarithmicPerturbation.by(LogarithmicPerturbationTest::oscillator, 0.5, PANELS, x -> 0.1 * x * x, 6);
        assertThat(series.growsAt()).isEmpty();
        assertThat(series.integral(x -> Math.exp(-x * x))).isCloseTo(Math.sqrt(Math.PI), within(1e-13));
    }

    @Test
    void refusesPanelsThatDoNotIncreaseOrDoNotHaveTheSplit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogarithmicPerturbation.by(x -> 0, 1, Doubles.of(0, 1, 1), x -> 0, 1))
                .withMessage("edge 1.0 after 1.0, must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogarithmicPerturbation.byPoint(x -> 0, 1, Doubles.of(0, 1, 2), 0.5, 1, 1))
                .withMessage("split = 0.5, must be an inner edge of the panels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogarithmicPerturbation.by(x -> 0, 0, Doubles.of(0, 1, 2), x -> 0, 1))
                .withMessage("kappa = 0.0, must be finite and > 0");
    }
}
