package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;

class DipTestTest {
    private record Piece(double from, double to, double mass) {
        double excess(double level) {
            return mass - level * (to - from);
        }
    }

    /** The excess mass statistic by trying all intervals, pairs of them, and levels at which two intervals are equal. */
    private static double excessMassByTrial(double[] x) {
        List<Piece> pieces = new ArrayList<>();
        for (double from : x) {
            for (double to : x) {
                if (from <= to) {
                    double inside =
                            Arrays.stream(x).filter(v -> v >= from && v <= to).count();
                    pieces.add(new Piece(from, to, inside / x.length));
                }
            }
        }
        double best = 0;
        for (Piece p : pieces) {
            for (Piece q : pieces) {
                double level = (p.mass - q.mass) / (p.to - p.from - q.to + q.from);
                if (level > 0 && level < Double.POSITIVE_INFINITY) {
                    double one = 0;
                    double two = 0;
                    for (Piece a : pieces) {
                        one = Math.max(one, a.excess(level));
                        for (Piece b : pieces) {
                            if (b.from > a.to) {
                                two = Math.max(two, a.excess(level) + b.excess(level));
                            }
                        }
                    }
                    best = Math.max(best, two - one);
                }
            }
        }
        return best;
    }

    @Test
    void twiceTheDipIsTheExcessMass() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 60; trial++) {
            double[] x = new double[5 + random.nextInt(4)];
            for (int i = 0; i < x.length; i++) {
                x[i] = trial % 2 == 0
                        ? random.nextDouble() + 2 * random.nextInt(2)
                        : i == 0 ? 9 : Math.rint(3 * random.nextGaussian());
            }
            // an excess mass below 1/n cannot show, the dip is never below 1/2n
            double expected = Math.max(excessMassByTrial(x), 1.0 / x.length);
            assertThat(DipTest.excessMass(Sample.of(x)))
                    .as("sample %s", Arrays.toString(x))
                    .isCloseTo(expected, within(1e-13));
        }
    }

    @Test
    void isSmallestForEvenSpacingAndAQuarterForTwoAtoms() {
        assertThat(DipTest.dip(Sample.of(Doubles.grid(0, 1, 33)))).isCloseTo(1 / 66.0, within(1e-15));
        double[] atoms = new double[200];
        Arrays.fill(atoms, 100, 200, 1);
        assertThat(DipTest.dip(Sample.of(atoms))).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void scaleShiftAndReflectionDoNotMatter() {
        Sample sample = Samples.twoHumps();
        double dip = DipTest.dip(sample);
        assertThat(DipTest.dip(Sample.of(sample.values().map(x -> 4 - 1000 * x))))
                .isCloseTo(dip, within(1e-14));
    }

    @Test
    void tellsOneHumpFromTwo() {
        assertThat(DipTest.hartigan(Samples.heavyTailed(), Resampling.of(100, 1))
                        .rejected())
                .isFalse();
        assertThat(DipTest.hartigan(Samples.twoHumps(), Resampling.of(100, 1)).below())
                .isTrue();
        assertThat(DipTest.chengHall(Samples.heavyTailed(), Resampling.of(100, 1))
                        .rejected())
                .isFalse();
        assertThat(DipTest.chengHall(Samples.twoHumps(), Resampling.of(100, 1)).below())
                .isTrue();
    }

    @Test
    void largeSamplesAreComparedByTheirScaledDip() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.doubles(100_000).toArray();
        ModalityResult result = DipTest.hartigan(Sample.of(x), Resampling.of(40, 2));
        // a uniform sample is one among the uniform samples of its test
        assertThat(result.pValue()).isBetween(0.03, 0.99);
        assertThat(result.tested()).isEqualTo(100_000);
    }

    @Test
    void flatnessOfTheFamilyIsThatOfItsDensities() {
        // beta law with parameters 2: f = 6x(1-x), f(1/2) = 3/2, f'' = -12: d = 12 / (27/8)
        assertThat(FlatnessLaw.beta(2)).isCloseTo(32 / 9.0, within(1e-13));
        // Cauchy law: f(0) = 1/pi, f''(0) = -2/pi
        assertThat(FlatnessLaw.student(1)).isCloseTo(2 * Math.PI * Math.PI, within(1e-12));
        assertThat(FlatnessLaw.beta(1e5)).isCloseTo(2 * Math.PI, within(1e-3));
        assertThat(FlatnessLaw.student(1e5)).isCloseTo(2 * Math.PI, within(1e-3));
    }

    @Test
    void drawsFromTheLawOfTheWantedFlatness() {
        SplittableRandom random = new SplittableRandom(8);
        assertThat(variance(FlatnessLaw.matching(32 / 9.0), random)).isCloseTo(1 / 20.0, within(0.003));
        assertThat(variance(FlatnessLaw.matching(2 * Math.PI), random)).isCloseTo(1, within(0.05));
        assertThat(variance(FlatnessLaw.matching(FlatnessLaw.student(8)), random))
                .isCloseTo(8 / 6.0, within(0.1));
        assertThat(variance(FlatnessLaw.matching(0), random)).isCloseTo(1 / 12.0, within(0.005));
        assertThat(FlatnessLaw.gamma(0.3, random)).isPositive();
    }

    private static double variance(FlatnessLaw law, SplittableRandom random) {
        double[] x = new double[20_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = law.draw(random);
        }
        double deviation = Sample.of(x).deviation();
        return deviation * deviation;
    }

    /**
     * Quantiles of the dip of uniform samples of 100 and 1000 from the table qDiptab of the R package diptest (M. Maechler, version 0.75), which
     * refines table 1 of Hartigan and Hartigan (1985) by a million samples of each size.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 0.5, 0.0354621760592113", "100, 0.9, 0.047152783315718", "100, 0.95, 0.0511279442868827",
                "100, 0.99, 0.059024132304226",
        "1000, 0.5, 0.0117439009052552", "1000, 0.9, 0.0156148055023058", "1000, 0.95, 0.0169343970067564",
                "1000, 0.99, 0.0196080260483234"
    })
    void uniformSamplesExceedTheTabulatedDipsAsOftenAsTheyShould(int size, double probability, double tabulated) {
        int samples = size == 100 ? 20_000 : 4000;
        SplittableRandom random = new SplittableRandom(size);
        Dip statistic = new Dip();
        double[] drawn = new double[size];
        int above = 0;
        for (int i = 0; i < samples; i++) {
            DipTest.uniform(random, drawn);
            above += statistic.of(drawn) >= tabulated ? 1 : 0;
        }
        double expected = 1 - probability;
        double deviation = Math.sqrt(expected * probability / samples);
        assertThat(above / (double) samples).isCloseTo(expected, within(4 * deviation));
    }

    @Test
    void pOfATabulatedDipIsThatOfTheTable() {
        // 100 observations on two even stretches, moved apart until their dip is the tabulated 95 % point
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double gap = 0.5 * (low + high);
            if (DipTest.dip(twoStretches(gap)) < 0.0511279442868827) {
                low = gap;
            } else {
                high = gap;
            }
        }
        ModalityResult result = DipTest.hartigan(twoStretches(high), Resampling.of(20_000, 3));
        // the dip grows steadily with the gap; p of the table is 0.05, of which 20 000 samples tell 0.0015
        assertThat(result.statistic()).isCloseTo(0.0511279442868827, within(1e-9));
        assertThat(result.pValue()).isCloseTo(0.05, within(0.0062));
    }

    private static Sample twoStretches(double gap) {
        double[] x = new double[100];
        for (int i = 0; i < 100; i++) {
            x[i] = i * 0.01 + (i < 50 ? 0 : gap);
        }
        return Sample.of(x);
    }

    @Test
    void refusesFewObservations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DipTest.hartigan(Sample.of(1, 2, 3), Resampling.of(10, 1)))
                .withMessage("number of observations = 3, must be >= 10");
    }
}
