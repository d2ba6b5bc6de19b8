package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.book.Book;
import org.potentia.workbench.book.BookValue;
import org.potentia.workbench.book.Scenario;
import org.potentia.workbench.book.ScenarioGrid;
import org.potentia.workbench.book.ValuedPosition;

/**
 * A book as the terminal shows it.
 *
 * @param book the positions and their model
 * @param value their values
 * @param grid which scenarios were looked at
 * @param scenarios what the book is worth in them
 */
record BookText(Book book, BookValue value, ScenarioGrid grid, List<Scenario> scenarios) {
    private static final int DIGITS = 6;
    private static final int BRIEF = 4;
    private static final double PERCENT = 100;

    /** Greeks that stand in the table of positions; the others are told of the book. */
    private static final List<String> SHOWN = List.of(Greek.DELTA, Greek.GAMMA, Greek.THETA, Greek.VEGA);

    List<String> lines() {
        List<String> lines = new ArrayList<>(Paragraph.wrap(
                book.provider().id() + ": " + book.provider().title() + ", " + parameters() + ".", Paragraph.WIDTH));
        lines.add("");
        lines.add("Positions");
        lines.addAll(positions().lines());
        lines.add("");
        lines.add("The book");
        lines.addAll(sums().lines());
        for (double volatility : grid.volatilities().toArray()) {
            lines.add("");
            lines.add("Gain of the book, volatility " + percent(volatility));
            lines.addAll(gains(volatility).lines());
        }
        List<String> notes = value.notes();
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.addAll(Paragraph.wrap("  ", note + ".", "    ")));
        }
        return lines;
    }

    private String parameters() {
        return String.join(
                ", ",
                book.parameters().asMap().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + Numbers.brief(entry.getValue(), DIGITS))
                        .toList());
    }

    private static String percent(double share) {
        return (share > 0 ? "+" : "") + Numbers.brief(PERCENT * share, BRIEF) + " %";
    }

    private static Cell cell(double number) {
        return Cell.of(Numbers.brief(number, DIGITS), number);
    }

    private Table positions() {
        List<String> greeks = SHOWN.stream().filter(value.greeks()::containsKey).toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.numbers("line", "where it stands in the file"),
                Column.words("position", "its name"),
                Column.numbers("size", "quantity times multiplier"),
                Column.numbers("strike", "strike"),
                Column.numbers("years", "time to expiry"),
                Column.words("option", "type and exercise"),
                Column.words("engine", "the method"),
                Column.numbers("value", "price times size"),
                Column.numbers("±", "the error of the value")));
        greeks.forEach(name -> columns.add(Column.numbers(name, "of the position")));
        List<List<Cell>> rows = new ArrayList<>();
        for (ValuedPosition each : value.positions()) {
            Contract contract = each.position().contract();
            List<Cell> row = new ArrayList<>(List.of(
                    cell(each.position().line()),
                    Cell.of(each.position().name()),
                    cell(each.position().size()),
                    cell(contract.strike()),
                    cell(contract.years()),
                    Cell.of(word(contract.exercise()) + " " + word(contract.type())),
                    Cell.of(each.valuation().engine()),
                    cell(each.value()),
                    Cell.of(Numbers.brief(each.error(), 2), each.error())));
            for (String name : greeks) {
                row.add(each.greek(name)
                        .map(greek -> cell(greek.value()))
                        .orElseGet(() -> Cell.missing("the method does not know it")));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Table sums() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(sum("value", value.value(), value.error(), "price"));
        for (String name : value.greeks().keySet()) {
            Optional<Greek> greek = value.greek(name);
            greek.ifPresent(sum -> rows.add(sum(name, sum.value(), sum.error(), sum.unit())));
        }
        return new Table(
                List.of(
                        Column.words("of the book", "sums over all positions"),
                        Column.numbers("sum", "the sum"),
                        Column.numbers("±", "the sum of the errors"),
                        Column.words("unit", "its unit")),
                rows);
    }

    private static List<Cell> sum(String name, double value, double error, String unit) {
        return List.of(Cell.of(name), cell(value), Cell.of(Numbers.brief(error, 2), error), Cell.of(unit));
    }

    private Table gains(double volatility) {
        List<Column> columns = new ArrayList<>(List.of(Column.numbers("days", "calendar days ahead")));
        grid.spots().stream()
                .forEach(spot -> columns.add(Column.numbers(percent(spot), "change of the price of the underlying")));
        List<List<Cell>> rows = new ArrayList<>();
        for (double day : grid.days().toArray()) {
            List<Cell> row = new ArrayList<>(List.of(cell(day)));
            scenarios.stream()
                    .filter(each -> each.volatility() == volatility && each.days() == day)
                    .forEach(each -> row.add(Cell.of(Numbers.brief(each.gain(), BRIEF), each.gain())));
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
