package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.GaussianMixture;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.QuantityProviderContract;

class NesMotionQuantitiesTest implements QuantityProviderContract {
    private static final Values SHAPE = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.2)
            .with("s2", 0.3)
            .with("a", 0.3)
            .with("h", 0.2)
            .with("T", 1);

    @Override
    public QuantityProvider quantityProvider() {
        return new NesMotionQuantities();
    }

    @Override
    public Services quantityServices() {
        return SPECTRAL;
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "nes.spectrum", SHAPE.with("n", Doubles.of(3, 0)),
                "nes.eigenfunction", SHAPE.with("y", Doubles.of(-30, 0.1)),
                "nes.transition", SHAPE.with("y0", 0.2).with("t", 1).with("y", 0.3),
                "nes.passage", SHAPE.with("threshold", 0.1).with("y0", Doubles.of(-0.3, 0.5)),
                "nes.escape", SHAPE,
                "nes.instanton",
                        Values.of("k", 1.3)
                                .with("yMin", 0.2)
                                .with("yMax", -0.5)
                                .with("tc", 0.7)
                                .with("t", Doubles.of(0, 2)));
    }

    static Stream<Resource.Case> cases() {
        return Resource.cases("motion-cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Resource.Case reference) {
        Values output = evaluate(reference.quantity(), reference.inputs());
        for (String name : reference.expected().names()) {
            // the separator of the file stands in the names of densities
            double[] actual = output.numbers(name.replace("p(t ", "p(t=")).toArray();
            double[] expected = reference.expected().numbers(name).toArray();
            assertThat(actual).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                double tolerance = reference.absolute() + reference.relative() * Math.abs(expected[i]);
                assertThat(actual[i]).as(name + " " + i).isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    @Test
    void everyQuantityHasReferenceCases() {
        List<String> offered = quantityProvider().quantities().stream()
                .map(Quantity::name)
                .sorted()
                .toList();
        assertThat(cases().map(Resource.Case::quantity).distinct().sorted().toList())
                .isEqualTo(offered);
        assertThat(cases()).hasSize(23);
    }

    @Test
    void rateOfTheStationaryStateIsZero() {
        Values spectrum = evaluate("nes.spectrum", SHAPE.with("n", Doubles.of(1, 0)));
        assertThat(spectrum.numbers("lambda").get(1)).isZero();
        assertThat(spectrum.numbers("relativeError").get(0)).isLessThan(1e-12);
    }

    @Test
    void densitiesKeepTheOrderOfTheirPoints() {
        Values forward = evaluate(
                "nes.transition",
                SHAPE.with("y0", 0.3).with("t", Doubles.of(2, 0.5)).with("y", Doubles.of(-0.4, 0.1, 0.4)));
        Values backward = evaluate(
                "nes.transition",
                SHAPE.with("y0", 0.3).with("t", Doubles.of(0.5)).with("y", Doubles.of(0.4, 0.1, -0.4, 0.1)));
        assertThat(forward.names()).containsExactly("p(t=2)", "p(t=0.5)", "error", "shortfall");
        assertThat(backward.numbers("p(t=0.5)").get(0))
                .isCloseTo(forward.numbers("p(t=0.5)").get(2), within(1e-10));
        assertThat(backward.numbers("p(t=0.5)").get(1))
                .isEqualTo(backward.numbers("p(t=0.5)").get(3));
        assertThat(forward.number("error")).isLessThan(1e-10);
        assertThat(forward.text("shortfall")).isEmpty();
    }

    @Test
    void instantonOfNumbersBeyondDoublesIsRefused() {
        Values way = Values.of("tc", 0).with("yMax", 0).with("t", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.instanton", way.with("k", 1e308).with("yMin", 100)))
                .withMessage("the rate k (yMin - yMax) = Infinity, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> evaluate("nes.instanton", way.with("k", 1e-300).with("yMin", 1e-300)))
                .withMessage("the rate k (yMin - yMax) = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.instanton", way.with("k", 1).with("yMin", 1e150)))
                .withMessage("the barrier k (yMin - yMax)^3 / 6 = Infinity, must be finite");
    }

    @Test
    void instantonEndsAtTheTopAndBeganInTheWell() {
        Values cubic = Values.of("k", 2.0).with("yMin", 0.3).with("yMax", -0.1).with("tc", -1.0);
        Values way = evaluate("nes.instanton", cubic.with("t", Doubles.of(-1e6, 1e6)));
        assertThat(way.numbers("y").toArray()).containsExactly(0.3, -0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> evaluate("nes.instanton", cubic.with("yMin", -0.1).with("t", 0)))
                .withMessageContaining("yMin");
    }

    @Test
    void passageIsEitherWay() {
        Values down = evaluate("nes.passage", SHAPE.with("threshold", -0.1).with("y0", Doubles.of(0.4, -0.1)));
        assertThat(down.numbers("T").get(1)).isZero();
        assertThat(down.numbers("rate").get(1)).isInfinite();
        // mirrored parameters, mirrored way
        Values mirrored = SHAPE.with("mu1", -0.4).with("mu2", 0.4);
        Values up = evaluate("nes.passage", mirrored.with("threshold", 0.1).with("y0", Doubles.of(-0.4)));
        assertThat(up.numbers("T").get(0)).isCloseTo(down.numbers("T").get(0), within(1e-11));
    }

    @Test
    void oneWellHasAReasonInsteadOfABarrier() {
        Values single = SHAPE.with("mu1", 0.0).with("mu2", 0.0);
        Values escape = evaluate("nes.escape", single);
        assertThat(escape.names()).containsExactly("reason", "yMin", "yLow", "T_to_low");
        assertThat(escape.text("reason")).contains("one well").contains("no barrier");
        // the exact time instead, from the well to a return that is rare
        GaussianMixture law = NesQuantities.shape(single).stationary(single.number("T"));
        assertThat(law.cdf(escape.number("yLow"))).isCloseTo(0.01, within(1e-14));
        Values passage = evaluate(
                "nes.passage", single.with("threshold", escape.number("yLow")).with("y0", escape.number("yMin")));
        assertThat(escape.number("T_to_low")).isEqualTo(passage.numbers("T").get(0));
    }

    @Test
    void rejectsInputsThatAreNotAdmissible() {
        rejects("nes.spectrum", SHAPE.with("n", 1.5), "n = 1.5, must be a whole number in [0, 5000]");
        rejects("nes.spectrum", SHAPE.with("n", -1.0), "n = -1.0, must be a whole number in [0, 5000]");
        rejects("nes.spectrum", SHAPE.with("h", 0.0).with("n", 1.0), "h = 0.0, must be finite and > 0");
        Values past = SHAPE.with("y0", 0.1).with("y", 0.0);
        rejects("nes.transition", past.with("t", 0.0), "t = 0.0, must be finite and > 0");
        rejects("nes.transition", past.with("t", 1.0).with("y", Doubles.of()), "y is empty, must have a point");
        rejects(
                "nes.passage",
                SHAPE.with("threshold", 0.0).with("y0", Doubles.of(Double.NaN)),
                "y0 = NaN, must be finite");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, inputs))
                .withMessage(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new NesMotionQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, SPECTRAL);
    }

    static final Services SPECTRAL = new Services() {
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
            if (!id.equals("spectral")) {
                throw new IllegalArgumentException("no propagator " + id);
            }
            return new SpectralProvider();
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    };
}
