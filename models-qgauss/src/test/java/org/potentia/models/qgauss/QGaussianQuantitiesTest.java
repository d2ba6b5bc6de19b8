package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

class QGaussianQuantitiesTest {
    /** A case of the reference file. */
    record Case(String id, String quantity, Values inputs, Values expected, double relative, double absolute) {
        @Override
        public String toString() {
            return id + " " + quantity;
        }
    }

    static Stream<Case> cases() {
        return Resource.rows("reference-cases.txt", "\\|")
                .map(row -> new Case(
                        row[0],
                        row[1],
                        values(row[2]),
                        values(row[3]),
                        Double.parseDouble(row[4]),
                        Double.parseDouble(row[5])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Case reference) {
        Values output = evaluate(reference.quantity(), reference.inputs());
        for (String name : reference.expected().names()) {
            double expected = reference.expected().number(name);
            assertThat(output.number(name))
                    .as(name)
                    .isCloseTo(expected, within(reference.absolute() + reference.relative() * Math.abs(expected)));
        }
    }

    @Test
    void entropyIsThatOfTheNormalAndOfCauchysLaw() {
        assertThat(number("qgauss.entropy", "q", 1.0, "beta", 1.0))
                .isCloseTo(0.5 * Math.log(Math.PI * Math.E), within(1e-14));
        assertThat(number("qgauss.entropy", "q", 2.0, "beta", 1.0)).isCloseTo(Math.log(4 * Math.PI), within(1e-12));
    }

    @Test
    void coversEveryQuantityButEntropyWithAReferenceCase() {
        List<String> names = new QGaussianQuantities()
                .quantities().stream()
                        .map(Quantity::name)
                        .filter(name -> !name.equals("qgauss.entropy"))
                        .sorted()
                        .toList();
        assertThat(cases().map(Case::quantity).distinct().sorted().toList()).isEqualTo(names);
        assertThat(cases()).hasSize(43);
    }

    @Test
    void infiniteValuesAreInfinite() {
        assertThat(number("qgauss.qExponential", "x", 2.0, "q", 1.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("qgauss.qExponential", "x", 3.0, "q", 1.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("qgauss.absoluteMoment", "p", 2.0, "q", 1.71, "beta", 1.0))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("qgauss.quantile", "p", 1.0, "q", 1.5, "beta", 1.0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("qgauss.logLikelihood", "data", Doubles.of(0, 9), "q", 0.5, "beta", 1.0))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void quantileTakesAnUpperTailProbability() {
        assertThat(number("qgauss.quantile", "sf", 0.025, "q", 1.71, "beta", 1.0))
                .isCloseTo(4.178696988067534, within(1e-12)); // qg-028
        // far beyond 1 - 1e-16: the power law of the tail, sf = 2 A / nu x^-nu / 2
        double far = number("qgauss.quantile", "sf", 1e-40, "q", 1.71, "beta", 1.0);
        double nu = 1.8169014084507045; // qg-040, as is A
        assertThat(0.6431422003717122 / nu * Math.pow(far, -nu) / 1e-40).isCloseTo(1, within(1e-12));
    }

    @Test
    void listsInGiveListsOut() {
        Values output = evaluate(
                "qgauss.density", Values.of("q", 1.71).with("beta", 1.0).with("x", Doubles.of(0, 1.3)));
        assertThat(output.numbers("value").get(0)).isCloseTo(0.39701939539547, within(1e-14)); // qg-015
        assertThat(output.numbers("value").get(1)).isCloseTo(0.13078383318475895, within(1e-14)); // qg-016
        assertThat(evaluate(
                                "qgauss.quantile",
                                Values.of("q", 0.5).with("beta", 2.0).with("p", Doubles.of(0, 0.5, 1)))
                        .numbers("value"))
                .isEqualTo(Doubles.of(-1, 0, 1));
    }

    @Test
    void shiftsByTheLocation() {
        assertThat(number("qgauss.density", "x", 2.3, "q", 1.71, "beta", 1.0, "location", 1.0))
                .isCloseTo(0.13078383318475895, within(1e-14)); // qg-016
    }

    @Test
    void fitsTheLocationOnRequest() {
        Doubles data = Doubles.of(0.9, 1.2, 1.0, 1.4, 0.2, 1.1, 0.95, 3.0, 1.05, 0.7);
        Values free = evaluate("qgauss.fit", Values.EMPTY.with("data", data).with("freeLocation", true));
        Values about =
                evaluate("qgauss.fit", Values.EMPTY.with("data", data).with("location", free.number("location")));
        assertThat(free.number("location")).isBetween(0.9, 1.2);
        assertThat(about.number("q")).isCloseTo(free.number("q"), within(1e-7));
        assertThat(about.number("loglik")).isCloseTo(free.number("loglik"), within(1e-10));
        assertThat(about.number("location_se")).isZero();
        assertThat(free.number("location_se")).isBetween(0.01, 0.3);
        assertThat(free.get("converged")).isEqualTo(true);
    }

    @Test
    void saysWhatIsWrongWithAnInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.normalisation", "q", 3.0))
                .withMessage("q = 3.0, must be in (-Infinity, 3.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.density", "x", 0.0, "q", 1.5, "beta", 0.0))
                .withMessage("beta = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.quantile", "q", 1.5, "beta", 1.0))
                .withMessageContaining("exactly one of them must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.quantile", "p", 0.5, "sf", 0.5, "q", 1.5, "beta", 1.0))
                .withMessageContaining("exactly one of them must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.tail", "q", 1.0, "beta", 1.0))
                .withMessage("q = 1.0, must be > 1: the law has no power tail otherwise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.logLikelihood", "data", Doubles.of(), "q", 1.0, "beta", 1.0))
                .withMessage("number of observations in data = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.fit", "data", Doubles.of(0, 0)))
                .withMessage("all observations are equal to the location, must have some spread");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number("qgauss.fit", "data", Doubles.of(1, 2), "location", 1.0, "freeLocation", true))
                .withMessageContaining("must be one or the other");
    }

    private static double number(String quantity, Object... inputs) {
        Values values = Values.EMPTY;
        for (int i = 0; i < inputs.length; i += 2) {
            values = values.with((String) inputs[i], inputs[i + 1]);
        }
        return evaluate(quantity, values).number("value");
    }

    private static Values evaluate(String name, Values inputs) {
        Quantity quantity = new QGaussianQuantities()
                .quantities().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, new NoServices());
    }

    /** {@code a=1,b=[1 2 3]}. */
    private static Values values(String text) {
        Values values = Values.of(Map.of());
        for (String entry : text.split(",", -1)) {
            String[] pair = entry.split("=", -1);
            values = values.with(
                    pair[0],
                    pair[1].startsWith("[")
                            ? Doubles.of(Arrays.stream(pair[1].substring(1, pair[1].length() - 1)
                                            .split(" ", -1))
                                    .mapToDouble(Double::parseDouble))
                            : (Object) Double.valueOf(pair[1]));
        }
        return values;
    }

    /** These quantities are closed forms: asking for a solver is a failure of the test. */
    private static final class NoServices implements Services {
        @Override
        public ModelProvider model(String id) {
            throw new AssertionError(id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new AssertionError(id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new AssertionError(id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new AssertionError(id);
        }
    }
}
