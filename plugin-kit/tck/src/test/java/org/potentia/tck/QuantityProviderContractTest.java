package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/** The contract passes on right quantities, and each planted error fails the test that is there for it. */
class QuantityProviderContractTest {
    private static Quantity quantity(String name, Quantity.Evaluation evaluation) {
        return new Quantity(
                name,
                "a toy",
                "1",
                List.of(
                        QuantityInput.number("x", "1", "a number"),
                        QuantityInput.numbers("w", "1", "weights").optional()),
                Set.of(),
                evaluation);
    }

    private static Values twice(Values inputs) {
        return Values.of("y", 2 * inputs.number("x"))
                .with("list", List.of(1.0, Doubles.of(1, 2)))
                .with("note", "text")
                .with("nothing", null);
    }

    abstract static class Toy implements QuantityProviderContract {
        private final List<Quantity> quantities;

        Toy(Quantity... quantities) {
            this.quantities = List.of(quantities);
        }

        @Override
        public QuantityProvider quantityProvider() {
            return () -> quantities;
        }

        @Override
        public Map<String, Values> quantityExamples() {
            return Map.of("toy.twice", Values.of("x", 1.5));
        }
    }

    static class Right extends Toy {
        Right() {
            super(quantity("toy.twice", (inputs, services) -> twice(inputs)));
        }
    }

    static class SameNameTwice extends Toy {
        SameNameTwice() {
            super(
                    quantity("toy.twice", (inputs, services) -> twice(inputs)),
                    quantity("toy.twice", (inputs, services) -> twice(inputs)));
        }
    }

    static class WithoutAnExample extends Toy {
        WithoutAnExample() {
            super(
                    quantity("toy.twice", (inputs, services) -> twice(inputs)),
                    quantity("toy.other", (inputs, services) -> twice(inputs)));
        }
    }

    static class HiddenNotANumber extends Toy {
        HiddenNotANumber() {
            super(quantity(
                    "toy.twice",
                    (inputs, services) -> twice(inputs).with("deep", List.of(Values.of("inside", Double.NaN)))));
        }
    }

    static class NoAnswer extends Toy {
        NoAnswer() {
            super(quantity("toy.twice", (inputs, services) -> Values.EMPTY));
        }
    }

    static class AnotherAnswerEachTime extends Toy {
        private static int calls;

        AnotherAnswerEachTime() {
            super(quantity("toy.twice", (inputs, services) -> Values.of("y", calls++)));
        }
    }

    static class AsksForASolver extends Toy {
        AsksForASolver() {
            super(quantity(
                    "toy.twice",
                    (inputs, services) ->
                            Values.of("id", services.propagator("spectral").id().length())));
        }
    }

    static class InputDeclaredTwice extends Toy {
        InputDeclaredTwice() {
            super(new Quantity(
                    "toy.twice",
                    "a toy",
                    "1",
                    List.of(QuantityInput.number("x", "1", "a number"), QuantityInput.number("x", "1", "again")),
                    Set.of(),
                    (inputs, services) -> twice(inputs)));
        }
    }

    @Test
    void passesOnRightQuantities() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @Test
    void failsOnPlantedErrors() {
        assertThat(Contracts.failures(SameNameTwice.class)).contains("quantityNamesAreUniqueAndStable");
        assertThat(Contracts.failures(WithoutAnExample.class)).containsExactly("everyQuantityHasAnExample");
        assertThat(Contracts.failures(HiddenNotANumber.class)).containsExactly("examplesAreAnswered");
        assertThat(Contracts.failures(NoAnswer.class)).containsExactly("examplesAreAnswered");
        assertThat(Contracts.failures(AnotherAnswerEachTime.class)).containsExactly("examplesAreAnswered");
        assertThat(Contracts.failures(AsksForASolver.class)).containsExactly("examplesAreAnswered");
        assertThat(Contracts.failures(InputDeclaredTwice.class)).containsExactly("inputsAreDeclaredOnce");
    }
}
