package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarenblattTest {

    @Test
    void agreesWithReferences() {
        // closed form in 40-digit arithmetic: cases qg-047, qg-052, qg-054 and qg-056
        Barenblatt plain = new Barenblatt(2, Math.log(0.8), false);
        assertThat(plain.density(0.3, 1.7)).isCloseTo(0.6658951197237951, within(1e-14));
        assertThat(plain.density(5, 1.7)).isZero();
        assertThat(plain.mass()).isCloseTo(3.304945788763663, within(1e-13));
        Barenblatt logarithmic = new Barenblatt(0, Math.log(0.8), true);
        assertThat(logarithmic.density(0.3, 1.7)).isCloseTo(0.7212558336868901, within(1e-14));
        assertThat(logarithmic.mass()).isCloseTo(4.967294132898051, within(1e-13));
        assertThat(Math.exp(Barenblatt.unit(2, false).logHeight())).isCloseTo(0.3605623925768521, within(1e-14));
        assertThat(Math.exp(Barenblatt.unit(-0.73, true).logHeight()) / 321503491171.08044)
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 1.5, 1, 0.5, 0, -0.73, -0.99})
    void unitSolutionsHaveUnitMass(double exponent) {
        assertThat(Barenblatt.unit(exponent, true).mass()).isCloseTo(1, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 1, 0.5, 0, -0.73})
    void solvesItsEquation(double exponent) {
        Barenblatt solution = Barenblatt.unit(exponent, true);
        double t = 0.7;
        double x = 0.3 * solution.width(t);
        double h = 1e-3 * solution.width(t);
        double change = (solution.density(x, t * 1.0001) - solution.density(x, t * 0.9999)) / (0.0002 * t);
        double inflow = (flux(solution, x - h, h, t) - flux(solution, x + h, h, t)) / (2 * h);
        assertThat(inflow).isCloseTo(change, within(1e-5 * Math.abs(change)));
    }

    private static double flux(Barenblatt solution, double x, double h, double t) {
        double slope = (solution.density(x + h, t) - solution.density(x - h, t)) / (2 * h);
        return -Math.pow(solution.density(x, t), solution.exponent() - 1) * slope;
    }

    @Test
    void isTheHeatKernelBetweenBothKinds() {
        Barenblatt heat = Barenblatt.unit(1, true);
        assertThat(heat.density(0.5, 2)).isCloseTo(Math.exp(-0.03125) / Math.sqrt(8 * Math.PI), within(1e-15));
        for (double exponent : new double[] {1 - 1e-5, 1 + 1e-5}) {
            assertThat(Barenblatt.unit(exponent, true).density(0.5, 2)).isCloseTo(heat.density(0.5, 2), within(1e-5));
        }
    }

    @Test
    void refusesExponentsWithoutSolution() {
        assertThatIllegalArgumentException().isThrownBy(() -> Barenblatt.unit(-1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Barenblatt(0, 1, false))
                .withMessageContaining("exponent");
    }
}
