package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BandwidthTestTest {
    @Test
    void calibrationAgreesWithTheReference() {
        // sc-040 to sc-043: the rational approximation with 40 digits
        assertThat(BandwidthTest.hallYorkLambda(0.01)).isCloseTo(1.148832528696634, within(1e-13));
        assertThat(BandwidthTest.hallYorkLambda(0.05)).isCloseTo(1.1294227246701944, within(1e-13));
        assertThat(BandwidthTest.hallYorkLambda(0.1)).isCloseTo(1.109873297135091, within(1e-13));
        assertThat(BandwidthTest.hallYorkLambda(0.2)).isCloseTo(1.081257336709758, within(1e-13));
    }

    @Test
    void replicateAgreesWithTheReference() {
        // sc-044
        int[] indices = {10, 1, 5, 0, 4, 4, 10, 8, 11, 7, 4, 7};
        double[] noise = {
            -0.8276, -0.1646, 1.383, -0.1768, 2.3644, -0.6707, 0.8663, 1.4641, -1.1291, -0.1872, 0.6546, 0.5057
        };
        double h = CriticalBandwidth.of(Sample.of(Samples.TWELVE), 1).bandwidth();
        double[] drawn = BandwidthTest.replicate(Samples.TWELVE, indices, noise, h);
        assertThat(drawn[0]).isCloseTo(1.3028242142508635, within(1e-13));
        assertThat(drawn[11]).isCloseTo(0.7649006704366098, within(1e-13));
        assertThat(CriticalBandwidth.of(Sample.of(drawn), 1).bandwidth()).isCloseTo(0.8287311367182544, within(1e-13));
    }

    @Test
    void tellsOneHumpFromTwo() {
        Sample heavy = Samples.heavyTailed();
        ModalityResult one = BandwidthTest.hallYork(heavy, Resampling.of(200, 1));
        assertThat(one.rejected()).isFalse();
        assertThat(one.pValue()).isGreaterThan(0.2);
        assertThat(one.statistic()).isCloseTo(0.001159173189042, within(1e-14));
        ModalityResult two = BandwidthTest.hallYork(Samples.twoHumps(), Resampling.of(200, 1));
        assertThat(two.rejected()).isTrue();
        assertThat(two.p()).isEqualTo("< 0.005000");
        assertThat(two.below()).isTrue();
        assertThat(BandwidthTest.silverman(Samples.twoHumps(), 1, Resampling.of(200, 1))
                        .rejected())
                .isTrue();
        assertThat(BandwidthTest.silverman(Samples.twoHumps(), 2, Resampling.of(200, 1))
                        .rejected())
                .isFalse();
    }

    @Test
    void anOutlierRejectsOneModeOnTheWholeLineOnly() {
        Sample heavy = Samples.heavyTailed();
        ModalityResult line = BandwidthTest.hallYork(
                heavy, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Resampling.of(200, 1));
        assertThat(line.statistic()).isCloseTo(0.03516381062656, within(1e-13));
        assertThat(line.rejected()).isTrue();
    }

    @Test
    void threadsDoNotChangeTheResult() {
        Sample sample = Samples.heavyTailed().thinned(400, 9);
        Resampling alone = Resampling.of(300, 5);
        assertThat(BandwidthTest.hallYork(sample, alone.onAllCores())).isEqualTo(BandwidthTest.hallYork(sample, alone));
        assertThat(BandwidthTest.hallYork(sample, alone.onAllCores().stoppingEarly()))
                .isEqualTo(BandwidthTest.hallYork(sample, alone.stoppingEarly()));
    }

    @Test
    void earlyStopDecidesAlike() {
        for (int seed = 1; seed <= 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = new double[120];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian() + (random.nextBoolean() ? 0.25 * seed : 0);
            }
            ModalityResult whole = BandwidthTest.hallYork(Sample.of(x), Resampling.of(100, seed));
            ModalityResult early = BandwidthTest.hallYork(
                    Sample.of(x), Resampling.of(100, seed).stoppingEarly());
            assertThat(early.rejected()).isEqualTo(whole.rejected());
            assertThat(early.replicates()).isLessThanOrEqualTo(100);
            assertThat(early.remark().isEmpty()).isEqualTo(early.replicates() == 100);
        }
    }

    @Test
    void scaleAndShiftDoNotMatter() {
        Sample sample = Samples.twoHumps().thinned(200, 1);
        Sample moved = Sample.of(sample.values().map(x -> 512 * x));
        Resampling resampling = Resampling.of(50, 3);
        assertThat(BandwidthTest.hallYork(moved, resampling).exceedances())
                .isEqualTo(BandwidthTest.hallYork(sample, resampling).exceedances());
    }

    @Test
    void saysThatASampleWasThinned() {
        Resampling few = new Resampling(0.05, 20, 1, false, false, 500);
        ModalityResult result = BandwidthTest.hallYork(Samples.twoHumps(), few);
        assertThat(result.tested()).isEqualTo(500);
        assertThat(result.remark()).isEqualTo("tested on a random sample of 500 of 2400 observations");
        assertThat(new ModalityResult(9, 5, 1, 3, 8, 10, 0.05, false).remark())
                .isEqualTo("tested on a random sample of 5 of 9 observations; stopped after 8 of 10 replicates, the"
                        + " decision at 0.05 being settled");
    }

    @Test
    void refusesWhatCannotBeTested() {
        Resampling resampling = Resampling.of(10, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandwidthTest.hallYork(Sample.of(1, 2, 3), resampling))
                .withMessage("there are 3 observations, must be at least 10 for a test of their modes");
        assertThatIllegalArgumentException().isThrownBy(() -> BandwidthTest.hallYorkLambda(0));
        assertThatIllegalArgumentException().isThrownBy(() -> resampling.atLevel(0.7));
        assertThatIllegalArgumentException().isThrownBy(() -> Resampling.of(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandwidthTest.replicate(new double[] {1, 2}, new int[] {2}, new double[] {0}, 1))
                .withMessage("index 2, must be from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandwidthTest.replicate(new double[] {1, 2}, new int[] {0}, new double[] {}, 1))
                .withMessage("there are 1 indices and 0 numbers eps, must be as many");
    }
}
