package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.DropReason;
import org.potentia.workbench.data.TextTable;

/** Turns the rows of a table into options with times and numbers; rows that lack something are dropped. */
final class ChainRows {
    /** What a year has in days, wherever days are counted. */
    static final double DAYS_OF_A_YEAR = 365;

    private static final List<ChainColumn> NUMBERS = List.of(
            ChainColumn.SPOT,
            ChainColumn.FORWARD,
            ChainColumn.RATE,
            ChainColumn.DIVIDEND_YIELD,
            ChainColumn.STRIKE,
            ChainColumn.MONEYNESS,
            ChainColumn.LOG_MONEYNESS,
            ChainColumn.BID,
            ChainColumn.ASK,
            ChainColumn.OPEN_INTEREST);

    private final TextTable table;
    private final ChainLayout layout;
    private final ChainSettings settings;
    private final ChainHead head;
    private final DropList dropped;
    private final OptionalInt dateColumn;
    private final List<Optional<LocalDate>> dates;
    private final List<Optional<LocalDate>> expiries;

    ChainRows(TextTable table, ChainLayout layout, ChainSettings settings, ChainHead head, DropList dropped) {
        this.table = table;
        this.layout = layout;
        this.settings = settings;
        this.head = head;
        this.dropped = dropped;
        ChainLayout.Side side = layout.sides().getFirst();
        this.dateColumn = side.place(ChainColumn.DATE);
        this.dates = dates(dateColumn);
        this.expiries = dates(side.place(ChainColumn.EXPIRY));
    }

    private List<Optional<LocalDate>> dates(OptionalInt column) {
        return column.isPresent()
                ? table.dates(column.getAsInt())
                : Collections.nCopies(table.rows().size(), Optional.empty());
    }

    /** The options of the table, in its order. */
    List<RawQuote> quotes() {
        List<RawQuote> quotes = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            TextTable.Row row = table.rows().get(i);
            Optional<LocalDate> day =
                    dateColumn.isPresent() ? dates.get(i) : settings.asOf().or(head::asOf);
            if (dateColumn.isPresent() && day.isEmpty()) {
                String cell = row.cell(dateColumn.getAsInt());
                dropped.add(
                        day,
                        row.line(),
                        cell.isEmpty() ? DropReason.NO_DATE : DropReason.BAD_DATE,
                        "date = '" + cell + "'");
                continue;
            }
            if (dateColumn.isPresent()
                    && settings.asOf().isPresent()
                    && !settings.asOf().equals(day)) {
                continue;
            }
            OptionalDouble years = years(row, day, expiries.get(i));
            if (years.isEmpty() || !(years.getAsDouble() > 0)) {
                dropped.add(day, row.line(), DropReason.NO_TIME, timeWords(row, years));
                continue;
            }
            RawQuote.Time time = new RawQuote.Time(day, years.getAsDouble(), expiryDay(expiries.get(i)));
            for (ChainLayout.Side side : layout.sides()) {
                quote(row, side, time).ifPresent(quotes::add);
            }
        }
        return quotes;
    }

    private Optional<LocalDate> expiryDay(Optional<LocalDate> ofRow) {
        ChainLayout.Side side = layout.sides().getFirst();
        boolean perRow = side.place(ChainColumn.EXPIRY).isPresent()
                || side.place(ChainColumn.YEARS).isPresent()
                || side.place(ChainColumn.DAYS).isPresent()
                || settings.days().isPresent();
        return perRow ? ofRow : head.expiry();
    }

    /** The first of: the caller's days, the columns of years, of days and of dates, the comments. */
    private OptionalDouble years(TextTable.Row row, Optional<LocalDate> day, Optional<LocalDate> expiry) {
        ChainLayout.Side side = layout.sides().getFirst();
        if (settings.days().isPresent()) {
            return OptionalDouble.of(settings.days().getAsDouble() / DAYS_OF_A_YEAR);
        }
        OptionalInt years = side.place(ChainColumn.YEARS);
        if (years.isPresent()) {
            return table.number(row.cell(years.getAsInt())).value();
        }
        OptionalInt days = side.place(ChainColumn.DAYS);
        if (days.isPresent()) {
            OptionalDouble number = table.number(row.cell(days.getAsInt())).value();
            return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / DAYS_OF_A_YEAR) : number;
        }
        OptionalInt expiries = side.place(ChainColumn.EXPIRY);
        if (expiries.isPresent()) {
            String cell = row.cell(expiries.getAsInt());
            return expiry.isPresent() ? between(day, expiry.get()) : plainYears(cell);
        }
        OptionalDouble stated = head.number(ChainColumn.YEARS);
        if (stated.isPresent()) {
            return stated;
        }
        if (head.number(ChainColumn.DAYS).isPresent()) {
            return OptionalDouble.of(head.number(ChainColumn.DAYS).getAsDouble() / DAYS_OF_A_YEAR);
        }
        if (head.expiry().isPresent()) {
            return between(day, head.expiry().get());
        }
        throw new InputException(
                table.name() + " does not say when its options expire, must have a column expiry, years"
                        + " or days, or be given the days");
    }

    /** A column called maturity or expiry may hold years. */
    private OptionalDouble plainYears(String cell) {
        OptionalDouble value = table.number(cell).value();
        return value.isPresent() && value.getAsDouble() < 100 ? value : OptionalDouble.empty();
    }

    private OptionalDouble between(Optional<LocalDate> day, LocalDate expiry) {
        LocalDate from = day.orElseThrow(() -> new InputException(table.name()
                + " gives days of expiry and no day of the quotes, must have a column date, a comment as_of=2020-03-16,"
                + " or be given that day"));
        return OptionalDouble.of(ChronoUnit.DAYS.between(from, expiry) / DAYS_OF_A_YEAR);
    }

    private String timeWords(TextTable.Row row, OptionalDouble years) {
        ChainLayout.Side side = layout.sides().getFirst();
        for (ChainColumn column : List.of(ChainColumn.YEARS, ChainColumn.DAYS, ChainColumn.EXPIRY)) {
            OptionalInt place = side.place(column);
            if (place.isPresent()) {
                return table.header().get(place.getAsInt()) + " = '" + row.cell(place.getAsInt()) + "'";
            }
        }
        return "years = " + (years.isPresent() ? years.getAsDouble() : "none");
    }

    private Optional<RawQuote> quote(TextTable.Row row, ChainLayout.Side side, RawQuote.Time time) {
        Optional<OptionType> type = side.type();
        OptionalInt typeColumn = side.place(ChainColumn.TYPE);
        if (type.isEmpty() && typeColumn.isPresent()) {
            String cell = row.cell(typeColumn.getAsInt());
            type = type(cell);
            if (type.isEmpty()) {
                dropped.add(time.asOf(), row.line(), DropReason.NO_TYPE, "type = '" + cell + "'");
                return Optional.empty();
            }
        }
        Map<ChainColumn, Double> numbers = new EnumMap<>(ChainColumn.class);
        for (ChainColumn column : NUMBERS) {
            side.place(column)
                    .ifPresent(place ->
                            table.number(row.cell(place)).value().ifPresent(value -> numbers.put(column, value)));
        }
        String words = type.map(known -> known == OptionType.CALL ? "call: " : "put: ")
                .filter(known -> side.type().isPresent())
                .orElse("");
        OptionalDouble value =
                side.value() < 0 ? middle(row, side, time, numbers, words) : value(row, side, time, words);
        if (value.isEmpty() || !isSound(row, time, numbers, words)) {
            return Optional.empty();
        }
        return Optional.of(new RawQuote(row.line(), time, type, numbers, value.getAsDouble()));
    }

    private static Optional<OptionType> type(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "c", "call", "calls" -> Optional.of(OptionType.CALL);
            case "p", "put", "puts" -> Optional.of(OptionType.PUT);
            default -> Optional.empty();
        };
    }

    private OptionalDouble value(TextTable.Row row, ChainLayout.Side side, RawQuote.Time time, String words) {
        String cell = row.cell(side.value());
        TextTable.NumberOrNone number = table.number(cell);
        String detail = words + table.header().get(side.value()) + " = '" + cell + "'";
        if (number.value().isEmpty()) {
            dropped.add(time.asOf(), row.line(), number.missing() ? DropReason.NO_PRICE : DropReason.BAD_PRICE, detail);
        } else if (!(number.value().getAsDouble() > 0)) {
            dropped.add(time.asOf(), row.line(), DropReason.NOT_POSITIVE, detail);
            return OptionalDouble.empty();
        }
        return number.value();
    }

    private OptionalDouble middle(
            TextTable.Row row,
            ChainLayout.Side side,
            RawQuote.Time time,
            Map<ChainColumn, Double> numbers,
            String words) {
        Double bid = numbers.get(ChainColumn.BID);
        Double ask = numbers.get(ChainColumn.ASK);
        String detail = words + "bid = '" + row.cell(side.place(ChainColumn.BID).orElseThrow()) + "', ask = '"
                + row.cell(side.place(ChainColumn.ASK).orElseThrow()) + "'";
        if (bid == null || ask == null) {
            dropped.add(time.asOf(), row.line(), DropReason.NO_PRICE, detail);
            return OptionalDouble.empty();
        }
        if (bid <= ask && !(0.5 * (bid + ask) > 0)) {
            dropped.add(time.asOf(), row.line(), DropReason.NOT_POSITIVE, detail);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(0.5 * (bid + ask));
    }

    /** Looks at bid, ask and strike; an open interest below zero is a word for a missing one. */
    private boolean isSound(TextTable.Row row, RawQuote.Time time, Map<ChainColumn, Double> numbers, String words) {
        Double bid = numbers.get(ChainColumn.BID);
        Double ask = numbers.get(ChainColumn.ASK);
        if (bid != null && ask != null && bid > ask) {
            dropped.add(time.asOf(), row.line(), DropReason.CROSSED, words + "bid = " + bid + ", ask = " + ask);
            return false;
        }
        if (bid != null && bid < 0) {
            dropped.add(time.asOf(), row.line(), DropReason.NOT_POSITIVE, words + "bid = " + bid);
            return false;
        }
        if (bid != null && bid == 0 && settings.withoutZeroBids()) {
            dropped.add(time.asOf(), row.line(), DropReason.NO_BID, words + "ask = " + ask);
            return false;
        }
        if (ask != null && ask < 0) {
            numbers.remove(ChainColumn.ASK);
        }
        if (numbers.getOrDefault(ChainColumn.OPEN_INTEREST, 0.0) < 0) {
            numbers.remove(ChainColumn.OPEN_INTEREST);
        }
        Double strike = numbers.get(ChainColumn.STRIKE);
        boolean given = layout.sides().getFirst().place(ChainColumn.STRIKE).isPresent();
        if (given ? strike == null || !(strike > 0) : !hasMoneyness(numbers)) {
            dropped.add(
                    time.asOf(),
                    row.line(),
                    DropReason.NO_STRIKE,
                    words + (strike == null ? "strike = none" : "strike = " + strike));
            return false;
        }
        return true;
    }

    private static boolean hasMoneyness(Map<ChainColumn, Double> numbers) {
        return numbers.containsKey(ChainColumn.LOG_MONEYNESS) || numbers.getOrDefault(ChainColumn.MONEYNESS, 0.0) > 0;
    }
}
