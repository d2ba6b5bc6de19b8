package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Paragraph;
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

    /** Lists the quantities for readers: name and equation, what it is, what it takes. */
    List<String> lines() {
        return offers.stream().flatMap(offer -> lines(offer).stream()).toList();
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

    private static List<String> lines(QuantityOffer offer) {
        Quantity quantity = offer.quantity();
        String inputs = quantity.inputs().stream()
                .map(input -> input.name()
                        + (input.required() ? "" : "?")
                        + (input.unit().equals("1") ? "" : " [" + input.unit() + "]"))
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add(quantity.name() + "   equation " + quantity.equation());
        lines.addAll(Paragraph.wrap("    ", quantity.meaning(), "    "));
        lines.addAll(Paragraph.wrap("    inputs: ", inputs, "        "));
        if (!offer.offered()) {
            lines.add("    not offered: needs " + String.join(", ", offer.missing()));
        }
        return lines;
    }
}
