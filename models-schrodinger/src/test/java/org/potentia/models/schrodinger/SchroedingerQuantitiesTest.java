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
}
