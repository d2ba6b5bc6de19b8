package org.potentia.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Valuation;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.pricing.EngineAnswer;
import org.potentia.workbench.pricing.PriceQuestion;
import org.potentia.workbench.pricing.PricedContract;

/**
 * Prices of options as the terminal shows them, and as a file.
 *
 * @param question what was asked
 * @param priced the options with their values
 */
record PriceText(PriceQuestion question, List<PricedContract> priced) {
    private static final int DIGITS = 7;

    List<String> lines() {
        List<String> lines = new ArrayList<>(Paragraph.wrap(
                question.title() + " (" + question.id() + ") at "
                        + number(question.underlying().price()) + ", rate "
                        + number(question.underlying().rate()) + ", carry "
                        + number(question.underlying().carry()),
                Paragraph.WIDTH));
        List<DerivedValue> volatilities = question.valuer().volatilities(question.underlying());
        if (!volatilities.isEmpty()) {
            lines.addAll(Paragraph.wrap(
                    volatilities.stream()
                            .map(value -> value.name() + " = " + number(value.value()))
                            .collect(Collectors.joining(", ")),
                    Paragraph.WIDTH));
        }
        lines.add("");
        lines.addAll(prices().lines());
        if (question.aim().everyGreek()) {
            lines.add("");
            lines.addAll(others().lines());
        }
        notes().forEach(note -> lines.addAll(Paragraph.wrap("", note, "  ")));
        return lines;
    }

    private static String number(double value) {
        return Numbers.brief(value, 6);
    }

    private static String name(Contract contract) {
        return contract.exercise().name().toLowerCase(Locale.ROOT) + " "
                + contract.type().name().toLowerCase(Locale.ROOT);
    }

    private static List<Cell> head(PricedContract option, EngineAnswer answer) {
        Contract contract = option.contract();
        return List.of(
                Cell.of(name(contract)),
                Cell.of(number(contract.strike()), contract.strike()),
                Cell.of(number(contract.years()), contract.years()),
                Cell.of(answer.engine()));
    }

    private static List<Column> heads() {
        return List.of(
                Column.words("option", "when it may be exercised, and what it is"),
                Column.numbers("strike", "in the unit of the underlying"),
                Column.numbers("years", "to expiry"),
                Column.words("engine", "the method"));
    }

    private Table prices() {
        List<Column> columns = new ArrayList<>(heads());
        columns.add(Column.numbers("price", "in the unit of the underlying"));
        columns.add(Column.numbers("± error", "estimated, absolute"));
        columns.add(Column.numbers("delta", "per unit of the underlying"));
        columns.add(Column.numbers("gamma", "of delta, per unit of the underlying"));
        columns.add(Column.numbers("theta", "per year of calendar time"));
        List<List<Cell>> rows = new ArrayList<>();
        for (PricedContract option : priced) {
            for (EngineAnswer answer : option.answers()) {
                answer.valuation().ifPresent(valuation -> {
                    List<Cell> row = new ArrayList<>(head(option, answer));
                    row.add(cell(valuation.price()));
                    row.add(Cell.of(Numbers.significant(valuation.error(), 2), valuation.error()));
                    for (String greek : List.of(Greek.DELTA, Greek.GAMMA, Greek.THETA)) {
                        row.add(greek(valuation, greek));
                    }
                    rows.add(row);
                });
            }
        }
        return new Table(columns, rows);
    }

    private static Cell cell(double value) {
        return Cell.of(Numbers.significant(value, DIGITS), value);
    }

    private static Cell greek(Valuation valuation, String name) {
        return valuation.greek(name).map(greek -> cell(greek.value())).orElseGet(() -> Cell.missing("–"));
    }

    private Set<String> greekNames() {
        Set<String> names = new LinkedHashSet<>();
        priced.forEach(option ->
                option.valuations().forEach(valuation -> valuation.greeks().forEach(greek -> names.add(greek.name()))));
        return names;
    }

    private Table others() {
        Set<String> names = greekNames();
        names.removeAll(List.of(Greek.DELTA, Greek.GAMMA, Greek.THETA));
        List<Column> columns = new ArrayList<>(heads());
        names.forEach(name -> columns.add(Column.numbers(name, "a derivative of the price")));
        List<List<Cell>> rows = new ArrayList<>();
        for (PricedContract option : priced) {
            for (EngineAnswer answer : option.answers()) {
                answer.valuation().ifPresent(valuation -> {
                    List<Cell> row = new ArrayList<>(head(option, answer));
                    names.forEach(name -> row.add(greek(valuation, name)));
                    rows.add(row);
                });
            }
        }
        return new Table(columns, rows);
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        for (PricedContract option : priced) {
            String who =
                    name(option.contract()) + " " + number(option.contract().strike()) + " of "
                            + number(option.contract().years()) + " years, ";
            for (EngineAnswer answer : option.answers()) {
                if (answer.valuation().isEmpty()) {
                    notes.add(who + answer.engine() + ": " + answer.reason());
                }
                answer.valuation().ifPresent(valuation -> {
                    valuation.notes().forEach(note -> notes.add(who + answer.engine() + ": " + note));
                    if (valuation.exerciseTimes().size() > 0) {
                        notes.add(who + answer.engine() + ": exercised from "
                                + number(valuation.exercisePrices().get(0)) + " on at "
                                + number(valuation.exerciseTimes().get(0)) + " years");
                    }
                });
            }
            option.disagreements().forEach(sentence -> notes.add(who + sentence));
        }
        if (question.engines().size() > 1
                && priced.stream().allMatch(option -> option.disagreements().isEmpty())) {
            notes.add("The methods agree within three times their errors.");
        }
        return List.copyOf(notes);
    }

    /** The same, every number in full, one row for each value. */
    String csv() {
        Set<String> names = greekNames();
        StringBuilder text = new StringBuilder("type,style,strike,years,spot,rate,carry,engine,price,error");
        names.forEach(
                name -> text.append(',').append(name).append(',').append(name).append("Error"));
        text.append('\n');
        for (PricedContract option : priced) {
            for (Valuation valuation : option.valuations()) {
                Contract contract = option.contract();
                text.append(contract.type().name().toLowerCase(Locale.ROOT))
                        .append(',')
                        .append(contract.exercise().name().toLowerCase(Locale.ROOT));
                for (double value : new double[] {
                    contract.strike(),
                    contract.years(),
                    question.underlying().price(),
                    question.underlying().rate(),
                    question.underlying().carry()
                }) {
                    text.append(',').append(value);
                }
                text.append(',').append(valuation.engine());
                text.append(',').append(valuation.price()).append(',').append(valuation.error());
                for (String name : names) {
                    text.append(',')
                            .append(valuation
                                    .greek(name)
                                    .map(greek -> String.valueOf(greek.value()))
                                    .orElse(""))
                            .append(',')
                            .append(valuation
                                    .greek(name)
                                    .map(greek -> String.valueOf(greek.error()))
                                    .orElse(""));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
