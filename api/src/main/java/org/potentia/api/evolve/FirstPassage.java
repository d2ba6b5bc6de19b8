package org.potentia.api.evolve;

import org.potentia.api.Doubles;

/**
 * When paths left an interval.
 *
 * @param times the time of each path that left before the horizon, years, increasing
 * @param paths how many paths were made
 * @param horizon how long they were followed, years
 * @since 0.1
 */
public record FirstPassage(Doubles times, int paths, double horizon) {
    /**
     * Estimates the probability of not having left.
     *
     * @param time the time, years, at most the horizon
     * @return the share of the paths that were still inside
     */
    public double survival(double time) {
        long left = times.stream().filter(t -> t <= time).count();
        return 1 - (double) left / paths;
    }
}
