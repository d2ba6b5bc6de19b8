package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.Quantity;

class AsaQuantitiesTest {
    /** A case of the reference file. */
    record Case(String id, String quantity, Values inputs, Values expected, double relative, double absolute) {
        @Override
        public String toString() {
            return id + " " + quantity;
        }
    }

    static Stream<Case> cases() {
        return rows("reference-cases.txt")
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
        Map<String, Doubles> output = flat(evaluate(reference.quantity(), reference.inputs()));
        for (String name : reference.expected().names()) {
            Doubles expected = reference.expected().numbers(name);
            Doubles actual = Objects.requireNonNull(output.get(name), name);
            assertThat(actual.size()).as(name).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                double allowed = reference.absolute() + reference.relative() * Math.abs(expected.get(i));
                assertThat(actual.get(i)).as("%s[%d]", name, i).isCloseTo(expected.get(i), within(allowed));
            }
        }
    }

    @Test
    void coversEveryQuantityWithAReferenceCase() {
        List<String> names = new AsaQuantities()
                .quantities().stream().map(Quantity::name).sorted().toList();
        assertThat(cases().map(Case::quantity).distinct().sorted().toList()).isEqualTo(names);
        assertThat(cases()).hasSize(23);
    }

    @Test
    void numbersInGiveNumbersOut() {
        Values output = evaluate("asa.generate", Values.of("T", 1).with("u", 0.75));
        assertThat(output.number("value")).isCloseTo(0.41421356237309503, within(1e-15)); // as-007
    }

    @Test
    void distributionFunctionIsTheInverseOfTheStep() {
        Doubles u = Doubles.of(0, 1e-6, 0.2, 0.4999, 0.5, 0.7, 1 - 1e-9, 1);
        for (double t : new double[] {1e-30, 1e-6, 0.3, 1, 50}) {
            Values steps = evaluate("asa.generate", Values.of("T", t).with("u", u));
            Values back = evaluate("asa.generatingDensity", Values.of("T", t).with("y", steps.numbers("value")));
            for (int i = 0; i < u.size(); i++) {
                assertThat(back.numbers("G").get(i)).isCloseTo(u.get(i), within(1e-14));
            }
        }
    }

    @Test
    void densityIsTheSlopeOfTheDistributionFunction() {
        double t = 0.01;
        double h = 1e-6;
        for (double y : new double[] {-0.9, -0.02, 0.005, 0.5}) {
            Values at = evaluate("asa.generatingDensity", Values.of("T", t).with("y", Doubles.of(y - h, y, y + h)));
            double slope = (at.numbers("G").get(2) - at.numbers("G").get(0)) / (2 * h);
            assertThat(slope).isCloseTo(at.numbers("g").get(1), within(1e-6));
        }
    }

    @Test
    void indexUndoesTheSchedule() {
        Values schedule = Values.of("T0", 3).with("c", 0.7).with("D", 5).with("Q", 2);
        Doubles indices = Doubles.of(0, 0.5, 1, 17, 1e4);
        Values cold = evaluate("asa.temperature", schedule.with("k", indices));
        Values back = evaluate("asa.indexAtTemperature", schedule.with("T", cold.numbers("value")));
        for (int i = 0; i < indices.size(); i++) {
            assertThat(back.numbers("value").get(i)).isCloseTo(indices.get(i), within(1e-12 * (1 + indices.get(i))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asa.control          | temperature_ratio_scale=1,temperature_anneal_scale=100,D=4,Q=1 | temperature_ratio_scale = 1.0
            asa.temperature      | T0=1,c=0,D=4,Q=1,k=1                                           | c = 0.0, must be finite and > 0
            asa.temperature      | T0=1,c=1,D=2.5,Q=1,k=1                                         | D = 2.5, must be a whole number
            asa.temperature      | T0=1,c=1,D=2,Q=1,k=-1                                          | k = -1.0
            asa.indexAtTemperature | T0=1,c=1,D=2,Q=1,T=2                                         | T (not above T0) = 2.0
            asa.generate         | T=0,u=0.5                                                      | T = 0.0, must be finite and > 0
            asa.generate         | T=1,u=1.5                                                      | u = 1.5
            asa.generatingDensity | T=1,y=1.5                                                     | y = 1.5
            asa.longJump         | T=1,delta=2                                                    | delta = 2.0
            asa.reanneal         | T0=[1 1],T_k=[1 1],s=[1 0],c=[1 1],D=2,Q=1                     | s = 0.0, must not be 0
            asa.reanneal         | T0=[1 1],T_k=[1],s=[1 1],c=[1 1],D=2,Q=1                       | T_k has 1 numbers, must have 2 as T0 has
            asa.acceptance       | T=-1,dC=1                                                      | T = -1.0
            asa.corana           | x=[1 2 3]                                                      | x has 3 numbers, must have 4
            """)
    void saysWhatIsWrongWithAnInput(String quantity, String inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, values(inputs)))
                .withMessageContaining(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new AsaQuantities()
                .quantities().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, new NoServices());
    }

    /** {@code a=1,b=[1 2 3]}. */
    private static Values values(String text) {
        Values values = Values.EMPTY;
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

    /** The numbers of the output; those in a list of records as {@code name[index].field}. */
    private static Map<String, Doubles> flat(Values output) {
        Map<String, Doubles> numbers = new LinkedHashMap<>();
        for (String name : output.names()) {
            if (output.get(name) instanceof List<?> records) {
                for (int i = 0; i < records.size(); i++) {
                    Values fields = (Values) records.get(i);
                    for (String field : fields.names()) {
                        numbers.put(name + "[" + i + "]." + field, fields.numbers(field));
                    }
                }
            } else {
                numbers.put(name, output.numbers(name));
            }
        }
        return numbers;
    }

    private static Stream<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(AsaQuantitiesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
