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
import org.potentia.workbench.calculator.Calculator;
import org.potentia.workbench.calculator.QuantityOffer;

/**
 * The quantities that can be computed by name, with their inputs, units and equations.
 *
 * @param offers one for each quantity
 */
record QuantityList(List<QuantityOffer> offers) {
    QuantityList(Calculator calculator) {
        this(calculator.list());
    }

    Table table() {
        List<Column> columns = List.of(
                Column.words("quantity", "the name to ask for it by"),
                Column.words("equation", "the equations that it implements"),
                Column.words("inputs [unit]", "what it takes; optional inputs carry a question mark"),
                Column.words("meaning", "what it is"));
        return new Table(columns, offers.stream().map(QuantityList::row).toList());
    }

    Values json() {
        return Values.EMPTY.with(
                "quantities", offers.stream().map(QuantityOffer::toValues).toList());
    }

    /** Describes one input for readers, in the order of the columns of {@link #inputColumns()}. */
    static List<Cell> row(QuantityInput input) {
        return List.of(
                Cell.of(input.name()),
                Cell.of(input.unit()),
                Cell.of(input.kind().name().toLowerCase(Locale.ROOT)),
                Cell.of(input.required() ? "yes" : "no"),
                Cell.of(input.meaning()));
    }

    static List<Column> inputColumns() {
        return List.of(
                Column.words("input", "its name"),
                Column.words("unit", "its unit, 1 if it has none"),
                Column.words("kind", "what it may be"),
                Column.words("required", "whether it must be given"),
                Column.words("meaning", "what it is"));
    }

    private static List<Cell> row(QuantityOffer offer) {
        Quantity quantity = offer.quantity();
        String inputs = quantity.inputs().stream()
                .map(input -> input.name() + (input.required() ? "" : "?")
                        + (input.unit().equals("1") ? "" : " [" + input.unit() + "]"))
                .collect(Collectors.joining(", "));
        String lacking = offer.offered() ? "" : " (not offered: needs " + String.join(", ", offer.missing()) + ")";
        return List.of(
                Cell.of(quantity.name()),
                Cell.of(quantity.equation()),
                Cell.of(inputs),
                Cell.of(quantity.meaning() + lacking));
    }
}
