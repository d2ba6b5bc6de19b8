package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.Quantity;

class NesQuantitiesTest {
    private static final Values SHAPE = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.2)
            .with("s2", 0.3)
            .with("a", 0.3)
            .with("h", 0.2)
            .with("T", 1);

    static Stream<Resource.Case> cases() {
        return Resource.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Resource.Case reference) {
        Values output = evaluate(reference.quantity(), reference.inputs());
        for (String path : reference.expected().names()) {
            double[] expected = numbers(reference.expected(), path);
            double[] actual = numbers(output, path);
            assertThat(actual).as(path).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                double tolerance = reference.absolute() + reference.relative() * Math.abs(expected[i]);
                assertThat(actual[i]).as(path + " " + i).isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    @Test
    void everyQuantityHasReferenceCases() {
        List<String> offered = new NesQuantities()
                .quantities().stream().map(Quantity::name).sorted().toList();
        assertThat(cases().map(Resource.Case::quantity).distinct().sorted().toList())
                .isEqualTo(offered);
        assertThat(cases()).hasSize(21);
    }

    @Test
    void noiseIsNeededByThePotentialAlone() {
        Values silent = SHAPE.with("h", null).with("y", Doubles.of(0.1));
        assertThat(evaluate("nes.stationary", silent))
                .isEqualTo(evaluate("nes.stationary", SHAPE.with("y", Doubles.of(0.1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.potential", silent))
                .withMessage("input h of nes.potential is missing");
    }

    @Test
    void potentialIsZeroAtItsDeepestMinimum() {
        Values output = evaluate("nes.potential", SHAPE.with("y", 0.0));
        assertThat(output.numbers("Vmin").stream().min()).hasValue(0);
        assertThat(output.numbers("V").size()).isEqualTo(1);
    }

    @Test
    void weightsAtTheEndsAreThoseOfOneComponent() {
        Values first = evaluate("nes.weights", SHAPE.with("a", 0.0));
        assertThat(first.number("omega1")).isEqualTo(1);
        assertThat(first.number("omega2")).isZero();
        assertThat(first.number("omega3")).isZero();
        assertThat(first.number("Omega")).isCloseTo(5, within(1e-14));
        Values second = evaluate("nes.weights", SHAPE.with("a", 1.0));
        assertThat(second.number("omega2")).isEqualTo(1);
    }

    @Test
    void validityOfTheMemoryIsTold() {
        Values past = SHAPE.with("rate", 0.5).with("t", 2).with("y", Doubles.of(0));
        Values near = evaluate("nes.nonequilibrium", past.with("y0", 0.1));
        // |xi| s with xi of case nes-063 and s^2 of case nes-014
        assertThat(near.number("xiTimesDeviation"))
                .isCloseTo(0.9052084140578922 * Math.sqrt(0.08331385682475273), within(1e-13));
        assertThat(near.number("rateTimesTime")).isEqualTo(1);
        // xi < 0: the linear form is negative right of mean - 1/xi = 1.41, almost four deviations away
        assertThat(near.number("negativeMass69")).isBetween(1e-17, 1e-12);
        Values far = evaluate("nes.nonequilibrium", past.with("y0", -1.5));
        assertThat(far.number("negativeMass69")).isBetween(0.01, 0.5);
    }

    @Test
    void rejectsInputsThatAreNotAdmissible() {
        Values past = SHAPE.with("y0", 0.1).with("rate", 0.5).with("t", 2).with("y", 0.0);
        rejects("nes.weights", SHAPE.with("s1", 0.0), "s1 = 0.0, must be finite and > 0");
        rejects("nes.weights", SHAPE.with("s2", -1.0), "s2 = -1.0, must be finite and > 0");
        rejects("nes.weights", SHAPE.with("a", 2.0), "a = 2.0, must be in [0, 1]");
        rejects("nes.weights", SHAPE.with("T", 0.0), "T = 0.0, must be finite and > 0");
        rejects("nes.potential", SHAPE.with("h", 0.0).with("y", 0.0), "h = 0.0, must be finite and > 0");
        rejects("nes.stationary", SHAPE.with("y", Double.NaN), "y = NaN, must be finite");
        rejects("nes.nonequilibrium", past.with("rate", 0.0), "rate = 0.0, must be finite and > 0");
        rejects("nes.nonequilibrium", past.with("t", -1.0), "t = -1.0, must be finite and >= 0");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, inputs))
                .withMessage(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new NesQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, NOTHING);
    }

    private static double[] numbers(Values values, String path) {
        int dot = path.indexOf('.');
        if (dot > 0 && !values.has(path)) {
            return numbers(
                    (Values) Objects.requireNonNull(values.get(path.substring(0, dot))), path.substring(dot + 1));
        }
        return values.numbers(path).toArray();
    }

    /** The closed forms ask for nothing. */
    private static final Services NOTHING = new Services() {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException("no model " + id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException("no potential " + id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new IllegalArgumentException("no propagator " + id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    };
}
