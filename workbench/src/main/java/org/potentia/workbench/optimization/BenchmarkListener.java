package org.potentia.workbench.optimization;

/**
 * Watches an experiment, and may stop it. Called by several threads at once.
 *
 * @since 0.1
 */
public interface BenchmarkListener {
    /** Watches nothing and never stops. */
    BenchmarkListener NONE = new BenchmarkListener() {};

    /**
     * Hears that the run of one seed has ended; returns fast.
     *
     * @param contestant the name of the contestant
     * @param problem the id of the problem
     * @param seed the seed
     * @param done how many runs have ended by now, in whatever order
     * @param all how many there are
     */
    default void finished(String contestant, String problem, int seed, int done, int all) {
        // most callers do not watch
    }

    /**
     * Tells whether the experiment is to stop with what is done.
     *
     * @return whether it was cancelled
     */
    default boolean cancelled() {
        return false;
    }
}
