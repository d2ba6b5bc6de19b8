package org.potentia.models.schrodinger.modality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;

/**
 * How often each test rejects one mode at 5 %: in samples of laws with one mode that is its true level, in samples of laws with two its power.
 * The null law of the dip is drawn once, by 20 000 uniform samples, for all have the same size.
 *
 * @param size observations in a sample, at least 20
 * @param samples samples of each law
 * @param replicates replicates of each resampling test
 * @param seed where the random numbers start
 * @since 0.1
 */
public record PowerStudy(int size, int samples, int replicates, long seed) {
    private static final double LEVEL = 0.05;
    private static final int DIP_SAMPLES = 20_000;

    /**
     * The share of the samples of a law in which each test rejects one mode.
     *
     * @param law its name
     * @param silverman Silverman's test
     * @param hallYork the test of Hall and York within 1.5 deviations of the mean
     * @param dip the dip test against uniform samples
     * @param chengHall the dip, or excess mass, test calibrated after Cheng and Hall
     */
    public record Row(String law, double silverman, double hallYork, double dip, double chengHall) {}

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public PowerStudy {
        Arguments.atLeast(size, 20, "size");
        Arguments.atLeast(samples, 1, "samples");
        Arguments.atLeast(replicates, 1, "replicates");
    }

    private static Map<String, ToDoubleFunction<SplittableRandom>> laws() {
        Map<String, ToDoubleFunction<SplittableRandom>> laws = new LinkedHashMap<>();
        laws.put("normal", SplittableRandom::nextGaussian);
        laws.put("skewed", random -> FlatnessLaw.gamma(2, random));
        laws.put("heavyTailed", random -> random.nextGaussian() / Math.sqrt(FlatnessLaw.gamma(1.5, random) / 1.5));
        laws.put("twoHumps25", random -> hump(random, 2.5));
        laws.put("twoHumps30", random -> hump(random, 3));
        laws.put("twoHumps40", random -> hump(random, 4));
        return laws;
    }

    private static double hump(SplittableRandom random, double distance) {
        return random.nextGaussian() + (random.nextBoolean() ? distance : 0);
    }

    /**
     * Runs the study on all cores: normal, skewed (gamma of shape 2), heavy-tailed (Student's t with 3 degrees of freedom), and equal mixtures
     * of two normal laws of deviation 1 at distances of 2.5, 3 and 4.
     *
     * @return a row for each law
     */
    public List<Row> run() {
        double critical = criticalDip();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, ToDoubleFunction<SplittableRandom>> law : laws().entrySet()) {
            long start = seed + 1_000_003L * ++number;
            int[] rejected = IntStream.range(0, samples)
                    .parallel()
                    .mapToObj(i -> tests(law.getValue(), new SplittableRandom(start).nextLong() + 7919L * i, critical))
                    .reduce(new int[4], PowerStudy::sum);
            double whole = samples;
            rows.add(new Row(
                    law.getKey(), rejected[0] / whole, rejected[1] / whole, rejected[2] / whole, rejected[3] / whole));
        }
        return rows;
    }

    private static int[] sum(int[] a, int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]};
    }

    private int[] tests(ToDoubleFunction<SplittableRandom> law, long start, double critical) {
        SplittableRandom random = new SplittableRandom(start);
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = law.applyAsDouble(random);
        }
        Sample sample = Sample.of(x);
        Resampling resampling =
                Resampling.of(replicates, random.nextLong()).atLevel(LEVEL).stoppingEarly();
        return new int[] {
            BandwidthTest.silverman(sample, 1, resampling).rejected() ? 1 : 0,
            BandwidthTest.hallYork(sample, resampling).rejected() ? 1 : 0,
            DipTest.dip(sample) > critical ? 1 : 0,
            DipTest.chengHall(sample, resampling).rejected() ? 1 : 0
        };
    }

    private double criticalDip() {
        double[] dips = IntStream.range(0, DIP_SAMPLES)
                .parallel()
                .mapToDouble(i -> {
                    double[] x = new double[size];
                    DipTest.uniform(new SplittableRandom(seed ^ (i * 0x9E3779B97F4A7C15L)), x);
                    return new Dip().of(x);
                })
                .toArray();
        Arrays.sort(dips);
        return dips[(int) (DIP_SAMPLES * (1 - LEVEL))];
    }
}
