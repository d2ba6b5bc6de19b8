package org.potentia.workbench.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.WholeFile;

/**
 * Writes option chains in the canonical layout, one option a row: {@code date} and {@code expiry} where they are known, {@code years},
 * {@code spot}, {@code rate} and {@code dividend_yield} (or {@code forward} and {@code rate} where the forward stands for the spot),
 * {@code strike}, {@code type}, {@code price}, and {@code bid}, {@code ask} and {@code open_interest} where there are any. Numbers are
 * written so that {@link ChainReader} reads back the very same ones; notes become comments at the top.
 *
 * @since 0.1
 */
public final class ChainWriter {
    private ChainWriter() {}

    /** A cell of the table. */
    private interface Cell extends BiFunction<Row, Quote, String> {}

    /** What the quotes of a row belong to. */
    private record Row(OptionChain chain, Expiry expiry) {}

    /**
     * Writes chains of different days into one table.
     *
     * @param chains the chains, at least one; several must have days
     * @return the table as text, with lines that end in {@code \n}
     * @throws IllegalArgumentException if there is none, or there are several and one has no day
     */
    public static String write(List<OptionChain> chains) {
        Arguments.atLeast(chains.size(), 1, "number of chains");
        if (chains.size() > 1 && chains.stream().anyMatch(chain -> chain.asOf().isEmpty())) {
            throw new IllegalArgumentException("a chain among several has no day, must have one to be told apart");
        }
        Map<String, Cell> columns = columns(chains);
        StringBuilder text = new StringBuilder();
        notes(chains).forEach(note -> text.append("# ").append(note).append('\n'));
        text.append(String.join(",", columns.keySet())).append('\n');
        for (OptionChain chain : chains) {
            for (Expiry expiry : chain.expiries()) {
                Row row = new Row(chain, expiry);
                for (Quote quote : expiry.quotes()) {
                    text.append(columns.values().stream()
                                    .map(cell -> cell.apply(row, quote))
                                    .collect(Collectors.joining(",")))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /**
     * Writes chains of different days into a file, over an earlier one if there is one.
     *
     * @param file the file
     * @param chains the chains, at least one; several must have days
     * @throws IllegalArgumentException if there is none, or there are several and one has no day
     * @throws InputException if the file cannot be written; an earlier one is then still there
     */
    public static void write(Path file, List<OptionChain> chains) {
        byte[] bytes = write(chains).getBytes(StandardCharsets.UTF_8);
        try {
            WholeFile.write(file, bytes);
        } catch (IOException e) {
            throw new InputException(
                    file + " cannot be written (" + WholeFile.reason(e)
                            + "), must be a file in a folder where you may write",
                    e);
        }
    }

    private static Map<String, Cell> columns(List<OptionChain> chains) {
        List<Expiry> expiries =
                chains.stream().flatMap(chain -> chain.expiries().stream()).toList();
        List<Quote> quotes =
                expiries.stream().flatMap(expiry -> expiry.quotes().stream()).toList();
        Map<String, Cell> columns = new LinkedHashMap<>();
        if (chains.getFirst().asOf().isPresent()) {
            columns.put("date", (row, quote) -> row.chain().asOf().orElseThrow().toString());
        }
        if (expiries.stream().anyMatch(expiry -> expiry.date().isPresent())) {
            columns.put(
                    "expiry",
                    (row, quote) -> row.expiry().date().map(Object::toString).orElse(""));
        }
        columns.put("years", (row, quote) -> number(row.expiry().years()));
        if (expiries.stream()
                .allMatch(expiry -> expiry.market().rate() == expiry.market().dividendYield())) {
            columns.put("forward", (row, quote) -> number(row.expiry().market().spot()));
            columns.put("rate", (row, quote) -> number(row.expiry().market().rate()));
        } else {
            columns.put("spot", (row, quote) -> number(row.expiry().market().spot()));
            columns.put("rate", (row, quote) -> number(row.expiry().market().rate()));
            columns.put(
                    "dividend_yield",
                    (row, quote) -> number(row.expiry().market().dividendYield()));
        }
        columns.put("strike", (row, quote) -> number(quote.strike()));
        columns.put("type", (row, quote) -> quote.type() == OptionType.CALL ? "call" : "put");
        columns.put("price", (row, quote) -> number(quote.price()));
        if (quotes.stream()
                .anyMatch(quote -> quote.bid().isPresent() || quote.ask().isPresent())) {
            columns.put("bid", (row, quote) -> number(quote.bid()));
            columns.put("ask", (row, quote) -> number(quote.ask()));
        }
        if (quotes.stream().anyMatch(quote -> quote.openInterest().isPresent())) {
            columns.put("open_interest", (row, quote) -> number(quote.openInterest()));
        }
        return columns;
    }

    private static List<String> notes(List<OptionChain> chains) {
        List<String> notes = new ArrayList<>(chains.getFirst().notes());
        for (OptionChain chain : chains) {
            String day = chains.size() == 1 ? "" : chain.asOf().orElseThrow() + ", ";
            for (Expiry expiry : chain.expiries()) {
                String when = expiry.date().map(date -> "of " + date).orElse("in " + number(expiry.years()) + " years");
                expiry.notes().forEach(note -> notes.add(day + "expiry " + when + ": " + note));
            }
        }
        // a blank on both sides of an equals sign, so that no number of a note is taken for a constant of the table
        return notes.stream()
                .map(note -> note.replaceAll("\\s*=\\s*", " = ").strip())
                .map(note -> note.endsWith(".") ? note : note + ".")
                .toList();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** The shortest text that reads back as the same number; whole numbers without decimals. */
    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
