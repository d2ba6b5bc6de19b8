package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Preset;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;

/**
 * The options of an algorithm, for readers and for programs.
 *
 * @param space the options
 */
record OptionList(OptionSpace space) {
    private static final int SHOWN_DIGITS = 6;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Options");
        if (space.options().isEmpty()) {
            lines.add("none");
            return lines;
        }
        boolean aliases =
                space.options().stream().anyMatch(option -> !option.alias().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("name", "its name"));
        if (aliases) {
            columns.add(Column.words("also called", "another name that is understood"));
        }
        columns.add(Column.words("default", "its value unless another is given"));
        columns.add(Column.words("must be", "the values that it may have"));
        columns.add(Column.words("meaning", "what it does, and why the default is what it is"));
        lines.addAll(new Table(
                        columns,
                        space.options().stream()
                                .map(option -> row(option, aliases))
                                .toList())
                .lines());
        for (Preset preset : space.presets()) {
            lines.addAll(Paragraph.wrap(
                    "  Preset " + preset.name() + ": ", preset.meaning() + " " + text(preset.values()), "    "));
        }
        return lines;
    }

    List<Values> json() {
        return space.options().stream()
                .map(option -> Values.EMPTY
                        .with("name", option.name())
                        .with("alias", option.alias())
                        .with("default", option.defaultValue())
                        .with("admissible", option.admissible())
                        .with("meaning", option.meaning()))
                .toList();
    }

    List<Values> presetsJson() {
        return space.presets().stream()
                .map(preset -> Values.EMPTY
                        .with("name", preset.name())
                        .with("meaning", preset.meaning())
                        .with("values", preset.values()))
                .toList();
    }

    private static List<Cell> row(Option option, boolean aliases) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(option.name()));
        if (aliases) {
            cells.add(Cell.of(option.alias()));
        }
        cells.add(Cell.of(text(option.defaultValue())));
        cells.add(Cell.of(option.admissible()));
        cells.add(Cell.of(option.meaning()));
        return cells;
    }

    private static String text(Values values) {
        List<String> words = new ArrayList<>();
        values.asMap()
                .forEach((name, value) ->
                        words.add(name + " = " + (value instanceof Double number ? text(number) : value)));
        return words.isEmpty() ? "(the defaults)" : "(" + String.join(", ", words) + ")";
    }

    /** Writes a value of an option as a reader would. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Numbers.brief(number, SHOWN_DIGITS);
        }
        if (value instanceof Doubles numbers && numbers.size() == 0) {
            return "none";
        }
        return value.toString();
    }
}
