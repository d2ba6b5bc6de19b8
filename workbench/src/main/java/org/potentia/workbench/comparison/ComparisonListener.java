package org.potentia.workbench.comparison;

/**
 * Watches a comparison, and may stop it. Called by several threads at once.
 *
 * @since 0.1
 */
public interface ComparisonListener {
    /** Watches nothing and never stops. */
    ComparisonListener NONE = new ComparisonListener() {};

    /**
     * What is being done with a model.
     *
     * @since 0.1
     */
    enum Phase {
        /** The optimizer looks for the maximum of its likelihood. */
        FITTING,
        /** It forecasts the observations that it was not fitted to. */
        FORECASTING,
        /** It is done. */
        DONE,
        /** It dropped out; the result will say why. */
        NOT_APPLICABLE
    }

    /**
     * Hears where a model stands; returns fast.
     *
     * @param model the id of the model
     * @param phase what is being done
     * @param fraction how much of the work for the model is done, in [0, 1]: an estimate that never falls
     */
    default void progress(String model, Phase phase, double fraction) {
        // most callers do not watch
    }

    /**
     * Hears that a model is done.
     *
     * @param result all about it; what compares it with others is not yet filled in
     */
    default void finished(ModelResult result) {
        // most callers wait for the whole result
    }

    /**
     * Tells whether the comparison is to stop with what is done.
     *
     * @return whether it was cancelled
     */
    default boolean cancelled() {
        return false;
    }
}
