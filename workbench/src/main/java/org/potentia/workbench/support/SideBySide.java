package org.potentia.workbench.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.potentia.api.ComputationException;

/**
 * Work on several tasks side by side. The tasks look at {@link #interrupted} to learn that the thread that waits for them was interrupted;
 * its mark is set again when they have ended.
 */
public final class SideBySide {
    private final String job;
    private final AtomicBoolean interrupted = new AtomicBoolean();

    /**
     * Makes a worker for one job.
     *
     * @param job what is done, as the beginning of a sentence about its failure, such as {@code the comparison}
     */
    public SideBySide(String job) {
        this.job = job;
    }

    /**
     * Tells whether the waiting thread was interrupted, so that the tasks should end.
     *
     * @return whether it was
     */
    public boolean interrupted() {
        return interrupted.get();
    }

    /**
     * Works on tasks and waits for all of them, also if the calling thread is interrupted.
     *
     * @param <T> what a task returns
     * @param tasks the tasks, begun in this order
     * @param threads how many are worked on at once, at least 1
     * @return their results, in the order of the tasks
     * @throws ComputationException if a task fails
     */
    public <T> List<T> run(List<? extends Callable<T>> tasks, int threads) {
        List<T> results = new ArrayList<>();
        if (tasks.isEmpty()) {
            return results;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()))) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(pool.submit(task));
            }
            for (Future<T> future : futures) {
                results.add(awaited(future));
            }
        } finally {
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
        return results;
    }

    private <T> T awaited(Future<T> future) {
        while (true) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                // not lost: the tasks see it and end soon, and the mark is set again at the end
                interrupted.set(true);
            } catch (ExecutionException e) {
                throw new ComputationException(job + " failed: " + e.getCause(), e);
            }
        }
    }
}
