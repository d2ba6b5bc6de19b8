package org.potentia.workbench.calculator;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;

/**
 * A quantity of the calculator, with what it still lacks.
 *
 * @param quantity the quantity
 * @param missing ids of the solvers that it needs and that are not installed, sorted; empty if it can be computed
 * @since 0.1
 */
public record QuantityOffer(Quantity quantity, List<String> missing) {
    /** Copies the list. */
    public QuantityOffer {
        missing = List.copyOf(missing);
    }

    /**
     * Tells whether the quantity can be computed.
     *
     * @return whether nothing is missing
     */
    public boolean offered() {
        return missing.isEmpty();
    }

    /**
     * Describes the quantity for programs.
     *
     * @return name, meaning, equation, inputs with name, unit, meaning, kind and whether they are required, and what is missing
     */
    public Values toValues() {
        return Values.EMPTY
                .with("quantity", quantity.name())
                .with("meaning", quantity.meaning())
                .with("equation", quantity.equation())
                .with(
                        "inputs",
                        quantity.inputs().stream().map(QuantityOffer::values).toList())
                .with("missing", missing);
    }

    private static Values values(QuantityInput input) {
        return Values.EMPTY
                .with("name", input.name())
                .with("unit", input.unit())
                .with("meaning", input.meaning())
                .with("kind", input.kind().name().toLowerCase(Locale.ROOT))
                .with("required", input.required());
    }
}
