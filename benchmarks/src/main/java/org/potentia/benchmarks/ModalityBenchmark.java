package org.potentia.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.models.schrodinger.modality.BandwidthTest;
import org.potentia.models.schrodinger.modality.CriticalBandwidth;
import org.potentia.models.schrodinger.modality.DipTest;
import org.potentia.models.schrodinger.modality.ModalityResult;
import org.potentia.models.schrodinger.modality.Resampling;
import org.potentia.models.schrodinger.modality.Sample;

/**
 * Tests of multimodality of 2400 returns, on one thread: heavy tails, 0.01 times Student's t with 4 degrees of freedom, or two humps, an
 * equal mixture of normal laws at ±0.015 with deviation 0.007.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ModalityBenchmark {
    private static final int SIZE = 2400;

    /** The law of the returns. */
    @Param({"heavyTailed", "twoHumps"})
    public String law = "";

    private Sample sample = Sample.of(0, 1);

    /** Makes the benchmark. */
    public ModalityBenchmark() {}

    /** Draws the returns. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double chi = 0;
            for (int k = 0; k < 4; k++) {
                double z = random.nextGaussian();
                chi += z * z;
            }
            double normal = random.nextGaussian();
            x[i] = law.equals("heavyTailed")
                    ? 0.01 * normal / Math.sqrt(chi / 4)
                    : (random.nextBoolean() ? 0.015 : -0.015) + 0.007 * normal;
        }
        sample = Sample.of(x);
    }

    /** The test of Hall and York, 500 replicates. */
    @Benchmark
    public ModalityResult hallYork500() {
        return BandwidthTest.hallYork(sample, Resampling.of(500, 1));
    }

    /** One look of a threshold search: 100 replicates, stopped once the decision is settled. */
    @Benchmark
    public ModalityResult hallYork100StoppingEarly() {
        return BandwidthTest.hallYork(sample, Resampling.of(100, 1).stoppingEarly());
    }

    /** Silverman's test, 500 replicates. */
    @Benchmark
    public ModalityResult silverman500() {
        return BandwidthTest.silverman(sample, 1, Resampling.of(500, 1));
    }

    /** The dip test against 500 uniform samples. */
    @Benchmark
    public ModalityResult dip500() {
        return DipTest.hartigan(sample, Resampling.of(500, 1));
    }

    /** The test of Cheng and Hall, 100 replicates. */
    @Benchmark
    public ModalityResult chengHall100() {
        return DipTest.chengHall(sample, Resampling.of(100, 1));
    }

    /** The critical bandwidth for two modes. */
    @Benchmark
    public CriticalBandwidth criticalBandwidth2() {
        return CriticalBandwidth.of(sample, 2);
    }
}
