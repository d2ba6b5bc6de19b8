package org.potentia.workbench.calculator;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;

/**
 * The points at which the rows of a reference case stand. A case may expect rows such as {@code [{"m": 0.1, "F": 2}, …]} and leave it to the
 * rows to say where: if {@code m} is a list that the quantity may be given and the case gives none, the numbers of the rows are that list.
 */
final class Abscissae {
    private Abscissae() {}

    /** The inputs of the case, with the points of its rows where it leaves them to the rows. */
    static Values inputs(ReferenceCase reference, Quantity quantity) {
        Values inputs = reference.inputs();
        for (QuantityInput input : quantity.inputs()) {
            boolean left = input.kind() == QuantityInput.Kind.NUMBERS && !input.required() && !inputs.has(input.name());
            Optional<Doubles> points = left ? points(reference.expected(), input.name()) : Optional.empty();
            if (points.isPresent()) {
                inputs = inputs.with(input.name(), points.get());
            }
        }
        return inputs;
    }

    private static Optional<Doubles> points(Values expected, String name) {
        return expected.asMap().values().stream()
                .filter(field -> field instanceof List<?> rows
                        && !rows.isEmpty()
                        && rows.stream().allMatch(row -> row instanceof Values values && isNumber(values, name)))
                .map(field -> numbers((List<?>) field, name))
                .findFirst();
    }

    private static boolean isNumber(Values row, String name) {
        return row.has(name) && row.get(name) instanceof Number;
    }

    private static Doubles numbers(List<?> rows, String name) {
        return Doubles.of(
                rows.stream().mapToDouble(row -> ((Values) row).number(name)).toArray());
    }
}
