package org.potentia.workbench.panel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

/**
 * Reads prices of several assets from a table: one row for each asset and day, with a column that names the asset (long), or one row for each day
 * and a column for each asset (wide). Assets that lack many days are left out, then days on which one of the others has no price; all of that is
 * logged.
 *
 * @since 0.1
 */
public final class PricePanelReader {
    /** Assets that lack more than this share of the days are left out, so that the days of the others can stay. */
    private static final double MOST_MISSING = 0.05;

    /** So many days are named each, the others counted. */
    private static final int NAMED = 5;

    private static final Set<String> DATES = Set.of("date", "day", "time", "timestamp", "datetime", "trade_date");
    private static final Set<String> TICKERS = Set.of("ticker", "symbol", "name", "asset", "stock", "code", "id");

    /** In this order. */
    private static final List<String> PRICES =
            List.of("adj close", "adjclose", "adj_close", "adjusted", "close", "price", "last");

    private final TextTable table;
    private final int date;
    private final SortedMap<LocalDate, Map<String, Double>> byDay = new TreeMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private int unusable;
    private String firstUnusable = "";

    private PricePanelReader(TextTable table) {
        this.table = table;
        this.date = column(DATES)
                .orElseThrow(() -> new InputException(table.name()
                        + " has no column of dates, must have one called date: its columns are "
                        + String.join(", ", table.header())));
    }

    /**
     * Reads a file, plain or gzip.
     *
     * @param file the file
     * @return the panel
     * @throws InputException if there is no such file, it is no panel, or fewer than two assets or three days are left
     */
    public static PricePanel read(Path file) {
        return of(TextTable.read(file));
    }

    /**
     * Makes a panel of a table that has been read.
     *
     * @param table the table
     * @return the panel
     * @throws InputException if it is no panel, or fewer than two assets or three days are left
     */
    public static PricePanel of(TextTable table) {
        return new PricePanelReader(table).panel();
    }

    private PricePanel panel() {
        Optional<Integer> ticker = column(TICKERS);
        List<Optional<LocalDate>> dates = table.dates(date);
        if (ticker.isPresent()) {
            readLong(dates, ticker.get());
        } else {
            readWide(dates);
        }
        if (unusable > 0) {
            log.add(unusable + (unusable == 1 ? " cell or row" : " cells or rows") + " without a usable date or price: "
                    + firstUnusable + (unusable > 1 ? " and others" : ""));
        }
        List<String> kept = assets();
        List<LocalDate> days = days(kept);
        if (kept.size() < 2 || days.size() < 3) {
            throw new InputException(table.name() + " has " + kept.size() + " assets with prices on " + days.size()
                    + " common days, must have at least 2 assets and 3 days");
        }
        List<Doubles> prices = kept.stream()
                .map(asset -> Doubles.of(days.stream()
                        .mapToDouble(day -> byDay.getOrDefault(day, Map.of()).getOrDefault(asset, 0.0))))
                .toList();
        return new PricePanel(table.name(), table.sha256(), kept, days, prices, log);
    }

    private void readLong(List<Optional<LocalDate>> dates, int ticker) {
        int price = PRICES.stream()
                .flatMap(name -> column(Set.of(name)).stream())
                .findFirst()
                .orElseThrow(() ->
                        new InputException(table.name() + " has no column of prices, must have one called close: its"
                                + " columns are " + String.join(", ", table.header())));
        for (int i = 0; i < table.rows().size(); i++) {
            TextTable.Row row = table.rows().get(i);
            put(row, dates.get(i), row.cell(ticker), row.cell(price));
        }
    }

    private void readWide(List<Optional<LocalDate>> dates) {
        for (int i = 0; i < table.rows().size(); i++) {
            TextTable.Row row = table.rows().get(i);
            for (int c = 0; c < table.header().size(); c++) {
                if (c != date) {
                    put(row, dates.get(i), table.header().get(c), row.cell(c));
                }
            }
        }
    }

    private void put(TextTable.Row row, Optional<LocalDate> day, String asset, String cell) {
        OptionalDouble price = table.number(cell).value();
        if (day.isEmpty() || asset.isEmpty() || price.isEmpty() || !(price.getAsDouble() > 0)) {
            if (unusable++ == 0) {
                firstUnusable = "line " + row.line() + (asset.isEmpty() ? "" : " (" + asset + ")");
            }
            return;
        }
        Double before =
                byDay.computeIfAbsent(day.get(), key -> new LinkedHashMap<>()).put(asset, price.getAsDouble());
        if (before == null) {
            counts.merge(asset, 1, Integer::sum);
        }
    }

    /** The assets that have a price on nearly all days. */
    private List<String> assets() {
        List<String> kept = new ArrayList<>();
        int all = byDay.size();
        counts.forEach((asset, count) -> {
            if (all - count > MOST_MISSING * all) {
                log.add(asset + " left out: prices on " + count + " of " + all + " days");
            } else {
                kept.add(asset);
            }
        });
        kept.sort(String::compareTo);
        return kept;
    }

    /** The days on which all these assets have a price. */
    private List<LocalDate> days(List<String> kept) {
        List<LocalDate> days = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        byDay.forEach((day, prices) -> {
            List<String> missing =
                    kept.stream().filter(asset -> !prices.containsKey(asset)).toList();
            if (missing.isEmpty()) {
                days.add(day);
            } else {
                dropped.add(day + " dropped: no price of " + missing.getFirst()
                        + (missing.size() > 1 ? " and " + (missing.size() - 1) + " others" : ""));
            }
        });
        log.addAll(dropped.subList(0, Math.min(NAMED, dropped.size())));
        if (dropped.size() > NAMED) {
            log.add("and " + (dropped.size() - NAMED) + " more days dropped, of " + byDay.size());
        }
        return days;
    }

    private Optional<Integer> column(Set<String> names) {
        for (int c = 0; c < table.header().size(); c++) {
            if (names.contains(table.header().get(c).toLowerCase(Locale.ROOT))) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
