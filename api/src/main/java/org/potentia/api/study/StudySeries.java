package org.potentia.api.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * The prices of one thing in the order of time, with time stamps and the sessions to which they belong. Immutable.
 *
 * <p>If {@link #step()} is positive, the rows are one step of active-market time apart: row i + k is k steps after row i, whatever time the
 * market was closed in between.
 *
 * @since 0.1
 */
public final class StudySeries {
    /** What a row may hold beside its price. */
    public enum Column {
        /** The first price of the step. */
        OPEN,
        /** The highest price of the step. */
        HIGH,
        /** The lowest price of the step. */
        LOW,
        /** How much was traded, in units of the thing. */
        VOLUME,
        /** How much was traded, in money. */
        TURNOVER,
        /** A volatility observed beside the price, such as one implied by options. */
        VOLATILITY,
        /** The contract of a future whose price it is: its year and month as a number such as 199612. */
        CONTRACT,
        /** The price of another contract at the same time. */
        NEIGHBOUR,
        /** Which contract that is, as in {@link #CONTRACT}. */
        NEIGHBOUR_CONTRACT
    }

    private final String name;
    private final String provenance;
    private final long[] times;
    private final int[] sessions;
    private final long step;
    private final Doubles prices;
    private final Map<Column, Doubles> columns;
    private final List<String> log;

    private StudySeries(
            String name,
            String provenance,
            long[] times,
            int[] sessions,
            long step,
            Doubles prices,
            Map<Column, Doubles> columns,
            List<String> log) {
        this.name = name;
        this.provenance = provenance;
        this.times = times;
        this.sessions = sessions;
        this.step = step;
        this.prices = prices;
        this.columns = columns;
        this.log = log;
    }

    /**
     * Makes a series without further columns.
     *
     * @param name what it is called, not blank
     * @param provenance where it comes from; may be empty
     * @param times nanoseconds since 1970-01-01T00:00Z, strictly increasing; copied
     * @param sessions the number of the session of each row, never decreasing; copied
     * @param step the length of a step of active-market time in nanoseconds, 0 if rows are unevenly spaced
     * @param prices finite prices, one for each time
     * @return the series
     * @throws IllegalArgumentException if lengths differ, there is no row, times or sessions are out of order, or a price is not finite
     */
    public static StudySeries of(
            String name, String provenance, long[] times, int[] sessions, long step, Doubles prices) {
        Arguments.notBlank(name, "name");
        Arguments.atLeast(prices.size(), 1, "number of prices of " + name);
        if (times.length != prices.size() || sessions.length != prices.size()) {
            throw new IllegalArgumentException("times and sessions of " + name + " are " + times.length + " and "
                    + sessions.length + ", must be " + prices.size() + " each, one for each price");
        }
        if (step < 0) {
            throw new IllegalArgumentException("step = " + step + ", must be >= 0");
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1] || sessions[i] < sessions[i - 1]) {
                throw new IllegalArgumentException("row " + i + " of " + name
                        + " is out of order: times must increase, and sessions must not decrease");
            }
        }
        prices.stream().forEach(price -> Arguments.finite(price, "price of " + name));
        return new StudySeries(name, provenance, times.clone(), sessions.clone(), step, prices, Map.of(), List.of());
    }

    /**
     * Adds a column.
     *
     * @param column what it holds
     * @param values one for each price; NaN where there is none
     * @return the series with it
     * @throws IllegalArgumentException if the length differs
     */
    public StudySeries with(Column column, Doubles values) {
        if (values.size() != size()) {
            throw new IllegalArgumentException(
                    column + " of " + name + " has " + values.size() + " values, must have " + size());
        }
        Map<Column, Doubles> more = new EnumMap<>(Column.class);
        more.putAll(columns);
        more.put(column, values);
        return new StudySeries(name, provenance, times, sessions, step, prices, more, log);
    }

    /**
     * Replaces the log of how the series was made.
     *
     * @param sentences what was done to what was read, in order
     * @return the series with it
     */
    public StudySeries withLog(List<String> sentences) {
        return new StudySeries(name, provenance, times, sessions, step, prices, columns, List.copyOf(sentences));
    }

    /**
     * Returns the name.
     *
     * @return what it is called
     */
    public String name() {
        return name;
    }

    /**
     * Returns where the series comes from.
     *
     * @return a few words, such as the hash of a file; may be empty
     */
    public String provenance() {
        return provenance;
    }

    /**
     * Returns the number of rows.
     *
     * @return the length
     */
    public int size() {
        return prices.size();
    }

    /**
     * Returns a time stamp.
     *
     * @param row the row, from 0
     * @return nanoseconds since 1970-01-01T00:00Z
     */
    public long time(int row) {
        return times[row];
    }

    /**
     * Returns the number of the session of a row.
     *
     * @param row the row, from 0
     * @return the number, never below that of the row before
     */
    public int session(int row) {
        return sessions[row];
    }

    /**
     * Returns the step of active-market time.
     *
     * @return nanoseconds, 0 if rows are unevenly spaced
     */
    public long step() {
        return step;
    }

    /**
     * Returns the prices.
     *
     * @return one for each row
     */
    public Doubles prices() {
        return prices;
    }

    /**
     * Returns a column.
     *
     * @param column which one
     * @return its values, NaN where there is none; empty if the series has no such column
     */
    public Optional<Doubles> column(Column column) {
        return Optional.ofNullable(columns.get(column));
    }

    /**
     * Tells how the series was made of what was read.
     *
     * @return sentences, in the order of what was done
     */
    public List<String> log() {
        return log;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StudySeries that
                && name.equals(that.name)
                && provenance.equals(that.provenance)
                && Arrays.equals(times, that.times)
                && Arrays.equals(sessions, that.sessions)
                && step == that.step
                && prices.equals(that.prices)
                && columns.equals(that.columns)
                && log.equals(that.log);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * prices.hashCode() + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return name + " (" + size() + " rows)";
    }
}
