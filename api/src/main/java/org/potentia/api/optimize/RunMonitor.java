package org.potentia.api.optimize;

/**
 * Watches a run and may stop it. Called by the thread that runs the optimizer, between evaluations.
 *
 * @since 0.1
 */
public interface RunMonitor {
    /** Watches nothing and never stops. */
    RunMonitor NONE = new RunMonitor() {};

    /**
     * Tells whether the run is to stop with what it has.
     *
     * @return whether it was cancelled
     */
    default boolean cancelled() {
        return false;
    }

    /**
     * Hears where the run stands; called often, returns fast.
     *
     * @param progress the state of the run
     */
    default void progress(Progress progress) {
        // most callers do not watch
    }
}
