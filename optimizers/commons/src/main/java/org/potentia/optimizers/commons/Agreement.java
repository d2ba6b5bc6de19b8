package org.potentia.optimizers.commons;

import java.util.List;
import org.potentia.api.optimize.LocalRun;

/** Which descents ended at the same value, as a certificate of the workbench counts it. */
final class Agreement {
    /** Values that differ by at most this times one plus the best one are the same optimum. */
    private static final double TOLERANCE = 1e-6;

    private Agreement() {}

    /** The largest value that agrees with a lower one. */
    static double with(double value) {
        return value + TOLERANCE * (1 + Math.abs(value));
    }

    /** How many descents ended at the best value of all. */
    static long count(List<LocalRun> runs) {
        double enough = with(runs.stream().mapToDouble(LocalRun::value).min().orElseThrow());
        return runs.stream().filter(run -> run.value() <= enough).count();
    }

    /** At how many different values descents ended. */
    static int distinct(List<LocalRun> runs) {
        int distinct = 0;
        double enough = Double.NEGATIVE_INFINITY;
        for (double value : runs.stream().mapToDouble(LocalRun::value).sorted().toArray()) {
            if (value > enough) {
                distinct++;
                enough = with(value);
            }
        }
        return distinct;
    }

    /**
     * The share of all starting points from which a descent is expected to end at a value not seen yet, \( w (w + 1) / (N (N - 1)) \) after N
     * descents from independent points to w different values (Boender and Rinnooy Kan 1987, with equal chances for all shares before the
     * first descent).
     */
    static double unseen(List<LocalRun> runs) {
        double n = runs.size();
        double w = distinct(runs);
        return n < 2 ? 1 : Math.min(1, w * (w + 1) / (n * (n - 1)));
    }
}
