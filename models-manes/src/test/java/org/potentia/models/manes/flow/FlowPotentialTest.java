package org.potentia.models.manes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

class FlowPotentialTest {
    private static final FlowRule RULE = new FlowRule(0.7, 2, 0.3);
    private static final Impact IMPACT = new Impact(1.4, 3, 0.2);
    private static final FlowPotential WHOLE = new FlowPotential(RULE, IMPACT, 0.05, 0.2);

    @ParameterizedTest
    @ValueSource(doubles = {-2, -0.7, -0.01, 0, 0.3, 1.5})
    void hasTheSlopesOfItsValues(double y) {
        agrees(WHOLE, y);
        agrees(FlowExpansion.of(RULE, IMPACT).potential(0.05, 0.2), y);
    }

    private static void agrees(Potential potential, double y) {
        double d = 1e-4;
        double slope = (potential.value(y + d) - potential.value(y - d)) / (2 * d);
        double bend = (potential.gradient(y + d) - potential.gradient(y - d)) / (2 * d);
        assertThat(slope).isCloseTo(potential.gradient(y), within(1e-5));
        assertThat(bend).isCloseTo(potential.curvature(y), within(1e-5));
    }

    @Test
    void hasTheSeriesOfThePaperCorrected() {
        FlowExpansion drift = FlowExpansion.of(RULE, IMPACT);
        double tau = Math.tanh(0.6);
        double gain = 1 + 1.4 * tau;
        assertThat(drift.xi()).isCloseTo(gain, within(1e-14));
        assertThat(drift.g()).isCloseTo(0.3 * gain, within(1e-14));
        assertThat(drift.rho()).isCloseTo(-0.5 * 3 * 1.4 * (1 - tau * tau) * 0.49, within(1e-14));
        assertThat(drift.zeta()).isCloseTo(2 * gain - 1.4 * 9 / 3 * (1 - tau * tau) * tau * 0.343, within(1e-13));
        QuarticPotential series = drift.potential(0.05, 0.2);
        for (double y : new double[] {1e-2, 2e-2}) {
            // the first term left out is of the fourth order in the drift
            assertThat(series.gradient(y)).isCloseTo(WHOLE.gradient(y), within(20 * Math.pow(y, 4)));
            assertThat(series.value(y)).isCloseTo(WHOLE.value(y), within(20 * Math.pow(y, 5)));
        }
    }

    @Test
    void confinesToTheRightOnlyForStrongImpact() {
        assertThat(WHOLE.confinesRight()).isTrue();
        assertThat(WHOLE.confinesLeft()).isFalse();
        assertThat(WHOLE.value(30)).isGreaterThan(1e4);
        assertThat(WHOLE.value(-30)).isLessThan(-1e5);
        assertThat(new FlowPotential(RULE, new Impact(0.9, 3, 0.2), 0, 0.2).confinesRight())
                .isFalse();
        assertThat(new FlowPotential(new FlowRule(0, 0, 0), IMPACT, -0.1, 0.2).confinesRight())
                .isTrue();
        assertThat(new FlowPotential(new FlowRule(0.5, 0, 0), new Impact(2, 3, 0.2), 0, 0.2).confinesRight())
                .isTrue();
        assertThat(new FlowPotential(new FlowRule(0.5, 0, 0), new Impact(2, 3, 0.2), 0, 0.2).confinesLeft())
                .isFalse();
    }

    @Test
    void findsWellsOfTheSeries() {
        // V = y⁴/4 - y²/2
        QuarticPotential twoWells = new QuarticPotential(0, 1, 0, -1, 0.2);
        assertThat(twoWells.criticalPoints().minima().toArray()).containsExactly(new double[] {-1, 1}, within(1e-12));
        assertThat(twoWells.criticalPoints().maxima().toArray()).containsExactly(new double[] {0}, within(1e-12));
        // small scales as well: zeros at -0.001 and 0.001
        assertThat(new QuarticPotential(0, 1, 0, -1e6, 0.2)
                        .criticalPoints()
                        .minima()
                        .size())
                .isEqualTo(2);
        assertThat(new QuarticPotential(0.2, 0, 0, 0, 0.2)
                        .criticalPoints()
                        .minima()
                        .size())
                .isZero();
        assertThat(new QuarticPotential(0.2, -2, 0, 0, 0.2)
                        .criticalPoints()
                        .minima()
                        .get(0))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void saysWhereTheSeriesConfines() {
        assertThat(new QuarticPotential(0, 1, 1, -1, 0.2).confinesLeft()).isTrue();
        assertThat(new QuarticPotential(0, 1, 1, 1, 0.2).confinesRight()).isFalse();
        assertThat(new QuarticPotential(0, 1, -1, 0, 0.2).confinesRight()).isTrue();
        assertThat(new QuarticPotential(0, 1, -1, 0, 0.2).confinesLeft()).isFalse();
        assertThat(new QuarticPotential(0, -1, 0, 0, 0.2).confinesLeft()).isTrue();
    }

    @Test
    void findsWellsOfTheWholePotential() {
        assertThat(WHOLE.criticalPoints(Interval.closed(-3, 3)).minima().stream())
                .allSatisfy(y -> assertThat(WHOLE.gradient(y)).isCloseTo(0, within(1e-10)));
        assertThat(WHOLE.criticalPoints(Interval.closed(-3, 3)).minima().size()).isPositive();
    }
}
