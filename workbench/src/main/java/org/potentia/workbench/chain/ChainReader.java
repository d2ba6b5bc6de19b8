package org.potentia.workbench.chain;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.data.TextTable;

/**
 * Reads option chains from text files in any of the layouts in which they are published.
 *
 * <ul>
 *   <li>Text, cells, numbers and dates as {@link org.potentia.workbench.data.PriceSeriesReader} takes them; the header may be the last
 *       comment line.
 *   <li>Time: {@code expiry} (a date), {@code years}, or {@code days} (calendar days / 365). With expiry dates the day of the quotes must
 *       be known. A column {@code date} with several days gives several chains.
 *   <li>Market: {@code forward}, or {@code spot} and {@code dividend_yield}; {@code rate}, which may differ from expiry to expiry. What is
 *       not given is found from put-call parity: a robust line through call less put against strike, with at least three strikes near
 *       the money that quote both; one is enough if the rate is known.
 *   <li>Options: {@code strike}, {@code moneyness} (strike / spot, or / forward where there is no spot) or {@code log_moneyness}
 *       (\( \ln K/F \)); {@code type}, or call and put side by side in columns that end in {@code .c} and {@code .p}. Without types all
 *       options are taken as out of the money.
 *   <li>Prices: {@code price} or {@code mid}; else {@code bid} and {@code ask}, whose middle is the price; else the last trade; else
 *       {@code implied_vol}, from which Black's formula makes prices (in percent if the median is above 3).
 *   <li>Constants: numbers that are the same for all rows may stand in comments at the top as {@code spot=590 rate=0.06 as_of=2002-07-05}.
 *       What the caller says goes before the columns, and these before the comments.
 * </ul>
 *
 * <p>Rows that cannot be used are dropped and logged, not fatal: crossed quotes, prices outside the arbitrage bounds, no time to expiry,
 * no price, strikes that are not positive, options that were there before, expiries without a forward. Quotes without volume or open
 * interest are kept. Rates may be negative.
 *
 * @since 0.1
 */
public final class ChainReader {
    /** Volatilities above 300 % a year are percentages. */
    private static final double LARGEST_VOLATILITY = 3;

    private ChainReader() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param settings what is known beyond the file
     * @return its chains by day, at least one; their name is that of the file without folders
     * @throws InputException if there is no such file, it is no table of options, or no row of it can be used; one sentence
     */
    public static List<OptionChain> read(Path file, ChainSettings settings) {
        return read(TextTable.read(file), String.valueOf(file.getFileName()), settings);
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source
     * @param bytes the bytes of the file
     * @param settings what is known beyond the file
     * @return its chains by day, at least one
     * @throws InputException if this is no table of options, or no row of it can be used; one sentence
     */
    public static List<OptionChain> read(String name, InputStream bytes, ChainSettings settings) {
        return read(TextTable.read(name, bytes), name, settings);
    }

    private static List<OptionChain> read(TextTable table, String name, ChainSettings settings) {
        ChainLayout layout = ChainLayout.of(table, settings);
        ChainHead head = ChainHead.of(table.comments());
        DropList dropped = new DropList();
        List<RawQuote> raw = new ChainRows(table, layout, settings, head, dropped).quotes();
        boolean percent = layout.source() == PriceSource.VOLATILITY && median(raw) > LARGEST_VOLATILITY;
        ExpiryAssembly assembly = new ExpiryAssembly(settings, head, layout.source(), percent ? 0.01 : 1, dropped);
        Map<Optional<LocalDate>, List<Expiry>> byDay =
                new TreeMap<>(Comparator.comparing(day -> day.orElse(LocalDate.MIN)));
        group(raw)
                .forEach((time, quotes) -> assembly.of(quotes)
                        .ifPresent(expiry -> byDay.computeIfAbsent(time.asOf(), day -> new ArrayList<>())
                                .add(expiry)));
        if (byDay.isEmpty()) {
            throw nothingLeft(table, settings, dropped.all());
        }
        List<String> notes = notes(layout, head, raw, percent);
        List<OptionChain> chains = new ArrayList<>();
        byDay.forEach((day, expiries) -> chains.add(
                new OptionChain(name, day, expiries, dropped.of(day, chains.isEmpty()), table.sha256(), notes)));
        return List.copyOf(chains);
    }

    private static Map<RawQuote.Time, List<RawQuote>> group(List<RawQuote> raw) {
        return raw.stream().collect(Collectors.groupingBy(RawQuote::time, LinkedHashMap::new, Collectors.toList()));
    }

    private static double median(List<RawQuote> raw) {
        double[] values = raw.stream().mapToDouble(RawQuote::value).sorted().toArray();
        return values.length == 0 ? 0 : values[values.length / 2];
    }

    private static List<String> notes(ChainLayout layout, ChainHead head, List<RawQuote> raw, boolean percent) {
        List<String> notes = new ArrayList<>(head.sentences());
        notes.add(
                layout.source() == PriceSource.VOLATILITY
                        ? "Prices are those of Black's formula at the implied volatilities of " + layout.sourceName()
                                + (percent ? ", which are in percent." : ".")
                        : "Prices are from " + layout.sourceName() + ".");
        if (raw.stream().anyMatch(quote -> quote.type().isEmpty())) {
            notes.add(
                    "The rows do not say what is a call and what a put: all are taken as out of the money, calls from the"
                            + " forward on and puts below.");
        }
        return notes;
    }

    private static InputException nothingLeft(TextTable table, ChainSettings settings, DroppedRows dropped) {
        if (dropped.total() == 0) {
            return new InputException(table.name() + " has no quote of "
                    + settings.asOf().map(LocalDate::toString).orElse("any day")
                    + ", must be one of the days in its column of dates");
        }
        String counts = dropped.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        return new InputException(table.name() + " has no quote that can be used (" + counts + "), first "
                + dropped.first().getFirst());
    }
}
