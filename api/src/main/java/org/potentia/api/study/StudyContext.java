package org.potentia.api.study;

import java.util.List;
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
}
