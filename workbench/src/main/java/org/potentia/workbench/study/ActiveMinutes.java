package org.potentia.workbench.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.PriceSeries;

/**
 * Prices at every minute of active-market time: of the prices of a minute the last, and where a session has none, the one before. Nothing is
 * filled between sessions, so that the first minute of one follows the last minute of the session before.
 */
final class ActiveMinutes {
    static final long MINUTE = 60_000_000_000L;

    private static final int MOST_ROWS = 20_000_000;
    private static final int PER_MINUTE = 60;

    private final List<String> log = new ArrayList<>();
    private long[] times = new long[1024];
    private double[] prices = new double[1024];
    private int[] sessions = new int[1024];
    private int size;
    private int session = -1;
    private int filled;
    private int closed;
    private int merged;
    private @Nullable LocalDate day;

    private ActiveMinutes() {}

    /** Makes the minutes of a series; without hours every day that occurs is a session, from its first price to its last. */
    static StudySeries of(PriceSeries series, Optional<TradingHours> hours) {
        ActiveMinutes minutes = new ActiveMinutes();
        ZoneId zone = hours.map(TradingHours::zone).orElse(ZoneOffset.UTC);
        boolean always = hours.map(TradingHours::always).orElse(false);
        for (int i = 0; i < series.size(); i++) {
            Instant instant = series.zoned()
                    ? Instant.ofEpochSecond(series.epochSecond(i))
                    : series.time(i).atZone(zone).toInstant();
            LocalDateTime local = series.zoned() ? LocalDateTime.ofInstant(instant, zone) : series.time(i);
            Optional<LocalDate> session =
                    hours.isPresent() ? hours.get().session(local) : Optional.of(local.toLocalDate());
            if (session.isEmpty()) {
                minutes.closed++;
            } else {
                minutes.add(
                        instant.getEpochSecond(), session.get(), series.close().get(i), always);
            }
        }
        if (minutes.size == 0) {
            throw new InputException(
                    series.name() + " has no price within the trading hours, must have some: see --hours");
        }
        return minutes.series(series, hours);
    }

    private void add(long second, LocalDate of, double price, boolean always) {
        long minute = Math.floorDiv(second, PER_MINUTE);
        boolean same = of.equals(day);
        if (size > 0 && minute * MINUTE == times[size - 1]) {
            prices[size - 1] = price;
            merged++;
            return;
        }
        if (size > 0 && (same || always)) {
            long last = times[size - 1] / MINUTE;
            for (long gap = last + 1; gap < minute; gap++) {
                append(gap, prices[size - 1]);
                filled++;
            }
        }
        if (!same) {
            session++;
            day = of;
        }
        append(minute, price);
    }

    private void append(long minute, double price) {
        if (size == MOST_ROWS) {
            throw new InputException("there are more than " + MOST_ROWS + " minutes from the first price to the last,"
                    + " must be fewer: give the trading hours, or a shorter stretch");
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            prices = Arrays.copyOf(prices, 2 * size);
            sessions = Arrays.copyOf(sessions, 2 * size);
        }
        times[size] = minute * MINUTE;
        prices[size] = price;
        sessions[size++] = session;
    }

    private StudySeries series(PriceSeries from, Optional<TradingHours> hours) {
        log.addAll(from.notes());
        log.add(StudyInput.rows(from));
        log.add(hours.map(found -> found.always()
                        ? "the market is always open; sessions are days of UTC"
                        : "sessions are " + found.open() + " to " + found.close() + " on the clock of "
                                + found.zone() + " on weekdays but "
                                + found.holidays().size()
                                + " holidays; " + closed + " prices outside were left out")
                .orElse("every day that occurs is a session, from its first price to its last"));
        log.add("prices were taken at the end of each minute: " + merged
                + " earlier prices of a minute gave way to a later one");
        log.add(filled + " minutes within sessions had no price and keep the one before");
        log.add(
                size + " minutes in " + (session + 1)
                        + " sessions; time counts only while the market is open, the first minute of a session follows the last of the one before");
        return StudySeries.of(
                        from.name(),
                        from.sha256(),
                        Arrays.copyOf(times, size),
                        Arrays.copyOf(sessions, size),
                        MINUTE,
                        Doubles.of(Arrays.copyOf(prices, size)))
                .withLog(log);
    }
}
