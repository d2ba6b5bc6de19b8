package org.potentia.workbench.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudySeries.Column;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

/**
 * Daily tables with what belongs to a price: the contract of a future, the price of a neighbouring one, or a volatility. Of several rows of a
 * day the last with a price counts. Prices may be zero or negative: futures and yields can.
 */
final class ContractDays {
    private static final long DAY = 86_400_000_000_000L;

    private static final Set<String> DATES = Set.of("date", "datetime", "day", "trade_date", "trading_date");
    private static final Set<String> PRICES = Set.of("price", "close", "settle", "settlement");
    private static final Map<Column, Set<String>> MORE = Map.of(
            Column.VOLATILITY,
            Set.of("volatility", "implied_volatility", "implied_vol", "iv"),
            Column.CONTRACT,
            Set.of("contract", "price_contract", "contract_month"),
            Column.NEIGHBOUR,
            Set.of("carry", "neighbour"),
            Column.NEIGHBOUR_CONTRACT,
            Set.of("carry_contract", "neighbour_contract"));

    private final TextTable table;
    private final int date;
    private final int price;
    private final Map<Column, Integer> more = new EnumMap<>(Column.class);
    private int dropped;
    private int repeated;

    private ContractDays(TextTable table) {
        this.table = table;
        date = column(DATES);
        price = column(PRICES);
        MORE.forEach((column, names) -> {
            int place = column(names);
            if (place >= 0) {
                more.put(column, place);
            }
        });
    }

    /** Reads such a table; empty if it has no date or price, or neither contract nor volatility beside it. */
    static Optional<StudySeries> read(TextTable table, String name) {
        ContractDays days = new ContractDays(table);
        boolean richer = days.more.containsKey(Column.CONTRACT) || days.more.containsKey(Column.VOLATILITY);
        return days.date < 0 || days.price < 0 || !richer ? Optional.empty() : Optional.of(days.series(name));
    }

    private int column(Set<String> names) {
        return IntStream.range(0, table.header().size())
                .filter(i -> names.contains(table.header().get(i).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    private StudySeries series(String name) {
        NavigableMap<LocalDate, TextTable.Row> days = days();
        if (days.isEmpty()) {
            throw new InputException(table.name() + " has no row with a date and a price, must have some");
        }
        List<TextTable.Row> rows = List.copyOf(days.values());
        List<String> log = new ArrayList<>();
        log.add(table.rows().size() + " rows were read, " + dropped
                + " of them without a date or a price were dropped");
        log.add(repeated + " rows gave way to a later one of the same day");
        log.add(rows.size() + " days, one price each; a step is a day on which there was trading");
        StudySeries series = StudySeries.of(
                name,
                table.sha256(),
                days.keySet().stream().mapToLong(day -> day.toEpochDay() * DAY).toArray(),
                IntStream.range(0, rows.size()).toArray(),
                DAY,
                values(rows, price));
        for (Map.Entry<Column, Integer> column : more.entrySet()) {
            series = series.with(column.getKey(), values(rows, column.getValue()));
        }
        return series.withLog(log);
    }

    private NavigableMap<LocalDate, TextTable.Row> days() {
        List<Optional<LocalDate>> dates = table.dates(date);
        NavigableMap<LocalDate, TextTable.Row> days = new TreeMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            TextTable.Row row = table.rows().get(i);
            if (dates.get(i).isEmpty() || !Double.isFinite(number(row, price))) {
                dropped++;
            } else if (days.put(dates.get(i).orElseThrow(), row) != null) {
                repeated++;
            }
        }
        return days;
    }

    private Doubles values(List<TextTable.Row> rows, int column) {
        return Doubles.of(rows.stream().mapToDouble(row -> number(row, column)));
    }

    private double number(TextTable.Row row, int column) {
        return table.number(row.cell(column)).value().orElse(Double.NaN);
    }
}
