package org.potentia.workbench.study;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.workbench.InputException;

/**
 * When a market is open: the same hours on every weekday but holidays, or always.
 *
 * @param open when a session begins
 * @param close when it ends, later on the same day; equal to {@code open} for a market that never closes
 * @param zone where the clock hangs
 * @param holidays days without a session
 * @since 0.1
 */
public record TradingHours(LocalTime open, LocalTime close, ZoneId zone, Set<LocalDate> holidays) {
    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})(?:@(.+))?");

    /**
     * Copies the set.
     *
     * @throws InputException if the session ends before it begins
     */
    public TradingHours {
        holidays = Set.copyOf(holidays);
        if (close.isBefore(open)) {
            throw new InputException(
                    "the session from " + open + " to " + close + " must end later on the day on which it begins");
        }
    }

    /**
     * Reads trading hours.
     *
     * @param text {@code 24/7}, or {@code 09:30-16:00@America/New_York}; without a zone the clock is UTC
     * @param holidays days without a session
     * @return the hours
     * @throws InputException if the text is neither
     */
    public static TradingHours parse(String text, Set<LocalDate> holidays) {
        if (text.equals("24/7")) {
            return new TradingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC, holidays);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text, null);
        }
        try {
            String zone = form.group(3);
            return new TradingHours(
                    LocalTime.parse(form.group(1)),
                    LocalTime.parse(form.group(2)),
                    zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
                    holidays);
        } catch (DateTimeException e) {
            throw wrong(text, e);
        }
    }

    /**
     * Tells whether the market never closes.
     *
     * @return whether it is open all day and all week
     */
    public boolean always() {
        return open.equals(close);
    }

    /**
     * Finds the day of the session of a moment.
     *
     * @param local the moment on the clock of the market
     * @return the day; empty if the market is closed then. Both ends of a session belong to it, so that bars may be named by their
     *     beginning or by their end.
     */
    public Optional<LocalDate> session(LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        if (always()) {
            return Optional.of(day);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalTime time = local.toLocalTime();
        boolean inside = !time.isBefore(open) && !time.isAfter(close);
        return weekend || !inside || holidays.contains(day) ? Optional.empty() : Optional.of(day);
    }

    private static InputException wrong(String text, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "the trading hours '" + text + "' must be 24/7 or like 09:30-16:00@America/New_York";
        return cause == null ? new InputException(sentence) : new InputException(sentence, cause);
    }
}
