package org.potentia.models.manes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactTest {
    /** Reference case manes-039: mpmath, 40 digits. */
    @Test
    void agreesWithTheReferenceAtModerateSharpness() {
        Impact impact = new Impact(1.5, 2, 0.15);
        double[] flows = {-0.5, -0.05, 0.05, 0.15, 0.3, 1};
        double[] expected = {
            -0.47561755611133816,
            -0.025209536596419075,
            0.018354523564449752,
            0.03325557744445524,
            0,
            -0.7465053899542348
        };
        for (int i = 0; i < flows.length; i++) {
            assertThat(impact.value(flows[i])).isCloseTo(expected[i], within(1e-15));
        }
        assertThat(impact.taylor(1)).isCloseTo(0.43696891867738635, within(1e-15));
        assertThat(impact.taylor(2)).isCloseTo(-1.3727054427399439, within(1e-14));
        assertThat(impact.taylor(3)).isCloseTo(-0.5331818782014544, within(1e-14));
        assertThat(impact.peak()).isCloseTo(0.03325557744445524, within(1e-16));
    }

    /** Reference case manes-040: mpmath, 40 digits. */
    @Test
    void agreesWithTheReferenceAtHighSharpness() {
        Impact impact = new Impact(0.8, 10, 0.3);
        double[] flows = {-1, 0.3, 0.6, 2};
        double[] expected = {-0.7998019451893903, 0.18474628036622281, 0, -1.1198019451889818};
        for (int i = 0; i < flows.length; i++) {
            assertThat(impact.value(flows[i])).isCloseTo(expected[i], within(2e-15));
        }
        assertThat(impact.taylor(1)).isCloseTo(0.7960438029493844, within(1e-15));
        assertThat(impact.taylor(2)).isCloseTo(-0.03946414866176076, within(1e-15));
        assertThat(impact.taylor(3)).isCloseTo(-0.26179325817389915, within(1e-14));
    }

    /** Erratum to (14): at eta = 1, beta = 2, b = 0.15 the flow 0.05 has the impact 0.0122363, the corrected series 0.0122334. */
    @Test
    void hasTheCorrectedSeries() {
        Impact impact = new Impact(1, 2, 0.15);
        double a = 0.05;
        double series = a * (impact.taylor(1) + a * (impact.taylor(2) + a * impact.taylor(3)));
        assertThat(impact.value(a)).isCloseTo(0.0122363, within(5e-8));
        assertThat(series).isCloseTo(0.0122334, within(5e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -0.3, 0.01, 0.4, 3})
    void hasTheTaylorCoefficientsOfItsDifferences(double b) {
        Impact impact = new Impact(1.3, 1.7, b);
        double d = 1e-2;
        double up = impact.value(d);
        double down = impact.value(-d);
        double up2 = impact.value(2 * d);
        double down2 = impact.value(-2 * d);
        assertThat((8 * (up - down) - (up2 - down2)) / (12 * d)).isCloseTo(impact.taylor(1), within(1e-7));
        assertThat((16 * (up + down) - (up2 + down2)) / (24 * d * d)).isCloseTo(impact.taylor(2), within(1e-6));
        // error d²/4 times the fifth derivative, of order beta to the fourth
        assertThat((up2 - down2 - 2 * (up - down)) / (12 * d * d * d)).isCloseTo(impact.taylor(3), within(2e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.2, -1e-9, 0, 1e-9, 0.1, 0.25, 0.7, 40})
    void tendsToTheHardImpact(double a) {
        double b = 0.25;
        double hard = -1.2 * (Math.abs(a - b) - Math.abs(b));
        assertThat(new Impact(1.2, Double.POSITIVE_INFINITY, b).value(a)).isCloseTo(hard, within(1e-15));
        // they differ by at most eta log 2 / beta
        assertThat(new Impact(1.2, 1e6, b).value(a)).isCloseTo(hard, within(1.2000001 * Math.log(2) / 1e6));
    }

    @Test
    void vanishesWithItsSharpness() {
        Impact soft = new Impact(1.2, 1e-9, 0.25);
        assertThat(soft.value(0.7)).isCloseTo(1.2 * 1e-9 * (0.25 * 0.7 - 0.7 * 0.7 / 2), within(1e-22));
        assertThat(soft.taylor(2)).isCloseTo(-0.6e-9, within(1e-22));
    }

    @Test
    void staysFiniteFarOut() {
        Impact impact = new Impact(2, 50, 3);
        assertThat(impact.value(1e300)).isCloseTo(-2e300, within(1e286));
        assertThat(impact.value(-1e5)).isCloseTo(-2e5, within(1e-9));
        assertThat(Impact.softAbsolute(2, 1e4)).isCloseTo(1e4 - Math.log(2) / 2, within(1e-11));
        assertThat(new Impact(1, 1e4, 1e4).taylor(3)).isZero();
    }

    @Test
    void keepsItsDigitsForSmallFlows() {
        Impact impact = new Impact(1.5, 2, 0.15);
        assertThat(impact.value(1e-12) / 1e-12).isCloseTo(impact.taylor(1), within(1e-11));
        assertThat(Impact.softAbsolute(2, 1e-9)).isCloseTo(1e-18, within(1e-30));
    }

    @Test
    void hasItsPeakWhereItIsMost() {
        Impact impact = new Impact(1.5, 2, 0.15);
        assertThat(impact.slope(0.15)).isZero();
        assertThat(impact.value(0.15)).isCloseTo(impact.peak(), within(1e-16));
        double d = 1e-5;
        assertThat((impact.value(0.4 + d) - impact.value(0.4 - d)) / (2 * d))
                .isCloseTo(impact.slope(0.4), within(1e-9));
    }

    @Test
    void refusesWhatIsNoImpact() {
        assertThatThrownBy(() -> new Impact(-1, 1, 0)).hasMessage("eta = -1.0, must be finite and >= 0");
        assertThatThrownBy(() -> new Impact(1, 0, 0)).hasMessage("beta = 0.0, must be > 0");
        assertThatThrownBy(() -> new Impact(1, 1, 0).taylor(4)).hasMessage("order = 4, must be 1, 2 or 3");
        assertThatThrownBy(() -> new Impact(1, Double.POSITIVE_INFINITY, 0).taylor(1))
                .hasMessageContaining("kink at no flow");
    }
}
