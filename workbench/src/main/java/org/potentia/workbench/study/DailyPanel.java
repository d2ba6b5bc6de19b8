package org.potentia.workbench.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

/**
 * Tables of daily open, close and volume with more than a price series can hold: turnover in money, or the days of several things, told apart by a
 * column that names them. Prices are taken as they were traded: an adjusted close does not belong to the open of its day.
 */
final class DailyPanel {
    private static final long DAY = 86_400_000_000_000L;

    private static final Set<String> DATES = Set.of("date", "day", "trade_date", "trading_date");
    private static final Set<String> TICKERS =
            Set.of("ticker", "symbol", "name", "asset", "stock", "code", "instrument");
    private static final Set<String> OPENS = Set.of("open");
    private static final Set<String> CLOSES = Set.of("close");
    private static final Set<String> VOLUMES = Set.of("volume", "vol");
    private static final Set<String> TURNOVERS = Set.of("amount", "turnover", "turnover_value", "money");

    private final TextTable table;
    private final boolean anyPrice;
    private final Map<String, NavigableMap<LocalDate, double[]>> assets = new LinkedHashMap<>();
    private final Map<String, Integer> dropped = new LinkedHashMap<>();

    private DailyPanel(TextTable table, boolean anyPrice) {
        this.table = table;
        this.anyPrice = anyPrice;
    }

    /** Reads such a table; empty if it lacks date, open and close, or has neither turnover nor a column that names things. */
    static Optional<List<StudySeries>> read(TextTable table, String name, boolean anyPrice) {
        DailyPanel panel = new DailyPanel(table, anyPrice);
        boolean richer = panel.column(TICKERS) >= 0 || panel.column(TURNOVERS) >= 0;
        if (panel.column(DATES) < 0 || panel.column(OPENS) < 0 || panel.column(CLOSES) < 0 || !richer) {
            return Optional.empty();
        }
        panel.take(name);
        return Optional.of(panel.series(name));
    }

    /** The files of a folder by name, hidden ones and those in folders below left out. */
    static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(path -> {
                        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
                        return !name.startsWith(".") && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
                    })
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InputException("the folder " + folder + " holds no file that ends in .csv or .csv.gz");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be listed", e);
        }
    }

    private int column(Set<String> names) {
        return IntStream.range(0, table.header().size())
                .filter(i -> names.contains(table.header().get(i).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    private void take(String name) {
        int ticker = column(TICKERS);
        int[] columns = {column(CLOSES), column(OPENS), column(VOLUMES), column(TURNOVERS)};
        List<Optional<LocalDate>> dates = table.dates(column(DATES));
        for (int i = 0; i < table.rows().size(); i++) {
            TextTable.Row row = table.rows().get(i);
            String asset = ticker < 0 ? name : row.cell(ticker);
            double[] values = new double[columns.length];
            for (int k = 0; k < columns.length; k++) {
                values[k] = columns[k] < 0
                        ? Double.NaN
                        : table.number(row.cell(columns[k])).value().orElse(Double.NaN);
            }
            if (asset.isEmpty() || dates.get(i).isEmpty() || !usable(values[0])) {
                dropped.merge(asset, 1, Integer::sum);
            } else {
                assets.computeIfAbsent(asset, key -> new TreeMap<>())
                        .put(dates.get(i).orElseThrow(), values);
            }
        }
        if (assets.isEmpty()) {
            throw new InputException(table.name() + " has no row with a date and " + close() + ", must have some");
        }
    }

    private boolean usable(double close) {
        return Double.isFinite(close) && (anyPrice || close > 0);
    }

    private String close() {
        return anyPrice ? "a close" : "a close above 0";
    }

    private List<StudySeries> series(String name) {
        List<StudySeries> all = new ArrayList<>();
        assets.forEach((asset, days) -> {
            long[] times = days.keySet().stream()
                    .mapToLong(day -> day.toEpochDay() * DAY)
                    .toArray();
            List<double[]> rows = List.copyOf(days.values());
            List<String> log = new ArrayList<>();
            if (dropped.containsKey(asset)) {
                log.add(asset + ": " + dropped.get(asset) + " rows without a date or " + close() + " were dropped");
            }
            StudySeries series = StudySeries.of(
                            asset,
                            table.sha256() + (asset.equals(name) ? "" : " " + asset),
                            times,
                            IntStream.range(0, times.length).toArray(),
                            DAY,
                            values(rows, 0))
                    .with(StudySeries.Column.OPEN, values(rows, 1));
            if (column(VOLUMES) >= 0) {
                series = series.with(StudySeries.Column.VOLUME, values(rows, 2));
            }
            if (column(TURNOVERS) >= 0) {
                series = series.with(StudySeries.Column.TURNOVER, values(rows, 3));
            }
            all.add(series.withLog(log));
        });
        return all;
    }

    private static Doubles values(List<double[]> rows, int column) {
        return Doubles.of(rows.stream().mapToDouble(row -> row[column]));
    }
}
