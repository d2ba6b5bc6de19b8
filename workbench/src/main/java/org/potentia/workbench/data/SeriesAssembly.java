package org.potentia.workbench.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;

/** Makes a series of the rows that were read: settles day and month, time zones, order and repeated times. */
final class SeriesAssembly {
    /** The note of a series whose times had zones. */
    static final String IN_UTC = "times are in UTC";

    private final String source;
    private final Layout layout;
    private final SeriesRows rows;
    private final SeriesColumns columns;
    private final DropLog dropped;
    private final List<String> notes = new ArrayList<>();
    private long[] times;

    SeriesAssembly(String source, Layout layout, SeriesRows rows) {
        this.source = source;
        this.layout = layout;
        this.rows = rows;
        this.columns = rows.columns();
        this.dropped = rows.dropped();
        this.times = columns.times.drain();
    }

    PriceSeries series(String hash) {
        requireRows();
        settleMonths();
        settleZones();
        boolean reversed = settleOrder();
        BitSet repeated = repeated(reversed);
        times = Columns.arranged(times, reversed, repeated);
        if (layout.roles().get(layout.price()) == ColumnRole.ADJUSTED_CLOSE) {
            notes.add("prices are those of the adjusted column "
                    + layout.names().get(layout.price()) + "; open, high and low are as they stand");
        }
        return new PriceSeries(
                new PriceSeries.Origin(
                        source,
                        hash,
                        rows.rows(),
                        dropped.rows(),
                        layout.names().get(layout.price()),
                        List.copyOf(notes)),
                times,
                Doubles.of(Columns.arranged(columns.price.drain(), reversed, repeated)),
                arranged(columns.open, reversed, repeated),
                arranged(columns.high, reversed, repeated),
                arranged(columns.low, reversed, repeated),
                arranged(columns.volume, reversed, repeated));
    }

    private static @Nullable Doubles arranged(Columns.@Nullable Reals column, boolean reversed, BitSet left) {
        return column == null ? null : Doubles.of(Columns.arranged(column.drain(), reversed, left));
    }

    private void requireRows() {
        if (rows.rows() == 0) {
            throw new InputException(source + " has a header and no rows, must hold rows with a date and a price");
        }
        if (times.length == 0) {
            throw new InputException("none of the " + rows.rows() + " rows of " + source + " can be used, "
                    + dropped.rows().first().get(0));
        }
    }

    /** Dates with the year last were read with the month first where that was possible; here the whole file decides. */
    private void settleMonths() {
        DateStyle style = rows.dateStyle();
        if (!style.open()) {
            return;
        }
        if (style.dayFirstLine() > 0 && style.monthFirstLine() > 0) {
            throw new InputException(source + " has the day first in line " + style.dayFirstLine()
                    + " and the month first in line " + style.monthFirstLine() + ", must be the same in all rows");
        }
        if (style.monthFirstLine() > 0) {
            return;
        }
        long[] exchanged = Arrays.stream(times).map(TimeCell::exchanged).toArray();
        if (style.dayFirstLine() > 0) {
            times = exchanged;
        } else if (times.length > 1 && !Arrays.equals(times, exchanged)) {
            settleMonthsByOrder(exchanged);
        }
    }

    private void settleMonthsByOrder(long[] exchanged) {
        boolean monthFirst = increases(times) || decreases(times);
        boolean dayFirst = increases(exchanged) || decreases(exchanged);
        if (monthFirst == dayFirst) {
            throw new InputException(source + " has dates that can be read with the day or with the month first (line "
                    + columns.lines.get(0) + "), must be written like 2020-03-16");
        }
        notes.add("dates were read with the " + (dayFirst ? "day" : "month")
                + " first, because only so they are in order");
        if (dayFirst) {
            times = exchanged;
        }
    }

    /** A daily price keeps the date of its own place; for prices within the day only one common clock keeps them in order. */
    private void settleZones() {
        DateStyle style = rows.dateStyle();
        if (!style.zoned()) {
            return;
        }
        if (style.allMidnight()) {
            notes.add("time zones were left out, because all times are midnight");
            return;
        }
        for (int i = 0; i < times.length; i++) {
            times[i] -= 60L * columns.offsets.get(i);
        }
        notes.add(IN_UTC);
    }

    private boolean settleOrder() {
        if (increases(times)) {
            return false;
        }
        if (decreases(times)) {
            notes.add("the newest row stood first; the order was turned round");
            return true;
        }
        int rising = 0;
        for (int i = 1; i < times.length; i++) {
            rising += Long.compare(times[i], times[i - 1]);
        }
        for (int i = 1; i < times.length; i++) {
            int step = Long.compare(times[i], times[i - 1]);
            if (rising >= 0 ? step < 0 : step > 0) {
                throw new InputException(
                        source + ", line " + columns.lines.get(i) + ": " + text(times[i]) + " comes after "
                                + text(times[i - 1]) + " of line " + columns.lines.get(i - 1) + ", must be "
                                + (rising >= 0 ? "later" : "earlier")
                                + ": sort the rows by date");
            }
        }
        throw new IllegalStateException("times neither rise nor fall nor turn");
    }

    /** Marks, by their places in the final order, the rows whose time is given again later. */
    private BitSet repeated(boolean reversed) {
        BitSet repeated = new BitSet();
        int last = times.length - 1;
        for (int i = 0; i < last; i++) {
            if (times[i] == times[i + 1]) {
                int lost = reversed ? i + 1 : i;
                int kept = reversed ? i : i + 1;
                repeated.set(reversed ? last - lost : lost);
                dropped.add(
                        columns.lines.get(lost),
                        DropReason.DUPLICATE,
                        text(times[i]) + " is given again in line " + columns.lines.get(kept));
            }
        }
        return repeated;
    }

    private static boolean increases(long[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decreases(long[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    static String text(long seconds) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : time.toString();
    }
}
