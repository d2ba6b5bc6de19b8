package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.potentia.api.Services;
import org.potentia.api.study.StudyContext;

/** A context on one thread that remembers, and can be killed after so many parts. */
final class ThresholdContext implements StudyContext {
    private final Map<String, String> memory;
    private final int killedAfter;

    ThresholdContext() {
        this(new ConcurrentHashMap<>(), Integer.MAX_VALUE);
    }

    ThresholdContext(Map<String, String> memory, int killedAfter) {
        this.memory = memory;
        this.killedAfter = killedAfter;
    }

    @Override
    public long seed() {
        return 11;
    }

    @Override
    public Services services() {
        throw new IllegalStateException("this study asks for no solver");
    }

    @Override
    public <T> List<T> all(List<? extends Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        for (Callable<T> task : tasks) {
            try {
                results.add(task.call());
            } catch (Killed e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return results;
    }

    @Override
    public void progress(String what, double share) {
        // the tests look at results only
    }

    @Override
    public Optional<String> recall(String key) {
        return Optional.ofNullable(memory.get(key));
    }

    @Override
    public void remember(String key, String value) {
        if (memory.size() >= killedAfter) {
            throw new Killed();
        }
        memory.put(key, value);
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
