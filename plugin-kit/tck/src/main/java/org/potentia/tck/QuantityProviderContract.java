package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * What every provider of quantities promises: unique names, declared inputs and nothing but these, and answers without NaN.
 *
 * @since 0.1
 */
public interface QuantityProviderContract {
    /**
     * Supplies the provider to test.
     *
     * @return the provider
     */
    QuantityProvider quantityProvider();

    /**
     * Supplies inputs that each quantity takes.
     *
     * @return inputs by name of the quantity, one for every quantity
     */
    Map<String, Values> quantityExamples();

    /**
     * Supplies the services that the quantities ask for solvers.
     *
     * @return services; without any solver unless said otherwise
     */
    default Services quantityServices() {
        return new NoServices();
    }

    /** Tests that names are unique and every instance lists the same ones. */
    @Test
    default void quantityNamesAreUniqueAndStable() {
        List<String> names = names();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(names()).as("names, asked again").isEqualTo(names);
    }

    /** Tests that inputs are declared once each. */
    @Test
    default void inputsAreDeclaredOnce() {
        for (Quantity quantity : quantityProvider().quantities()) {
            assertThat(quantity.inputs())
                    .as("inputs of %s", quantity.name())
                    .extracting(QuantityInput::name)
                    .doesNotHaveDuplicates();
        }
    }

    /** Tests that there is an example of every quantity. */
    @Test
    default void everyQuantityHasAnExample() {
        assertThat(quantityExamples().keySet()).containsExactlyInAnyOrderElementsOf(names());
    }

    /**
     * Tests that the examples are answered, twice alike, without NaN.
     *
     * @return a test for each quantity
     */
    @TestFactory
    default Stream<DynamicTest> examplesAreAnswered() {
        return Cases.named(quantityExamples(), (name, example) -> {
            Quantity quantity = find(name);
            Values answer = quantity.evaluate(example, quantityServices());
            assertThat(answer.names()).as("names of the answer").isNotEmpty();
            assertNoNaN(quantity.name(), answer);
            assertThat(quantity.evaluate(example, quantityServices()))
                    .as("the answer, asked again")
                    .isEqualTo(answer);
        });
    }

    /**
     * Tests that an input that is not declared is refused by name.
     *
     * @return a test for each quantity
     */
    @TestFactory
    default Stream<DynamicTest> unknownInputsAreRefused() {
        return Cases.named(
                quantityExamples(),
                (name, example) -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> find(name).evaluate(example.with("noSuchInput", 1.0), quantityServices()))
                        .withMessageContaining("noSuchInput"));
    }

    /**
     * Tests that a missing input is refused by name.
     *
     * @return a test for each quantity
     */
    @TestFactory
    default Stream<DynamicTest> missingInputsAreRefused() {
        return Cases.named(quantityExamples(), (name, example) -> {
            Quantity quantity = find(name);
            for (QuantityInput input : quantity.inputs()) {
                if (input.required()) {
                    assertThatIllegalArgumentException()
                            .as("%s without %s", quantity.name(), input.name())
                            .isThrownBy(() -> quantity.evaluate(example.with(input.name(), null), quantityServices()))
                            .withMessageContaining(input.name());
                }
            }
        });
    }

    private List<String> names() {
        return quantityProvider().quantities().stream().map(Quantity::name).toList();
    }

    private Quantity find(String name) {
        return quantityProvider().quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is an example of " + name + ", but no such quantity"));
    }

    private static void assertNoNaN(String path, Object value) {
        switch (value) {
            case Double number -> assertThat(number).as(path).isNotNaN();
            case Doubles numbers -> assertThat(numbers.toArray()).as(path).doesNotContain(Double.NaN);
            case List<?> list ->
                list.forEach(element -> {
                    if (element != null) {
                        assertNoNaN(path, element);
                    }
                });
            case Values values ->
                values.asMap().forEach((name, element) -> {
                    if (element != null) {
                        assertNoNaN(path + "." + name, element);
                    }
                });
            default -> {
                // texts and flags hold no numbers
            }
        }
    }
}
