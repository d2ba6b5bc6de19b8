package org.potentia.workbench.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.Sha256;

/**
 * Prices of one thing in time order, with the record of where they come from and what was dropped on the way. Times strictly increase,
 * prices are finite, and positive unless others were asked for. Immutable.
 *
 * @since 0.1
 */
public final class PriceSeries {
    private static final int DAY = 86_400;

    private final Origin origin;
    private final long[] times;
    private final Doubles close;
    private final @Nullable Doubles open;
    private final @Nullable Doubles high;
    private final @Nullable Doubles low;
    private final @Nullable Doubles volume;

    /** Where a series comes from and what happened to it. */
    record Origin(
            String name, String sha256, int rowsRead, DroppedRows dropped, String priceColumn, List<String> notes) {}

    /** Takes arrays over without copying; they are neither seen nor changed outside. */
    PriceSeries(
            Origin origin,
            long[] times,
            Doubles close,
            @Nullable Doubles open,
            @Nullable Doubles high,
            @Nullable Doubles low,
            @Nullable Doubles volume) {
        this.origin = origin;
        this.times = times;
        this.close = close;
        this.open = open;
        this.high = high;
        this.low = low;
        this.volume = volume;
    }

    /**
     * Makes a daily series from values. Its hash is that of the text with the header {@code date,close} and one line for each day.
     *
     * @param name what to call it
     * @param dates the days, strictly increasing
     * @param close the price of each day, positive and finite
     * @return the series
     * @throws IllegalArgumentException if there is no day, the lengths differ, days do not increase, or a price is not positive and finite
     */
    public static PriceSeries of(String name, List<LocalDate> dates, Doubles close) {
        Arguments.notBlank(name, "name");
        Arguments.atLeast(close.size(), 1, "number of prices");
        if (dates.size() != close.size()) {
            throw new IllegalArgumentException(
                    dates.size() + " dates and " + close.size() + " prices, must be as many");
        }
        StringBuilder text = new StringBuilder("date,close\n");
        for (int i = 0; i < close.size(); i++) {
            Arguments.positive(close.get(i), "price of " + dates.get(i));
            if (i > 0 && !dates.get(i).isAfter(dates.get(i - 1))) {
                throw new IllegalArgumentException(
                        dates.get(i) + " comes after " + dates.get(i - 1) + ", must be later");
            }
            text.append(dates.get(i)).append(',').append(close.get(i)).append('\n');
        }
        String hash = Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
        long[] times = dates.stream().mapToLong(date -> date.toEpochDay() * DAY).toArray();
        Origin origin = new Origin(name, hash, close.size(), DroppedRows.NONE, "close", List.of());
        return new PriceSeries(origin, times, close, null, null, null, null);
    }

    /**
     * Returns what the source is called: a built-in name, or the name of the file without folders.
     *
     * @return the name
     */
    public String name() {
        return origin.name();
    }

    /**
     * Returns the same series under another name.
     *
     * @param name the name, not blank
     * @return the renamed series
     */
    public PriceSeries named(String name) {
        Arguments.notBlank(name, "name");
        return with(new Origin(name, sha256(), rowsRead(), dropped(), priceColumn(), notes()));
    }

    private PriceSeries with(Origin changed) {
        return new PriceSeries(changed, times, close, open, high, low, volume);
    }

    /**
     * Returns the SHA-256 of the bytes of the source, packed if they were.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return origin.sha256();
    }

    /**
     * Returns how many rows the source has below its header, those dropped included.
     *
     * @return the number of rows
     */
    public int rowsRead() {
        return origin.rowsRead();
    }

    /**
     * Returns which rows were dropped, and why.
     *
     * @return the log
     */
    public DroppedRows dropped() {
        return origin.dropped();
    }

    /**
     * Returns the name of the column that the prices come from, as it stands in the source.
     *
     * @return the column
     */
    public String priceColumn() {
        return origin.priceColumn();
    }

    /**
     * Returns what the reader decided about the source: turned order, adjusted prices, time zones, day and month.
     *
     * @return a sentence for each decision
     */
    public List<String> notes() {
        return origin.notes();
    }

    /**
     * Tells whether the times had zones, and so are in UTC; otherwise they are those of the clock of an unknown place.
     *
     * @return whether they had
     */
    public boolean zoned() {
        return origin.notes().contains(SeriesAssembly.IN_UTC);
    }

    /**
     * Returns how many prices there are.
     *
     * @return the length, at least 1
     */
    public int size() {
        return times.length;
    }

    /**
     * Returns a time.
     *
     * @param i the place, from 0
     * @return seconds since 1970-01-01T00:00, by the clock of the source (UTC if it named time zones)
     */
    public long epochSecond(int i) {
        return times[i];
    }

    /**
     * Returns a time.
     *
     * @param i the place, from 0
     * @return date and time by the clock of the source; midnight if it gave none
     */
    public LocalDateTime time(int i) {
        return LocalDateTime.ofEpochSecond(times[i], 0, ZoneOffset.UTC);
    }

    /**
     * Returns a day.
     *
     * @param i the place, from 0
     * @return the date by the clock of the source
     */
    public LocalDate date(int i) {
        return LocalDate.ofEpochDay(day(i));
    }

    /**
     * Finds the first price of a day or later.
     *
     * @param date the day
     * @return its place, or {@link #size()} if all prices are earlier
     */
    public int firstAtOrAfter(LocalDate date) {
        int found = Arrays.binarySearch(times, date.toEpochDay() * DAY);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * Returns the prices: the adjusted close if the source has one, otherwise the close.
     *
     * @return the prices in time order
     */
    public Doubles close() {
        return close;
    }

    /**
     * Returns the opening prices, if the source has them.
     *
     * @return the column as it stands, NaN where a cell has no number
     */
    public Optional<Doubles> open() {
        return Optional.ofNullable(open);
    }

    /**
     * Returns the highest prices, if the source has them.
     *
     * @return the column as it stands, NaN where a cell has no number
     */
    public Optional<Doubles> high() {
        return Optional.ofNullable(high);
    }

    /**
     * Returns the lowest prices, if the source has them.
     *
     * @return the column as it stands, NaN where a cell has no number
     */
    public Optional<Doubles> low() {
        return Optional.ofNullable(low);
    }

    /**
     * Returns the volumes, if the source has them.
     *
     * @return the column as it stands, NaN where a cell has no number
     */
    public Optional<Doubles> volume() {
        return Optional.ofNullable(volume);
    }

    /**
     * Returns the log-returns from each price to the next, \( \ln(p_{i+1}/p_i) \).
     *
     * @return one number fewer than prices, finite
     */
    public Doubles logReturns() {
        double[] returns = new double[size() - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = logReturn(close.get(i), close.get(i + 1));
        }
        return Doubles.of(returns);
    }

    /**
     * For neighbouring prices the difference is exact (Sterbenz), so that log1p keeps all digits of a small return; a price that more than
     * doubles or halves goes through logarithms, whose difference cannot overflow.
     */
    private static double logReturn(double from, double to) {
        return to <= 2 * from && from <= 2 * to ? Math.log1p((to - from) / from) : Math.log(to) - Math.log(from);
    }

    /**
     * Keeps the last price of each day.
     *
     * @return a series with one price a day, at the time at which it was made; this one if it is so already
     */
    public PriceSeries lastOfEachDay() {
        BitSet left = new BitSet();
        for (int i = 0; i + 1 < size(); i++) {
            if (day(i) == day(i + 1)) {
                left.set(i);
            }
        }
        if (left.isEmpty()) {
            return this;
        }
        List<String> notes = new ArrayList<>(notes());
        notes.add("the last of each day was kept of " + size() + " prices");
        return new PriceSeries(
                new Origin(name(), sha256(), rowsRead(), dropped(), priceColumn(), List.copyOf(notes)),
                Columns.arranged(times.clone(), false, left),
                Doubles.of(Columns.arranged(close.toArray(), false, left)),
                without(left, open),
                without(left, high),
                without(left, low),
                without(left, volume));
    }

    /**
     * Requires prices from which something can be learned.
     *
     * @return this series
     * @throws InputException if there is one price only, or all prices are equal
     */
    public PriceSeries requireUsable() {
        if (size() < 2) {
            throw new InputException(name() + " has one price only, must have at least two to give a return");
        }
        double first = close.get(0);
        if (close.stream().allMatch(price -> price == first)) {
            throw new InputException(name() + " has " + size() + " prices that all equal " + first + ", must vary");
        }
        return this;
    }

    /**
     * Writes name, number of prices, first and last time.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return name() + ": " + size() + " prices from " + SeriesAssembly.text(times[0]) + " to "
                + SeriesAssembly.text(times[size() - 1]);
    }

    private long day(int i) {
        return Math.floorDiv(times[i], DAY);
    }

    private static @Nullable Doubles without(BitSet left, @Nullable Doubles column) {
        return column == null ? null : Doubles.of(Columns.arranged(column.toArray(), false, left));
    }
}
