package org.potentia.models.manes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.Quadrature;

class FitTest {
    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.4, -0.5, 0.25, 0.3, 0.35);

    @Test
    void findsTheParabolaOfOneComponent() {
        QuarticFit fit = QuarticFit.of(new LogGaussianMixture(0.3, -1, 0.2, 0.4, 0), 0.5, 0.25);
        // V' = h² (y - μT)/(σ²T)
        double stiffness = 0.0625 / 0.02;
        assertThat(fit.potential().xi()).isCloseTo(-stiffness, within(1e-9));
        assertThat(fit.potential().theta()).isCloseTo(0.15 * stiffness, within(1e-9));
        assertThat(fit.potential().rho()).isCloseTo(0, within(1e-8));
        assertThat(fit.potential().zeta()).isCloseTo(0, within(1e-7));
        assertThat(fit.share()).isLessThan(1e-9);
    }

    /** No other cubic is nearer under the stationary law: the difference of the drifts is orthogonal to the powers. */
    @Test
    void leavesNothingACubicCouldExplain() {
        double years = 0.7;
        double noise = 0.3;
        QuarticFit fit = QuarticFit.of(WELLS, years, noise);
        GaussianMixture law = WELLS.stationary(years);
        GaussianMixturePotential exact = WELLS.potential(years, noise);
        for (int power = 0; power < 4; power++) {
            int k = power;
            double left = Quadrature.integrate(
                            y -> Math.exp(law.logDensity(y))
                                    * Math.pow(y, k)
                                    * (exact.gradient(y) - fit.potential().gradient(y)),
                            -5,
                            5,
                            1e-12,
                            1e-12)
                    .value();
            assertThat(left).isCloseTo(0, within(1e-10));
        }
        assertThat(fit.share()).isBetween(0.01, 0.5);
        assertThat(fit.potential().confinesLeft()).isTrue();
    }

    @Test
    void findsAMixtureAgain() {
        GaussianMixturePotential target = WELLS.potential(0.7, 0.3);
        MixtureFit back = MixtureFit.of(target, MixtureFit.worthFitting(target, target.criticalPoints()), 0.7);
        assertThat(back.error()).isLessThan(1e-6);
        assertThat(back.shape().mu1()).isCloseTo(0.4, within(1e-4));
        assertThat(back.shape().mu2()).isCloseTo(-0.5, within(1e-4));
        assertThat(back.shape().sigma1()).isCloseTo(0.25, within(1e-4));
        assertThat(back.shape().sigma2()).isCloseTo(0.3, within(1e-4));
        assertThat(back.shape().a()).isCloseTo(0.35, within(1e-4));
    }

    @Test
    void givesAQuarticItsWellsAgain() {
        QuarticPotential quartic = QuarticFit.of(new LogGaussianMixture(0.4, -0.4, 0.2, 0.2, 0.5), 0.7, 0.3)
                .potential();
        CriticalPoints spots = quartic.criticalPoints();
        MixtureFit back = MixtureFit.of(quartic, MixtureFit.worthFitting(quartic, spots), 0.7);
        GaussianMixturePotential mixture = back.shape().potential(0.7, 0.3);
        assertThat(mixture.criticalPoints().minima().size()).isEqualTo(2);
        for (int k = 0; k < 2; k++) {
            assertThat(mixture.criticalPoints().minima().get(k))
                    .isCloseTo(spots.minima().get(k), within(0.05));
        }
        assertThat(back.error()).isLessThan(0.25 * 0.09);
    }

    @Test
    void fitsAPotentialThatFallsOffUpToItsTop() {
        // a well at 0.2 and a top at -0.3 beyond which it falls
        QuarticPotential falling = new QuarticPotential(0.06, -0.1, -1, 0, 0.15);
        CriticalPoints spots = falling.criticalPoints();
        Interval where = MixtureFit.worthFitting(falling, spots);
        assertThat(where.lower()).isEqualTo(spots.maxima().get(0));
        MixtureFit fit = MixtureFit.of(falling, where, 1);
        assertThat(fit.error()).isLessThan(0.3 * 0.15 * 0.15);
    }

    @Test
    void refusesWhatHasNoWell() {
        QuarticPotential cliff = new QuarticPotential(1, 0, 0, 0, 0.2);
        assertThatThrownBy(() -> MixtureFit.worthFitting(cliff, cliff.criticalPoints()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no well");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5, 0.8})
    void findsFlowsBehindCoefficients(double tau) {
        FlowExpansion drift = new FlowExpansion(1.2, -2, 0.7, 0.4);
        FlowFamily family = new FlowFamily(drift, 1.5);
        FlowFamily.Member member = family.at(tau).orElseThrow();
        FlowExpansion again = FlowExpansion.of(member.rule(), member.impact());
        assertThat(again.xi()).isCloseTo(1.2, within(1e-12));
        assertThat(again.rho()).isCloseTo(-2, within(1e-12));
        assertThat(again.zeta()).isCloseTo(0.7, within(1e-11));
        assertThat(again.g()).isCloseTo(0.4, within(1e-12));
        assertThat(Math.tanh(member.impact().beta() * member.impact().b())).isCloseTo(tau, within(1e-12));
    }

    @Test
    void saysWhichCoefficientsNoFlowMakes() {
        assertThat(new FlowFamily(new FlowExpansion(1, 0.2, 0, 0), 1.5).impossible())
                .hasValueSatisfying(why -> assertThat(why).contains("rho"));
        assertThat(new FlowFamily(new FlowExpansion(0.1, -1, 0, 0.2), 1.5).impossible())
                .hasValueSatisfying(why -> assertThat(why).contains("xi"));
        assertThat(new FlowFamily(new FlowExpansion(0.1, -1, 0, -0.2), 1.5).impossible())
                .hasValueSatisfying(why -> assertThat(why).contains("g ="));
        assertThat(new FlowFamily(new FlowExpansion(1, -1, 0, 0), 1.5).at(-0.9)).isEmpty();
        assertThat(new FlowFamily(new FlowExpansion(1, -1, -5, 0), 1.5).at(0.1)).isEmpty();
        assertThatThrownBy(() -> new FlowFamily(new FlowExpansion(1, 1, 0, 0), 1.5).at(0.1))
                .hasMessageContaining("rho");
    }
}
