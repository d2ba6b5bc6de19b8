package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.potentia.api.study.StudySeries;

/**
 * A series made ready: overnight rule and detrending applied, sessions grouped into the blocks of the bootstrap.
 *
 * @param prices what returns are taken of
 * @param raw prices as they came
 * @param sessions the number of the session of each row
 * @param blocks the number of the block of each row, from 0
 * @param within whether returns over the night are left out
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record Track(double[] prices, double[] raw, int[] sessions, int[] blocks, boolean within) {
    /** How far a multiple may be from a whole number: prices are decimals rounded to doubles. */
    private static final double ON_GRID = 1e-3;

    /** One change in so many may be smaller than the tick: values that were interpolated. */
    private static final int FEW = 10;

    /** What happens to the step from the last price of a session to the first of the next. */
    enum Overnight {
        /** It is a return like any other: only the time in between does not count. */
        KEEP,
        /** It is taken out: the next session goes on from the last price. */
        REMOVE,
        /** Returns end in the session in which they begin. */
        WITHIN
    }

    /** Prepares a series; each block has as many sessions as the longest lag reaches, so that returns hardly leave it. */
    static Track of(StudySeries series, Overnight overnight, Detrending detrending, int window, int longestLag) {
        double[] raw = series.prices().toArray();
        int n = raw.length;
        int[] sessions = new int[n];
        Arrays.setAll(sessions, series::session);
        double[] prices = raw.clone();
        if (overnight == Overnight.REMOVE) {
            double jumps = 0;
            for (int i = 1; i < n; i++) {
                if (sessions[i] != sessions[i - 1]) {
                    jumps += raw[i] - raw[i - 1];
                }
                prices[i] = raw[i] - jumps;
            }
        }
        return new Track(
                detrending.apply(prices, window),
                raw,
                sessions,
                blocks(sessions, longestLag),
                overnight == Overnight.WITHIN);
    }

    /** Closes a block at the first end of a session at which it has as many rows as the longest lag. */
    private static int[] blocks(int[] sessions, int longestLag) {
        int[] blocks = new int[sessions.length];
        int rows = 0;
        for (int i = 1; i < sessions.length; i++) {
            rows++;
            boolean ends = sessions[i] != sessions[i - 1] && rows >= longestLag && sessions.length - i >= longestLag;
            blocks[i] = blocks[i - 1] + (ends ? 1 : 0);
            rows = ends ? 0 : rows;
        }
        return blocks;
    }

    int blockCount() {
        return blocks[blocks.length - 1] + 1;
    }

    /** The returns over a lag, one for each row at which one begins: price differences, and the blocks in which they begin. */
    Returns returns(int lag) {
        int n = Math.max(0, prices.length - lag);
        double[] values = new double[n];
        int[] begin = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (!within || sessions[i] == sessions[i + lag]) {
                values[kept] = prices[i + lag] - prices[i];
                begin[kept++] = blocks[i];
            }
        }
        return new Returns(Arrays.copyOf(values, kept), Arrays.copyOf(begin, kept));
    }

    /**
     * Returns over one lag.
     *
     * @param values price differences
     * @param blocks the block in which each begins
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
    record Returns(double[] values, int[] blocks) {}

    /** The longest return that some session, or the series, can hold a few times. */
    int longestUsefulLag() {
        int longest = prices.length;
        if (within) {
            longest = 0;
            for (int from = 0, i = 1; i <= sessions.length; i++) {
                if (i == sessions.length || sessions[i] != sessions[from]) {
                    longest = Math.max(longest, i - from);
                    from = i;
                }
            }
            return longest * 3 / 4;
        }
        return longest / 10;
    }

    /** The share of steps of the raw prices that are exactly zero. */
    double zeroShare() {
        int zeros = 0;
        for (int i = 1; i < raw.length; i++) {
            zeros += raw[i] == raw[i - 1] ? 1 : 0;
        }
        return zeros / (double) (raw.length - 1);
    }

    /** The tick: a small change of which nearly all changes are whole multiples; 0 if prices lie on no grid. */
    double tick() {
        double noise = 1e-9 * Arrays.stream(raw).map(Math::abs).max().orElse(0);
        double[] changes = IntStream.range(1, raw.length)
                .mapToDouble(i -> Math.abs(raw[i] - raw[i - 1]))
                .filter(change -> change > noise)
                .sorted()
                .toArray();
        double tick = changes[changes.length / FEW];
        long on = Arrays.stream(changes)
                .map(change -> change / tick)
                .filter(multiple -> Math.abs(multiple - Math.rint(multiple)) < ON_GRID && multiple > 0.5)
                .count();
        return on >= 0.95 * changes.length ? tick : 0;
    }

    /** What a reader must know of the prices themselves. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        double zeros = zeroShare();
        if (zeros > 0.05) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the returns over one step are exactly zero: this atom stands in the height of the density at short lags",
                    100 * zeros));
        }
        return remarks;
    }
}
