package org.potentia.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Table;
import org.potentia.workbench.registry.Registry;

/** The quantities that can be computed by name, with their inputs, units and equations. */
final class QuantityList {
    private QuantityList() {}

    static Table table(Registry registry) {
        List<Column> columns = List.of(
                Column.words("quantity", "the name to ask for it by"),
                Column.words("equation", "the equations that it implements"),
                Column.words("inputs [unit]", "what it takes; optional inputs carry a question mark"),
                Column.words("meaning", "what it is"));
        return new Table(columns, registry.quantities().values().stream()
                .map(quantity -> List.of(
                        Cell.of(quantity.name()),
                        Cell.of(quantity.equation()),
                        Cell.of(inputs(quantity)),
                        Cell.of(meaning(quantity, registry.missing(quantity)))))
                .toList());
    }

    static Values json(Registry registry) {
        return Values.EMPTY.with(
                "quantities",
                registry.quantities().values().stream()
                        .map(quantity -> json(quantity, registry.missing(quantity)))
                        .toList());
    }

    static Values json(Quantity quantity, List<String> missing) {
        return Values.EMPTY
                .with("name", quantity.name())
                .with("meaning", quantity.meaning())
                .with("equation", quantity.equation())
                .with("inputs", quantity.inputs().stream().map(QuantityList::json).toList())
                .with("needs", quantity.needs().stream().sorted().toList())
                .with("missing", missing);
    }

    static String kind(QuantityInput input) {
        return input.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Values json(QuantityInput input) {
        return Values.EMPTY
                .with("name", input.name())
                .with("unit", input.unit())
                .with("kind", kind(input))
                .with("required", input.required())
                .with("meaning", input.meaning());
    }

    private static String inputs(Quantity quantity) {
        return quantity.inputs().stream()
                .map(input -> input.name() + (input.required() ? "" : "?")
                        + (input.unit().equals("1") ? "" : " [" + input.unit() + "]"))
                .collect(Collectors.joining(", "));
    }

    private static String meaning(Quantity quantity, List<String> missing) {
        return missing.isEmpty()
                ? quantity.meaning()
                : quantity.meaning() + " (not offered: needs " + String.join(", ", missing) + ")";
    }
}
