package org.potentia.api.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.potentia.api.Services;

/**
 * What a study gets from whoever runs it, so that it needs no threads, clock or randomness of its own.
 *
 * @since 0.1
 */
public interface StudyContext {
    /**
     * Returns the seed from which all random numbers of the study derive.
     *
     * @return the seed
     */
    long seed();

    /**
     * Returns where to find solvers.
     *
     * @return the services
     */
    Services services();

    /**
     * Works on tasks that do not depend on one another, on as many threads as there are.
     *
     * @param <T> what a task returns
     * @param tasks the tasks
     * @return their results, in the order of the tasks
     * @throws RuntimeException if a task fails
     */
    <T> List<T> all(List<? extends Callable<T>> tasks);

    /**
     * Takes note of the progress. May be called from any thread.
     *
     * @param what what is done now, in a few words
     * @param share the share of the work that is done, from 0 to 1
     */
    void progress(String what, double share);

    /**
     * Returns what an earlier run of the same study on the same data, with the same settings and seed, had finished before it was stopped.
     *
     * @param key what was computed
     * @return what {@link #remember} was given; empty if there is nothing, or whoever runs the study keeps no memory
     */
    default Optional<String> recall(String key) {
        return Optional.empty();
    }

    /**
     * Keeps a finished part, so that a run that is stopped can go on from there. May be called from any thread; whoever keeps no memory
     * takes no notice.
     *
     * @param key what was computed, one line
     * @param value what came out, one line, from which exactly the same result follows as from computing it again
     */
    default void remember(String key, String value) {
        // nothing is kept
    }
}
