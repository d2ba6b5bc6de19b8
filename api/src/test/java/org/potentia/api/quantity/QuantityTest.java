package org.potentia.api.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

class QuantityTest {
    private static final Quantity TOY = Quantity.closedForm(
            "toy.echo",
            "what it was given",
            "1",
            List.of(
                    QuantityInput.number("x", "1", "a number"),
                    QuantityInput.numbers("w", "1", "weights").optional(),
                    new QuantityInput("flag", "1", "a flag", QuantityInput.Kind.FLAG, false),
                    new QuantityInput("text", "1", "a text", QuantityInput.Kind.TEXT, false),
                    new QuantityInput("any", "1", "anything", QuantityInput.Kind.ANY, false)),
            inputs -> inputs);

    private static final Services NONE = new Services() {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException(id);
        }
    };

    @Test
    void evaluatesWhatFitsTheDeclaration() {
        Values inputs = Values.of("x", 1)
                .with("w", Doubles.of(1, 2))
                .with("flag", true)
                .with("text", "t")
                .with("any", List.of());
        assertThat(TOY.evaluate(inputs, NONE)).isEqualTo(inputs);
        assertThat(TOY.evaluate(Values.of("x", 1).with("w", 2), NONE).numbers("w"))
                .isEqualTo(Doubles.of(2));
        assertThat(TOY.needs()).isEmpty();
    }

    @Test
    void handsItsServicesOn() {
        Quantity needy = new Quantity(
                "toy.needy",
                "m",
                "1",
                List.of(),
                Set.of("spectral"),
                (inputs, services) ->
                        Values.of("id", services.propagator("spectral").id().length()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> needy.evaluate(Values.EMPTY, NONE))
                .withMessage("spectral");
    }

    @Test
    void refusesUnknownAndMissingInputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.evaluate(Values.of("x", 1).with("y", 2), NONE))
                .withMessage("unknown input y of toy.echo, must be one of [x, w, flag, text, any]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.evaluate(Values.EMPTY, NONE))
                .withMessage("input x of toy.echo is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.evaluate(Values.EMPTY.with("x", null), NONE))
                .withMessage("input x of toy.echo is missing");
    }

    @ParameterizedTest
    @CsvSource({"x, number", "w, list of numbers", "flag, flag"})
    void refusesInputsOfTheWrongKind(String name, String kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.evaluate(Values.of("x", 1).with(name, "word"), NONE))
                .withMessage("input " + name + " = word, must be a " + kind);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.evaluate(Values.of("x", 1).with("text", 2), NONE))
                .withMessage("input text = 2.0, must be a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weights", "nes.", ".weights", "NES.weights", "nes.2weights", "nes.two.three", "nes weights"})
    void refusesNamesWithoutAPrefix(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.closedForm(name, "m", "1", List.of(), inputs -> inputs))
                .withMessage("name = " + name + ", must be like nes.weights");
    }

    @Test
    void takesTheSymbolOfAPaperForAName() {
        assertThat(Quantity.closedForm("a.B0", "m", "1", List.of(), inputs -> inputs)
                        .name())
                .isEqualTo("a.B0");
    }

    @Test
    void refusesBlankTexts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.closedForm("a.b", " ", "1", List.of(), inputs -> inputs))
                .withMessageStartingWith("meaning is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.closedForm("a.b", "m", "", List.of(), inputs -> inputs))
                .withMessageStartingWith("equation is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantityInput.number("", "1", "m"))
                .withMessageStartingWith("name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantityInput.number("x", "", "m"))
                .withMessageStartingWith("unit is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantityInput.number("x", "1", ""))
                .withMessageStartingWith("meaning is blank");
    }

    @Test
    void optionalInputsAreNotRequired() {
        QuantityInput required = QuantityInput.numbers("w", "1", "weights");
        assertThat(required.required()).isTrue();
        assertThat(required.optional())
                .isEqualTo(new QuantityInput("w", "1", "weights", QuantityInput.Kind.NUMBERS, false));
    }
}
