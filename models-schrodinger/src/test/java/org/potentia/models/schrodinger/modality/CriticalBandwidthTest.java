package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class CriticalBandwidthTest {
    private static void agrees(double[] data, double[] bandwidths, double[] locations) {
        for (int k = 1; k <= bandwidths.length; k++) {
            CriticalBandwidth found = CriticalBandwidth.of(Sample.of(data), k);
            assertThat(found.bandwidth()).isCloseTo(bandwidths[k - 1], within(1e-14));
            assertThat(found.location()).isCloseTo(locations[k - 1], within(1e-11));
            assertThat(found.crossing()).isFalse();
        }
    }

    @Test
    void agreesWithTheReference() {
        // sc-036, sc-037, sc-038: f' = f'' = 0 solved with 50 digits
        agrees(Samples.TWELVE, new double[] {0.7215753815238477, 0.4980765364970203, 0.3336231767958686}, new double[] {
            -0.08038461970378008, 0.9841117911796748, 2.3749579450997946
        });
        agrees(Samples.HUMPS, new double[] {0.9783195397466756, 0.33083711181639563, 0.1680371778591791}, new double[] {
            -0.4366828044323857, 0.0692460460775596, -0.23108894017993256
        });
        agrees(Samples.TIES, new double[] {0.776647615435105, 0.7196367468016757, 0.28443156661241303}, new double[] {
            3.9596848660827875, 0.5130548715705472, 2.0518460459639942
        });
    }

    @Test
    void agreesInsideAnInterval() {
        // sc-039
        CriticalBandwidth found = CriticalBandwidth.inside(Sample.of(Samples.TIES), 1, -2, 3);
        assertThat(found.bandwidth()).isCloseTo(0.7196367468016757, within(1e-14));
        assertThat(found.location()).isCloseTo(0.5130548715705472, within(1e-11));
    }

    @Test
    void agreesWithTheExactValuesOfLargeSamples() {
        // by Newton's method on f' = f'' = 0 with exact sums in an independent program, 13 digits
        Sample heavy = Samples.heavyTailed();
        assertThat(CriticalBandwidth.of(heavy, 1).bandwidth()).isCloseTo(0.03516381062656, within(1e-14));
        assertThat(CriticalBandwidth.of(heavy, 2).bandwidth()).isCloseTo(0.006934571869398, within(1e-15));
        double half = 1.5 * heavy.deviation();
        assertThat(CriticalBandwidth.inside(heavy, 1, heavy.mean() - half, heavy.mean() + half)
                        .bandwidth())
                .isCloseTo(0.001159173189042, within(1e-15));
        Sample humps = Samples.twoHumps();
        assertThat(CriticalBandwidth.of(humps, 1).bandwidth()).isCloseTo(0.01239366570199, within(1e-14));
        assertThat(CriticalBandwidth.of(humps, 2).bandwidth()).isCloseTo(0.001500713113952, within(1e-15));
    }

    @Test
    void twoPointsMeetAtHalfTheirDistance() {
        // f' = f'' = f''' = 0 at once: the meeting of three zeros, of which rounding leaves two thirds of the digits
        CriticalBandwidth found = CriticalBandwidth.of(Sample.of(4, 6), 1);
        assertThat(found.bandwidth()).isCloseTo(1, within(1e-9));
        assertThat(found.location()).isCloseTo(5, within(1e-3));
    }

    @Test
    void followsScaleAndShift() {
        CriticalBandwidth found =
                CriticalBandwidth.of(Sample.of(Doubles.of(Samples.TIES).map(x -> 70 - 3 * x)), 1);
        assertThat(found.bandwidth()).isCloseTo(3 * 0.776647615435105, within(1e-12));
        assertThat(found.location()).isCloseTo(70 - 3 * 3.9596848660827875, within(1e-9));
    }

    @Test
    void isWhereTheCountChanges() {
        Sample sample = Samples.twoHumps();
        for (int k = 1; k <= 8; k++) {
            double h = CriticalBandwidth.of(sample, k).bandwidth();
            assertThat(new KernelEstimate(sample, h * (1 + 1e-8)).modeCount()).isLessThanOrEqualTo(k);
            assertThat(new KernelEstimate(sample, h * (1 - 1e-8)).modeCount()).isGreaterThan(k);
        }
    }

    @Test
    void aModeCanEnterThroughTheEndOfTheInterval() {
        // the hump of the middle pair is drawn to the right less and less as the bandwidth shrinks
        Sample sample = Sample.of(-6, 0, 1.4, 5);
        double end = new KernelEstimate(sample, 0.9).modes().get(1);
        CriticalBandwidth found = CriticalBandwidth.inside(sample, 1, -8, end);
        assertThat(found.crossing()).isTrue();
        assertThat(found.location()).isEqualTo(end);
        assertThat(found.bandwidth()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void refusesMoreModesThanDifferentValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriticalBandwidth.of(Sample.of(1, 2, 2), 2))
                .withMessage("k = 2, must be below 2, the number of different observations that can make modes");
        assertThatIllegalArgumentException().isThrownBy(() -> CriticalBandwidth.of(Sample.of(1, 2, 2), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriticalBandwidth.of(Sample.of(1e16, 1e16 + 2, 1e16 + 4), 2))
                .withMessageContaining("nothing finer can be told apart");
    }
}
