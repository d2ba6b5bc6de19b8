package org.potentia.models.schrodinger.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class FormulasTest {
    @Test
    void harmonicLevelsAreNormalisedUpToTwoHundred() {
        for (int n : new int[] {0, 1, 7, 50, 200}) {
            HarmonicLevel level = new HarmonicLevel(n);
            double mass = 0;
            double second = 0;
            double fourth = 0;
            for (int i = -3000; i <= 3000; i++) {
                double xi = 0.01 * i;
                mass += 0.01 * level.density(xi);
                second += 0.01 * xi * xi * level.density(xi);
                fourth += 0.01 * xi * xi * xi * xi * level.density(xi);
            }
            assertThat(mass).isCloseTo(1, within(1e-11));
            assertThat(second / level.secondMoment()).isCloseTo(1, within(1e-11));
            assertThat(fourth / level.fourthMoment()).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void harmonicLevelsDoNotUnderflowWhereTheirExponentialDoes() {
        // beyond 38.6 exp(-xi^2/2) is no double; the function there is
        assertThat(new HarmonicLevel(1000).value(40)).isNotZero();
        assertThat(new HarmonicLevel(3).value(1))
                .isCloseTo(Math.pow(Math.PI, -0.25) * Math.exp(-0.5) * (8 - 12) / Math.sqrt(48), within(1e-15));
        assertThat(new HarmonicLevel(3).value(0)).isZero();
    }

    @Test
    void aSingleLevelHasThinTailsAndAThermalMarketIsNormal() {
        assertThat(new HarmonicMixture(Doubles.of(0, 1)).kurtosis()).isCloseTo(5 / 3.0, within(1e-14));
        double z = 0.4;
        double[] weights = new double[80];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = (1 - z) * Math.pow(z, n);
        }
        HarmonicMixture thermal = new HarmonicMixture(Doubles.of(weights));
        assertThat(thermal.kurtosis()).isCloseTo(3, within(1e-12));
        assertThat(thermal.variance()).isCloseTo(HarmonicMixture.thermalVariance(z), within(1e-12));
        // sc-033
        assertThat(thermal.density(1)).isCloseTo(0.24060822234518323, within(1e-14));
        assertThatIllegalArgumentException().isThrownBy(() -> HarmonicMixture.thermalVariance(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicMixture(Doubles.of(0.5, 0.4)))
                .withMessage("sum of the weights = 0.9, must be 1");
    }

    @Test
    void cubicFormulasSolveTheirEquation() {
        for (double lambda : new double[] {-0.05, 0, 0.1, 1, 1000}) {
            double y = CubicFormula.REPAIRED.level(2, lambda) / 5;
            assertThat(y * y * y - y).isCloseTo(4 / 3.0 * 13 / 5 * lambda, within(1e-12 * (1 + lambda)));
        }
        assertThat(CubicFormula.PRINTED.level(1, 0.7)).isCloseTo(CubicFormula.REPAIRED.level(1, 0.7), within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubicFormula.PRINTED.level(0, -0.3))
                .withMessageContaining("must be at least -0.2886");
    }

    @Test
    void resonancesAgreeWithTheReferenceAndFollowTheirLimits() {
        // sc-028: complex rotation, 220 states, two angles
        Resonance found = Resonance.of(-0.05, 0);
        assertThat(found.real()).isCloseTo(0.958233636451326, within(1e-11));
        assertThat(found.width()).isCloseTo(2.9129545738547955e-5, within(1e-11));
        assertThat(found.error()).isLessThan(1e-12);
        // to second order 1 + 3/4 lambda - 21/16 lambda^2
        assertThat(Resonance.of(-1e-4, 0).real()).isCloseTo(1 - 0.75e-4 - 21 / 16.0 * 1e-8, within(1e-11));
        // strong coupling: the quartic level turned by the phase of the cube root of -1
        Resonance strong = Resonance.of(-1e6, 0);
        double scaled = Math.hypot(strong.real(), strong.width() / 2) / 100;
        assertThat(scaled).isCloseTo(1.0603620904841829, within(1e-4));
        assertThat(Math.atan2(strong.width() / 2, strong.real())).isCloseTo(Math.PI / 3, within(1e-4));
    }

    @Test
    void resonancesRefuseWhatTheyCannotFollow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resonance.of(0.1, 0))
                .withMessageContaining("from 0 on there are levels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resonance.of(-0.1, 51))
                .withMessage("n = 51, must be from 0 to 50");
    }

    @Test
    void marketsKnowTheirScales() {
        TradingMarket wells = new TradingMarket(1, -4, 2);
        assertThat(wells.lambda()).isEqualTo(0.125);
        assertThat(wells.length()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(wells.energy()).isEqualTo(1);
        assertThat(wells.operator().potential().applyAsDouble(2)).isEqualTo(-2);
        TradingMarket quartic = new TradingMarket(1, 0, 64);
        assertThat(quartic.length()).isCloseTo(0.5, within(1e-15));
        assertThat(quartic.energy()).isCloseTo(2, within(1e-14));
        assertThatIllegalArgumentException().isThrownBy(quartic::lambda);
        assertThatIllegalArgumentException().isThrownBy(new TradingMarket(1, 0, 0)::length);
    }

    @Test
    void amplitudesInterfereMostAtEqualPhases() {
        Amplitude one = Amplitude.polar(0.7, 0.3);
        assertThat(one.interaction(Amplitude.polar(0.7, 0.3))).isCloseTo(0.98, within(1e-15));
        assertThat(one.interaction(Amplitude.polar(0.7, 0.3 + Math.PI / 2))).isCloseTo(0, within(1e-15));
        // sc-046: the minimum is at opposite phases
        assertThat(one.plus(Amplitude.polar(0.7, 0.3 + Math.PI)).density()).isCloseTo(0, within(1e-30));
    }
}
