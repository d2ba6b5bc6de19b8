package org.potentia.workbench.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.potentia.api.Values;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.workbench.json.CanonicalJson;

/**
 * A book as texts: the same bytes for the same values.
 *
 * @since 0.1
 */
public final class BookFiles {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private BookFiles() {}

    /**
     * Writes {@code result.json}.
     *
     * @param book the positions and their model
     * @param value their values
     * @param scenarios what they are worth in scenarios; may be empty
     * @return the text
     */
    public static String json(Book book, BookValue value, List<Scenario> scenarios) {
        Values greeks = Values.EMPTY;
        for (String name : value.greeks().keySet()) {
            Values sum = value.greek(name).map(BookFiles::greek).orElse(null);
            if (sum != null) {
                greeks = greeks.with(name, sum);
            }
        }
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("model", book.provider().id())
                .with("parameters", Values.of(book.parameters().asMap()))
                .with(
                        "positions",
                        value.positions().stream().map(BookFiles::position).toList())
                .with(
                        "book",
                        Values.of("value", value.value())
                                .with("error", value.error())
                                .with("greeks", greeks))
                .with("scenarios", scenarios.stream().map(BookFiles::scenario).toList())
                .with("notes", value.notes()));
    }

    private static Values position(ValuedPosition each) {
        Contract contract = each.position().contract();
        Values greeks = Values.EMPTY;
        for (Greek greek : each.valuation().greeks()) {
            greeks = greeks.with(greek.name(), greek(each.greek(greek.name()).orElseThrow()));
        }
        return Values.of("line", each.position().line())
                .with("name", each.position().name())
                .with("quantity", each.position().quantity())
                .with("multiplier", each.position().multiplier())
                .with("type", word(contract.type()))
                .with("exercise", word(contract.exercise()))
                .with("strike", contract.strike())
                .with("years", contract.years())
                .with("spot", each.position().underlying().price())
                .with("engine", each.valuation().engine())
                .with("price", each.valuation().price())
                .with("value", each.value())
                .with("error", each.error())
                .with("greeks", greeks);
    }

    private static Values greek(Greek greek) {
        return Values.of("value", greek.value()).with("error", greek.error()).with("unit", greek.unit());
    }

    private static Values scenario(Scenario each) {
        return Values.of("spot", each.spot())
                .with("volatility", each.volatility())
                .with("days", each.days())
                .with("value", each.value())
                .with("gain", each.gain())
                .with("error", each.error());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a table of the positions, their sum last.
     *
     * @param value the values
     * @return comma-separated values
     */
    public static String positions(BookValue value) {
        Map<String, String> greeks = new LinkedHashMap<>(value.greeks());
        StringBuilder out = new StringBuilder(
                "line,name,quantity,multiplier,type,exercise,strike,years,spot,engine,price,value,error");
        greeks.keySet()
                .forEach(name ->
                        out.append(',').append(name).append(',').append(name).append("Error"));
        out.append('\n');
        for (ValuedPosition each : value.positions()) {
            Contract contract = each.position().contract();
            out.append(String.join(
                    ",",
                    String.valueOf(each.position().line()),
                    '"' + each.position().name().replace("\"", "\"\"") + '"',
                    String.valueOf(each.position().quantity()),
                    String.valueOf(each.position().multiplier()),
                    word(contract.type()),
                    word(contract.exercise()),
                    String.valueOf(contract.strike()),
                    String.valueOf(contract.years()),
                    String.valueOf(each.position().underlying().price()),
                    each.valuation().engine(),
                    String.valueOf(each.valuation().price()),
                    String.valueOf(each.value()),
                    String.valueOf(each.error())));
            greeks.keySet()
                    .forEach(name ->
                            out.append(each.greek(name).map(BookFiles::cells).orElse(",,")));
            out.append('\n');
        }
        out.append(",book,,,,,,,,,,").append(value.value()).append(',').append(value.error());
        greeks.keySet()
                .forEach(name ->
                        out.append(value.greek(name).map(BookFiles::cells).orElse(",,")));
        return out.append('\n').toString();
    }

    private static String cells(Greek greek) {
        return "," + greek.value() + "," + greek.error();
    }

    /**
     * Writes a table of scenarios.
     *
     * @param scenarios the scenarios
     * @return comma-separated values
     */
    public static String scenarios(List<Scenario> scenarios) {
        StringBuilder out = new StringBuilder("spot,volatility,days,value,gain,error\n");
        for (Scenario each : scenarios) {
            out.append(each.spot()).append(',');
            out.append(each.volatility()).append(',');
            out.append(each.days()).append(',');
            out.append(each.value()).append(',');
            out.append(each.gain()).append(',');
            out.append(each.error()).append('\n');
        }
        return out.toString();
    }
}
