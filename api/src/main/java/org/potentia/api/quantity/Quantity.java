package org.potentia.api.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;

/**
 * A named quantity that can be computed from named inputs.
 *
 * @param name the name, such as {@code nes.weights}; what stands before the dot names the paper
 * @param meaning what it is, in a sentence
 * @param equation the equations of the paper that it implements
 * @param inputs the inputs it takes
 * @param needs ids of the propagators and optimizers without which it cannot be computed
 * @param evaluation computes it
 * @since 0.1
 */
public record Quantity(
        String name,
        String meaning,
        String equation,
        List<QuantityInput> inputs,
        Set<String> needs,
        Evaluation evaluation) {
    /**
     * Computes a quantity.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Evaluation {
        /**
         * Computes the quantity.
         *
         * @param inputs the inputs, already checked against the declared ones
         * @param services where it finds solvers
         * @return the outputs
         * @throws IllegalArgumentException if an input is not admissible
         */
        Values evaluate(Values inputs, Services services);
    }

    /**
     * Checks the name and copies the collections.
     *
     * @throws IllegalArgumentException if the name has no prefix, or a text is blank
     */
    public Quantity {
        if (!name.matches("[a-z][a-zA-Z0-9]*\\.[a-zA-Z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("name = " + name + ", must be like nes.weights");
        }
        Arguments.notBlank(meaning, "meaning");
        Arguments.notBlank(equation, "equation");
        inputs = List.copyOf(inputs);
        needs = Set.copyOf(needs);
    }

    /**
     * Declares a quantity that needs no solver.
     *
     * @param name the name
     * @param meaning what it is
     * @param equation where it comes from
     * @param inputs the inputs it takes
     * @param function computes it
     * @return the quantity
     */
    public static Quantity closedForm(
            String name,
            String meaning,
            String equation,
            List<QuantityInput> inputs,
            Function<Values, Values> function) {
        return new Quantity(name, meaning, equation, inputs, Set.of(), (values, services) -> function.apply(values));
    }

    /**
     * Computes the quantity after checking the inputs against the declared ones.
     *
     * @param values the inputs
     * @param services where it finds solvers
     * @return the outputs
     * @throws IllegalArgumentException if an input is missing, unknown, of the wrong kind, or not admissible
     */
    public Values evaluate(Values values, Services services) {
        for (String given : values.names()) {
            if (inputs.stream().noneMatch(input -> input.name().equals(given))) {
                throw new IllegalArgumentException("unknown input " + given + " of " + name + ", must be one of "
                        + inputs.stream().map(QuantityInput::name).toList());
            }
        }
        for (QuantityInput input : inputs) {
            if (values.has(input.name())) {
                checkKind(input, values.get(input.name()));
            } else if (input.required()) {
                throw new IllegalArgumentException("input " + input.name() + " of " + name + " is missing");
            }
        }
        return evaluation.evaluate(values, services);
    }

    private static void checkKind(QuantityInput input, @Nullable Object value) {
        boolean fits = switch (input.kind()) {
            case NUMBER -> value instanceof Double;
            case NUMBERS -> value instanceof Doubles || value instanceof Double;
            case FLAG -> value instanceof Boolean;
            case TEXT -> value instanceof String;
            case ANY -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("input " + input.name() + " = " + value + ", must be a "
                    + input.kind().name().toLowerCase(Locale.ROOT).replace("numbers", "list of numbers"));
        }
    }
}
