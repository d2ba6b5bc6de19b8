package org.potentia.models.smfm;

import java.util.List;
import java.util.concurrent.Callable;
import org.potentia.api.Services;
import org.potentia.api.study.StudyContext;

/**
 * Runs a study by itself, one task after another.
 *
 * @param services where propagators are found
 */
public record Alone(Services services) implements StudyContext {
    @Override
    public long seed() {
        return 1;
    }

    @Override
    public <T> List<T> all(List<? extends Callable<T>> tasks) {
        return tasks.stream().map(Alone::called).toList();
    }

    private static <T> T called(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void progress(String what, double share) {
        // nobody looks
    }
}
