package org.potentia.solvers.langevin;

import org.potentia.api.Doubles;

/** Steps between the times asked for, even in number between any two, so that a coarser path has half as many. */
final class TimeGrid {
    /** Fewest steps between two times. */
    private static final int FEWEST = 4;

    private final Doubles times;
    /** Steps in the interval before each time. */
    private final int[] steps;

    private TimeGrid(Doubles times, int[] steps) {
        this.times = times;
        this.steps = steps;
    }

    /** Spreads at least a number of steps evenly up to the last time. */
    static TimeGrid of(Doubles times, int total) {
        int[] steps = new int[times.size()];
        double last = times.get(times.size() - 1);
        for (int k = 0; k < steps.length; k++) {
            double length = times.get(k) - (k == 0 ? 0 : times.get(k - 1));
            // to be at time zero takes none
            steps[k] = length == 0 ? 0 : Math.max(FEWEST, 2 * (int) Math.ceil(0.5 * length / last * total));
        }
        return new TimeGrid(times, steps);
    }

    int size() {
        return times.size();
    }

    double time(int k) {
        return times.get(k);
    }

    int steps(int k) {
        return steps[k];
    }

    double begin(int k) {
        return k == 0 ? 0 : times.get(k - 1);
    }

    double step(int k) {
        return steps[k] == 0 ? 0 : (times.get(k) - begin(k)) / steps[k];
    }

    long total() {
        long total = 0;
        for (int n : steps) {
            total += n;
        }
        return total;
    }
}
