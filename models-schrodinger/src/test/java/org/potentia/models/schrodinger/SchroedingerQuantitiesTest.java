package org.potentia.models.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.quantity.Quantity;
import org.potentia.solvers.spectral.SpectralProvider;

class SchroedingerQuantitiesTest {
    private static final Quantity EIGENVALUES =
            new SchroedingerQuantities().quantities().get(0);

    /** A reference case; the header of the file says where they come from. */
    record Case(String id, double lambda, Doubles expected) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SchroedingerQuantitiesTest.class.getResourceAsStream("reference-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(row -> new Case(
                            row[0],
                            Double.parseDouble(row[1]),
                            Doubles.of(Arrays.stream(row[2].split(" ")).mapToDouble(Double::parseDouble))));
        }
    }

    private static Values evaluate(double lambda, double... n) {
        return EIGENVALUES.evaluate(
                Values.of("lambda", lambda).with("n", Doubles.of(n)), new OneSolver(new SpectralProvider()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void levelsAgreeWithTheReference(Case reference) {
        Values output = evaluate(reference.lambda(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (int n = 0; n <= 10; n++) {
            double expected = reference.expected().get(n);
            assertThat(output.numbers("value").get(n)).as("level %d", n).isCloseTo(expected, within(1e-13 * expected));
            assertThat(output.numbers("relativeError").get(n)).isLessThan(1e-12);
        }
    }

    @Test
    void withoutAnharmonicityLevelsAreOddNumbersInTheOrderAsked() {
        Doubles value = evaluate(0, 150, 0, 7).numbers("value");
        assertThat(value.toArray()).containsExactly(new double[] {301, 1, 15}, within(3e-10));
    }

    @Test
    void strongAnharmonicityScalesWithTheCubeRoot() {
        // Omega_0 tends to lambda^(1/3) 1.0603620904841829, the level of the pure quartic, from above
        double level = evaluate(1e12, 0).numbers("value").get(0);
        assertThat(level / 1e4).isCloseTo(1.0603620904841829, within(1e-8));
    }

    @Test
    void refusesWhatHasNoLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(-0.05, 0))
                .withMessageContaining("must be finite and >= 0: below zero there are resonances");
        assertThatIllegalArgumentException().isThrownBy(() -> evaluate(Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(1, 0.5))
                .withMessage("n = 0.5, must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(1, -1))
                .withMessage("n = -1.0, must be in [0.0, 2000.0]");
    }

    @Test
    void needsAPropagatorThatComputesSpectra() {
        assertThat(EIGENVALUES.needs()).containsExactly("spectral");
        PropagatorProvider without = new PropagatorProvider() {
            @Override
            public String id() {
                return "spectral";
            }

            @Override
            public String title() {
                return "none";
            }

            @Override
            public Citation citation() {
                return new Citation("nobody", 2000, "nothing", "nowhere");
            }

            @Override
            public OptionSpace options() {
                return OptionSpace.EMPTY;
            }

            @Override
            public Support supports(EvolutionProblem problem) {
                return Support.no("nothing is");
            }

            @Override
            public Propagator create(Settings settings) {
                return (problem, request) -> {
                    throw new IllegalArgumentException("not supported");
                };
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EIGENVALUES.evaluate(Values.of("lambda", 1).with("n", Doubles.of(0)), new OneSolver(without)))
                .withMessageContaining("does not compute spectra");
    }

    private static Values evaluate(String name, Values inputs) {
        return new SchroedingerQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals("schrodinger." + name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, new OneSolver(new SpectralProvider()));
    }

    @Test
    void eigenfunctionsAgreeWithTheReference() {
        // sc-017 and sc-018: scaled oscillator basis, 40 digits
        Values third =
                evaluate("eigenfunction", Values.of("lambda", 1).with("n", 3).with("xi", Doubles.of(0, 0.5, 1, 2, 3)));
        double[] expected = {0, -0.6274668915721873, 0.2755443588238658, 0.23635318823858928, 0.00048177731347745105};
        assertThat(third.numbers("value").toArray()).containsExactly(expected, within(2e-13));
        Values tenth =
                evaluate("eigenfunction", Values.of("lambda", 100).with("n", 10).with("xi", Doubles.of(0, 1.4)));
        assertThat(tenth.numbers("value").toArray())
                .containsExactly(new double[] {-0.7855259466997327, 0.11382263722844084}, within(2e-13));
    }

    @Test
    void momentsAgreeWithTheReference() {
        // sc-022 and sc-023
        Values fourth = evaluate("levelMoments", Values.of("lambda", 1).with("n", 4));
        assertThat(fourth.number("xi2")).isCloseTo(1.750939501761144, within(1e-13));
        assertThat(fourth.number("xi4")).isCloseTo(4.851892810926988, within(1e-12));
        assertThat(fourth.number("p2")).isCloseTo(11.45472512361512, within(1e-12));
        assertThat(fourth.number("kurtosis")).isCloseTo(1.582591819339042, within(1e-13));
        assertThat(fourth.number("virialError")).isCloseTo(0, within(1e-12));
        Values second = evaluate("levelMoments", Values.of("lambda", 100).with("n", 2));
        assertThat(second.number("p2")).isCloseTo(23.160244553120066, within(1e-11));
    }

    @Test
    void cubicFormulasStandBesideTheExactLevel() {
        // sc-026
        Values fifth = evaluate("cubic", Values.of("lambda", 1).with("n", 5));
        assertThat(fifth.number("printed")).isCloseTo(21.775282267557863, within(1e-13));
        assertThat(fifth.number("symmetric")).isCloseTo(23.307489975619127, within(1e-13));
        assertThat(fifth.number("relerr_printed")).isCloseTo(-0.06533589479566686, within(1e-13));
        assertThat(fifth.number("relerr_symmetric")).isCloseTo(0.0004313145036537398, within(1e-13));
        Values metastable = evaluate("cubic", Values.of("lambda", -0.05).with("n", 0));
        assertThat(metastable.number("exact")).isCloseTo(0.958233636451326, within(1e-9));
    }

    @Test
    void marketLevelsHaveVolumesThatObeyTheVirialTheorem() {
        Values wells = evaluate(
                "levels",
                Values.of("h", 0.04).with("alpha", -1).with("delta", 30).with("count", 4));
        assertThat(wells.text("region")).isEqualTo("DOUBLE_WELL");
        for (int n = 0; n < 4; n++) {
            assertThat(wells.numbers("virialError").get(n)).isCloseTo(0, within(1e-11));
            assertThat(wells.numbers("realised").get(n)
                            + wells.numbers("potential").get(n))
                    .isCloseTo(wells.numbers("volume").get(n), within(1e-15));
        }
        // without anharmonicity both halves are equal: (n + 1/2) sqrt(alpha h) in all
        Values harmonic = evaluate(
                "levels",
                Values.of("h", 0.04).with("alpha", 2.5).with("delta", 0).with("count", 2));
        assertThat(harmonic.numbers("volume").get(1)).isCloseTo(1.5 * Math.sqrt(0.1), within(1e-12));
        assertThat(harmonic.numbers("realised").get(1)).isCloseTo(0.75 * Math.sqrt(0.1), within(1e-12));
    }

    @Test
    void aMetastableMarketHasADensityOnlyInsideACut() {
        Values inside =
                evaluate("eigenvalues", Values.of("lambda", -0.05).with("n", 0).with("cut", Math.sqrt(10)));
        assertThat(inside.numbers("value").get(0)).isBetween(0.958, 0.961);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "levels",
                        Values.of("h", 1).with("alpha", 1).with("delta", -0.1).with("count", 1)))
                .withMessageContaining("a density only inside a stated cut");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "levels",
                        Values.of("h", 1).with("alpha", -1).with("delta", 0).with("count", 1)))
                .withMessageContaining("does not hold anything");
    }

    private static Values spectrum(int n, Doubles omega, double alpha, double delta) {
        return new SchroedingerQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals("schrodinger.levelSpectrum"))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(
                                Values.of("n", n)
                                        .with("omega", omega)
                                        .with("h", 0.5)
                                        .with("alpha", alpha)
                                        .with("delta", delta),
                                new OneSolver(new SpectralProvider()));
    }

    @Test
    void spectrumOfAHarmonicLevelIsTheClosedForm() {
        Doubles omega = Doubles.of(-3, 0, 0.4, 2);
        for (int n = 0; n < 5; n++) {
            Values closed = new MarketQuantities()
                    .quantities().stream()
                            .filter(quantity -> quantity.name().equals("schrodinger.omegaSpectrum"))
                            .findFirst()
                            .orElseThrow()
                            .evaluate(
                                    Values.of("n", n)
                                            .with("omega", omega)
                                            .with("h", 0.5)
                                            .with("alpha", 2.0),
                                    new OneSolver(new SpectralProvider()));
            Values computed = spectrum(n, omega, 2, 0);
            for (String part : new String[] {"re", "im", "weight"}) {
                assertThat(computed.numbers(part).toArray())
                        .as("%s of level %d", part, n)
                        .containsExactly(closed.numbers(part).toArray(), within(1e-10));
            }
        }
    }

    @Test
    void weightsOfTargetsOfAnAnharmonicLevelAreAllAndGiveTheRealisedVolume() {
        Doubles omega = Doubles.grid(-40, 40, 801);
        for (double alpha : new double[] {2, -2}) {
            Values computed = spectrum(3, omega, alpha, 4);
            double step = 0.1;
            double mass = computed.numbers("weight").stream().sum() * step;
            assertThat(mass).isCloseTo(1, within(1e-9));
            double realised = 0;
            for (int i = 0; i < omega.size(); i++) {
                // h omega^2 / 2 is the volume of a target, equation 11
                realised += step
                        * 0.25
                        * omega.get(i)
                        * omega.get(i)
                        * computed.numbers("weight").get(i);
            }
            double expected = new SchroedingerQuantities()
                    .quantities().stream()
                            .filter(quantity -> quantity.name().equals("schrodinger.levels"))
                            .findFirst()
                            .orElseThrow()
                            .evaluate(
                                    Values.of("h", 0.5)
                                            .with("alpha", alpha)
                                            .with("delta", 4.0)
                                            .with("count", 4),
                                    new OneSolver(new SpectralProvider()))
                            .numbers("realised")
                            .get(3);
            assertThat(realised).isCloseTo(expected, within(1e-8 * expected));
        }
    }
}
