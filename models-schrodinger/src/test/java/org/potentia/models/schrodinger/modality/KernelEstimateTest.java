package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelEstimateTest {
    /** Sign changes of the slope on a fine grid, each term scaled so that nothing underflows. */
    private static int onGrid(double[] x, double h, double low, double high, int points) {
        int modes = 0;
        double last = 0;
        for (int i = 0; i <= points; i++) {
            double at = low + (high - low) * i / points;
            double nearest = DoubleStream.of(x).map(y -> Math.abs(at - y)).min().orElseThrow();
            double slope = 0;
            for (double y : x) {
                double t = (at - y) / h;
                slope -= t * Math.exp(-0.5 * (t * t - nearest * nearest / (h * h)));
            }
            if (last > 0 && slope < 0) {
                modes++;
            }
            if (slope != 0) {
                last = slope;
            }
        }
        return modes;
    }

    @ParameterizedTest
    @CsvSource({"0.1, 10", "0.2, 6", "0.4, 3", "0.8, 1"})
    void countsAsTheReferenceTwelve(double h, int modes) {
        // sc-034
        assertThat(new KernelEstimate(Sample.of(Samples.TWELVE), h).modeCount()).isEqualTo(modes);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 13", "0.15, 8", "0.3, 3", "0.6, 3", "1.2, 1"})
    void countsAsTheReferenceTies(double h, int modes) {
        // sc-035
        assertThat(new KernelEstimate(Sample.of(Samples.TIES), h).modeCount()).isEqualTo(modes);
    }

    @Test
    void countsAsAFineGridDoes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 40; trial++) {
            double[] x = new double[5 + random.nextInt(60)];
            for (int i = 0; i < x.length; i++) {
                double value = random.nextGaussian();
                x[i] = trial % 3 == 0 ? Math.rint(4 * value) / 4 : trial % 3 == 1 ? value : value * value * value;
            }
            Sample sample = Sample.of(x);
            double h = (sample.max() - sample.min()) * Math.exp(-5 * random.nextDouble());
            KernelEstimate estimate = new KernelEstimate(sample, h);
            assertThat(estimate.modeCount())
                    .as("trial %d, h = %s", trial, h)
                    .isEqualTo(onGrid(x, h, sample.min() - 0.1 * h, sample.max() + 0.1 * h, 5_000));
            double low = sample.quantile(0.2);
            double high = sample.quantile(0.85);
            assertThat(estimate.modeCount(low, high))
                    .as("inside, trial %d, h = %s", trial, h)
                    .isEqualTo(onGrid(x, h, low, high, 5_000));
            assertThat(estimate.modes().size()).isEqualTo(estimate.modeCount());
            for (double mode : estimate.modes().toArray()) {
                assertThat(estimate.density(mode)).isGreaterThanOrEqualTo(estimate.density(mode + 1e-4 * h));
                assertThat(estimate.density(mode)).isGreaterThanOrEqualTo(estimate.density(mode - 1e-4 * h));
            }
        }
    }

    @Test
    void twoPointsHaveTwoModesBelowHalfTheirDistance() {
        // the sum of two kernels at ±1 is exp(-x²/2h²) cosh(x/h²): two modes if and only if h < 1
        Sample sample = Sample.of(-1, 1);
        assertThat(new KernelEstimate(sample, 1 - 1e-9).modeCount()).isEqualTo(2);
        assertThat(new KernelEstimate(sample, 1 + 1e-9).modeCount()).isEqualTo(1);
        assertThat(new KernelEstimate(sample, 1e-9).modes().toArray()).containsExactly(-1, 1);
    }

    @Test
    void farApartObservationsAreModesOfTheirOwn() {
        double[] x = new double[300];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1e5 * i * i;
        }
        assertThat(new KernelEstimate(Sample.of(x), 1e-3).modeCount()).isEqualTo(300);
        assertThat(new KernelEstimate(Sample.of(x), 1e-3).modeCount(0.5e5, 4.5e5))
                .isEqualTo(2);
    }

    @Test
    void orderShiftAndScaleDoNotMatter() {
        Sample sample = Samples.heavyTailed();
        for (double h : new double[] {0.001, 0.004, 0.02}) {
            int modes = new KernelEstimate(sample, h).modeCount();
            Sample moved = Sample.of(sample.values().map(x -> 3 - 1024 * x));
            assertThat(new KernelEstimate(moved, 1024 * h).modeCount()).isEqualTo(modes);
        }
    }

    @Test
    void modesNeverGrowWithTheBandwidth() {
        Sample sample = Samples.twoHumps();
        int last = Integer.MAX_VALUE;
        for (double h = 1e-4; h < 0.05; h *= 1.05) {
            int modes = new KernelEstimate(sample, h).modeCount();
            assertThat(modes).isLessThanOrEqualTo(last);
            last = modes;
        }
        assertThat(last).isEqualTo(1);
    }

    @Test
    void densityHasMassOneAndItsCurvatureIsItsSecondDerivative() {
        KernelEstimate estimate = new KernelEstimate(Sample.of(Samples.HUMPS), 0.3);
        double mass = 0;
        for (int i = -600; i <= 600; i++) {
            mass += 0.01 * estimate.density(0.01 * i);
        }
        assertThat(mass).isCloseTo(1, within(1e-12));
        double e = 1e-4;
        double difference =
                (estimate.density(0.3 + e) - 2 * estimate.density(0.3) + estimate.density(0.3 - e)) / (e * e);
        assertThat(estimate.curvature(0.3)).isCloseTo(difference, within(1e-6));
    }

    @Test
    void refusesBandwidthsThatMakeNoSense() {
        Sample sample = Sample.of(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelEstimate(sample, 0))
                .withMessage("h = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelEstimate(sample, 1e-18))
                .withMessageContaining("nothing finer can be told apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelEstimate(sample, 1).modeCount(2, 1))
                .withMessage("interval from 2.0 to 1.0, must have low < high");
    }
}
