package org.potentia.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.potentia.api.Services;
import org.potentia.api.study.StudyContext;

/**
 * A context that works on tasks with some threads and tells nobody of the progress.
 *
 * @param threads how many
 */
record PlainContext(int threads, long seed, Services services) implements StudyContext {
    @Override
    public <T> List<T> all(List<? extends Callable<T>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(pool.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError("a task of the study failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the study was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public void progress(String what, double share) {
        // the tests look at results only
    }
}
