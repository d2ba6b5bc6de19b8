package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class ZigguratTest {
    private static final int COUNT = 2_000_000;

    /** Quantiles of the standard normal law at 0.5, 0.55, ..., 0.95 (tables; 16 digits from the inverse error function). */
    private static final double[] QUANTILES = {
        0,
        0.12566134685507402,
        0.2533471031357997,
        0.3853204664075677,
        0.5244005127080407,
        0.6744897501960817,
        0.8416212335729143,
        1.0364333894937898,
        1.2815515655446004,
        1.6448536269514722
    };

    private static double[] sample(long seed) {
        double[] normals = new double[COUNT];
        Noise.streams(seed, 1)[0].normals(normals, 1);
        return normals;
    }

    @Test
    void theLastLayerEndsAtTheTopOfTheBell() {
        double[] edges = Ziggurat.edges();
        int last = edges.length - 2;
        double area = edges[0] * Ziggurat.bell(edges[1]);

        assertThat(edges).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(edges[last + 1]).isZero();
        assertThat(Ziggurat.bell(edges[last]) + area / edges[last]).isCloseTo(1, within(1e-12));
    }

    @Test
    void partsOfEqualProbabilityAreMetEquallyOften() {
        int[] met = new int[20];
        for (double x : sample(11)) {
            int part = 0;
            while (part < 9 && Math.abs(x) >= QUANTILES[part + 1]) {
                part++;
            }
            met[x < 0 ? 9 - part : 10 + part]++;
        }
        double square = 0;
        for (int count : met) {
            square += Math.pow(count - COUNT / 20.0, 2) / (COUNT / 20.0);
        }

        // 19 degrees of freedom: 43.8 is exceeded once in a thousand
        assertThat(square).isBetween(4.0, 43.8);
    }

    @Test
    void tailsAreThoseOfTheNormalLaw() {
        // half the complementary error function at 2, 3 and 4 over the root of two
        double[] beyond = {0.022750131948179207, 0.0013498980316300945, 3.167124183311986e-5};
        double[] sample = sample(12);
        for (int k = 0; k < beyond.length; k++) {
            double from = k + 2.0;
            long above = 0;
            long below = 0;
            for (double x : sample) {
                above += x > from ? 1 : 0;
                below += x < -from ? 1 : 0;
            }
            double four = 4 * Math.sqrt(COUNT * beyond[k]);

            assertThat((double) above).isCloseTo(COUNT * beyond[k], within(four));
            assertThat((double) below).isCloseTo(COUNT * beyond[k], within(four));
        }
    }

    @Test
    void momentsAreThoseOfTheNormalLaw() {
        double[] powers = new double[5];
        for (double x : sample(13)) {
            for (int k = 1; k < powers.length; k++) {
                powers[k] += Math.pow(x, k) / COUNT;
            }
        }
        // the variances of the powers are 1, 2, 15 and 96
        double root = Math.sqrt(COUNT);
        assertThat(powers[1]).isCloseTo(0, within(4 / root));
        assertThat(powers[2]).isCloseTo(1, within(4 * Math.sqrt(2) / root));
        assertThat(powers[3]).isCloseTo(0, within(4 * Math.sqrt(15) / root));
        assertThat(powers[4]).isCloseTo(3, within(4 * Math.sqrt(96) / root));
    }

    @Test
    void theTailHasItsMean() {
        UniformRandomProvider uniform = RandomSource.XO_SHI_RO_256_PP.create(14L);
        int count = 200_000;
        double mean = 0;
        for (int i = 0; i < count; i++) {
            double x = Ziggurat.tail(uniform);
            assertThat(x).isGreaterThanOrEqualTo(Ziggurat.TAIL);
            mean += x / count;
        }

        // density over probability of the tail at its begin, by the error function; the variance is 0.046
        assertThat(mean).isCloseTo(4.262657, within(4 * Math.sqrt(0.046 / count)));
    }

    @Test
    void anArrayAndSingleNumbersAreFromOneLaw() {
        Noise noise = Noise.streams(15, 1)[0];
        double square = 0;
        for (int i = 0; i < COUNT; i++) {
            double x = noise.normal();
            square += x * x / COUNT;
        }

        assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / COUNT)));
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndStreamsDiffer() {
        Noise[] streams = Noise.streams(16, 2);
        Noise[] again = Noise.streams(16, 2);
        double[] first = new double[1000];
        double[] second = new double[1000];
        double[] other = new double[1000];
        streams[0].normals(first, 0.5);
        again[0].normals(second, 0.5);
        streams[1].normals(other, 0.5);

        assertThat(second).isEqualTo(first);
        assertThat(other).doesNotContain(first);
    }
}
