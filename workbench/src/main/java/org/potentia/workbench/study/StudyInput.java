package org.potentia.workbench.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.data.BuiltInData;
import org.potentia.workbench.data.Datasets;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.data.PriceSeriesReader;
import org.potentia.workbench.data.TextTable;
import org.potentia.workbench.support.NameOrPath;

/**
 * Opens series for a study: what several prices a day have becomes last-price minutes of active-market time, the rest stays a daily series.
 *
 * @since 0.1
 */
public final class StudyInput {
    private static final long DAY_SECONDS = 86_400;

    private StudyInput() {}

    /**
     * Opens a series.
     *
     * @param nameOrPath a built-in name, or a file of bars, trades or daily prices, or with the columns day, minute, value
     * @param hours when the market is open; if empty, every day that occurs is a session from its first price to its last
     * @return the series
     * @throws org.potentia.workbench.InputException if there is no such set or file, or it cannot be used; one sentence says why
     */
    public static StudySeries open(String nameOrPath, Optional<TradingHours> hours) {
        Optional<StudySeries> numbered = NameOrPath.file("data", nameOrPath, BuiltInData.names())
                .filter(Files::isRegularFile)
                .filter(Files::isReadable)
                .flatMap(NumberedMinutes::read);
        return numbered.orElseGet(() -> of(Datasets.open(nameOrPath), hours));
    }

    /**
     * Opens all series that a text names.
     *
     * @param nameOrPath as in {@link #open}, or a folder with files of daily prices, or such a file with turnover, with contracts or a volatility, or
     *     with a column that names several things
     * @param hours when the market is open, for prices within the day
     * @return the series, those of a folder in the order of the names of its files
     * @throws org.potentia.workbench.InputException if there is no such set, file or folder, or it cannot be used; one sentence says why
     */
    public static List<StudySeries> openAll(String nameOrPath, Optional<TradingHours> hours) {
        return openAll(nameOrPath, hours, false);
    }

    /**
     * Opens all series that a text names, for a study that says which prices it takes.
     *
     * @param nameOrPath as in {@link #openAll(String, Optional)}
     * @param hours when the market is open, for prices within the day
     * @param anyPrice whether prices that are zero or negative are kept; else their rows are dropped, and the log of the series says so
     * @return the series, those of a folder in the order of the names of its files
     * @throws org.potentia.workbench.InputException if there is no such set, file or folder, or it cannot be used; one sentence says why
     */
    public static List<StudySeries> openAll(String nameOrPath, Optional<TradingHours> hours, boolean anyPrice) {
        Optional<Path> path = Files.isDirectory(Path.of(nameOrPath))
                ? Optional.of(Path.of(nameOrPath))
                : NameOrPath.file("data", nameOrPath, BuiltInData.names()).filter(Files::isReadable);
        if (path.filter(Files::isDirectory).isPresent()) {
            return DailyPanel.files(path.get()).stream()
                    .flatMap(file -> fromFile(file, hours, anyPrice).stream())
                    .toList();
        }
        return path.map(file -> fromFile(file, hours, anyPrice)).orElseGet(() -> List.of(open(nameOrPath, hours)));
    }

    private static List<StudySeries> fromFile(Path file, Optional<TradingHours> hours, boolean anyPrice) {
        Optional<List<StudySeries>> numbered = NumberedMinutes.read(file).map(List::of);
        if (numbered.isPresent()) {
            return numbered.get();
        }
        TextTable table = TextTable.read(file);
        String name = String.valueOf(file.getFileName());
        return DailyPanel.read(table, name, anyPrice)
                .or(() -> ContractDays.read(table, name).map(List::of))
                .orElseGet(() -> List.of(
                        of(anyPrice ? PriceSeriesReader.readAnyPrice(file) : PriceSeriesReader.read(file), hours)));
    }

    /**
     * Turns a series into one for studies.
     *
     * @param series the series
     * @param hours when the market is open, for prices within the day
     * @return last-price minutes if half of the steps are shorter than six hours, else a price a day
     */
    public static StudySeries of(PriceSeries series, Optional<TradingHours> hours) {
        return withinTheDay(series) ? ActiveMinutes.of(series, hours) : daily(series);
    }

    /**
     * Reads holidays.
     *
     * @param file a file with a date such as 2020-12-25 at the beginning of each line; lines with {@code #} are comments
     * @return the days
     * @throws org.potentia.workbench.InputException if it cannot be read
     */
    public static java.util.Set<java.time.LocalDate> holidays(Path file) {
        return Holidays.read(file);
    }

    private static boolean withinTheDay(PriceSeries series) {
        long[] steps = IntStream.range(1, series.size())
                .mapToLong(i -> series.epochSecond(i) - series.epochSecond(i - 1))
                .sorted()
                .toArray();
        return steps.length > 0 && steps[steps.length / 2] < DAY_SECONDS / 4;
    }

    /** How many rows were read, how many of them were dropped, and for what reasons. */
    static String rows(PriceSeries series) {
        String reasons = series.dropped().counts().entrySet().stream()
                .map(reason -> reason.getKey().words() + ": " + reason.getValue())
                .collect(Collectors.joining(", "));
        return series.rowsRead() + " rows were read, " + series.dropped().total() + " of them dropped"
                + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private static StudySeries daily(PriceSeries all) {
        PriceSeries series = all.lastOfEachDay();
        long[] times = new long[series.size()];
        Arrays.setAll(times, i -> series.epochSecond(i) * 1_000_000_000L);
        List<String> log = new ArrayList<>(all.notes());
        log.add(rows(all));
        log.add(series.size() + " days, one price each; a step is a day on which there was trading");
        StudySeries plain = StudySeries.of(
                        series.name(),
                        series.sha256(),
                        times,
                        IntStream.range(0, times.length).toArray(),
                        DAY_SECONDS * 1_000_000_000L,
                        series.close())
                .withLog(log);
        Optional<StudySeries> traded = series.volume().map(volume -> plain.with(StudySeries.Column.VOLUME, volume));
        StudySeries withVolume = traded.orElse(plain);
        return series.open()
                .map(open -> withVolume.with(StudySeries.Column.OPEN, open))
                .orElse(withVolume);
    }
}
