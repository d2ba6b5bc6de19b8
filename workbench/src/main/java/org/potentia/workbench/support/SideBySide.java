package org.potentia.workbench.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;

/**
 * Work on several tasks side by side. The tasks look at {@link #interrupted} to learn that the thread that waits for them was interrupted;
 * its mark is set again when they have ended. To be closed when there is no more work.
 */
public final class SideBySide implements AutoCloseable {
    private final String job;
    private final ExecutorService pool;
    private final AtomicBoolean interrupted = new AtomicBoolean();

    /**
     * Makes workers for one job.
     *
     * @param job what is done, as the beginning of a sentence about its failure, such as {@code the comparison}
     * @param threads how many tasks are worked on at once, at least 1
     */
    public SideBySide(String job, int threads) {
        this.job = job;
        pool = Executors.newFixedThreadPool(Arguments.atLeast(threads, 1, "threads"), task -> {
            Thread worker = new Thread(task, job);
            // who forgets to close it must not keep the program from ending
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Tells whether a waiting thread was interrupted, so that the tasks should end.
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
     * @return their results, in the order of the tasks
     * @throws ComputationException if a task fails
     */
    public <T> List<T> run(List<? extends Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(pool.submit(task));
        }
        boolean mark = false;
        List<T> results = new ArrayList<>();
        try {
            while (results.size() < futures.size()) {
                try {
                    results.add(futures.get(results.size()).get());
                } catch (InterruptedException e) {
                    // not lost: the tasks see it and end soon, and the mark is set again at the end
                    interrupted.set(true);
                    mark = true;
                }
            }
        } catch (ExecutionException e) {
            throw new ComputationException(job + " failed: " + e.getCause(), e);
        } finally {
            if (mark) {
                Thread.currentThread().interrupt();
            }
        }
        return results;
    }

    /** Ends the workers; work that another thread still waits for is finished first. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
