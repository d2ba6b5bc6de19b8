package org.potentia.workbench.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.potentia.api.ComputationException;
import org.potentia.api.Services;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.SideBySide;

/**
 * Runs a study.
 *
 * @param provider the study
 * @param settings its settings
 * @param seed the seed of its random numbers
 * @param threads how many tasks are worked on at once
 * @since 0.1
 */
public record StudyRun(StudyProvider provider, Settings settings, long seed, int threads) {
    /**
     * Runs it.
     *
     * @param data the series
     * @param services where the study finds solvers
     * @param progress is told what is done and which share is done
     * @return what was found, the log of the series first
     * @throws InputException if the study refuses the data
     */
    public StudyResult of(List<StudySeries> data, Services services, BiConsumer<String, Double> progress) {
        return of(data, services, progress, Optional.empty());
    }

    /**
     * Runs it with a memory.
     *
     * @param data the series
     * @param services where the study finds solvers
     * @param progress is told what is done and which share is done
     * @param memory where finished parts are kept, if anywhere
     * @return what was found, the same with a memory and without
     * @throws InputException if the study refuses the data
     */
    public StudyResult of(
            List<StudySeries> data,
            Services services,
            BiConsumer<String, Double> progress,
            Optional<StudyMemory> memory) {
        try (SideBySide workers = new SideBySide(provider.id(), threads)) {
            return provider.run(data, settings, new Context(seed, services, workers, progress, memory));
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        } catch (ComputationException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException refusal) {
                    throw new InputException(provider.id() + ": " + refusal.getMessage(), e);
                }
            }
            throw e;
        }
    }

    private record Context(
            long seed,
            Services services,
            SideBySide workers,
            BiConsumer<String, Double> told,
            Optional<StudyMemory> memory)
            implements StudyContext {
        @Override
        public <T> List<T> all(List<? extends Callable<T>> tasks) {
            return workers.run(tasks);
        }

        @Override
        public void progress(String what, double share) {
            told.accept(what, share);
        }

        @Override
        public Optional<String> recall(String key) {
            return memory.flatMap(kept -> kept.recall(key));
        }

        @Override
        public void remember(String key, String value) {
            memory.ifPresent(kept -> kept.remember(key, value));
        }
    }
}
