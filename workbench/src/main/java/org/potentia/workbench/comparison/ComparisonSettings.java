package org.potentia.workbench.comparison;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.model.Horizon;

/**
 * What is compared, and how.
 *
 * @param models the ids of the models, in any order; empty for all that are registered
 * @param horizon how far ahead the forecasts reach
 * @param overlapping whether an observation begins at every step rather than where the last one ended
 * @param split which observations are for fitting
 * @param optimizer the id of the optimizer
 * @param seed the seed from which every model gets its own
 * @param threads how many models are worked on side by side, at least 1; has no influence on any number
 * @since 0.1
 */
public record ComparisonSettings(
        List<String> models,
        Horizon horizon,
        boolean overlapping,
        Split split,
        String optimizer,
        long seed,
        int threads) {
    /**
     * Checks the numbers and copies the list.
     *
     * @throws IllegalArgumentException if there is no thread or the optimizer has no name
     */
    public ComparisonSettings {
        models = List.copyOf(models);
        Arguments.notBlank(optimizer, "optimizer");
        Arguments.atLeast(threads, 1, "threads");
    }

    /**
     * Returns what is taken when the user says nothing: all models, one trading day, the first 70 % to fit, {@code multistart} (several
     * descents, because likelihoods of mixtures have several maxima), seed 1, one thread.
     *
     * @return the default settings
     */
    public static ComparisonSettings defaults() {
        return new ComparisonSettings(List.of(), Horizon.tradingDays(1), false, Split.DEFAULT, "multistart", 1, 1);
    }

    /**
     * Returns a copy for other models.
     *
     * @param ids the ids; empty for all
     * @return the changed settings
     */
    public ComparisonSettings withModels(List<String> ids) {
        return new ComparisonSettings(ids, horizon, overlapping, split, optimizer, seed, threads);
    }

    /**
     * Returns a copy with another horizon.
     *
     * @param value the horizon
     * @return the changed settings
     */
    public ComparisonSettings withHorizon(Horizon value) {
        return new ComparisonSettings(models, value, overlapping, split, optimizer, seed, threads);
    }

    /**
     * Returns a copy with or without overlap.
     *
     * @param value whether observations overlap
     * @return the changed settings
     */
    public ComparisonSettings withOverlapping(boolean value) {
        return new ComparisonSettings(models, horizon, value, split, optimizer, seed, threads);
    }

    /**
     * Returns a copy with another split.
     *
     * @param value the split
     * @return the changed settings
     */
    public ComparisonSettings withSplit(Split value) {
        return new ComparisonSettings(models, horizon, overlapping, value, optimizer, seed, threads);
    }

    /**
     * Returns a copy with another optimizer.
     *
     * @param id its id
     * @return the changed settings
     */
    public ComparisonSettings withOptimizer(String id) {
        return new ComparisonSettings(models, horizon, overlapping, split, id, seed, threads);
    }

    /**
     * Returns a copy with another seed.
     *
     * @param value the seed
     * @return the changed settings
     */
    public ComparisonSettings withSeed(long value) {
        return new ComparisonSettings(models, horizon, overlapping, split, optimizer, value, threads);
    }

    /**
     * Returns a copy with another number of threads.
     *
     * @param value how many, at least 1
     * @return the changed settings
     */
    public ComparisonSettings withThreads(int value) {
        return new ComparisonSettings(models, horizon, overlapping, split, optimizer, seed, value);
    }
}
