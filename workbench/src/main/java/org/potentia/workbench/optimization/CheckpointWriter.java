package org.potentia.workbench.optimization;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.potentia.api.Values;
import org.potentia.api.optimize.Checkpoints;

/**
 * Saves the states of a run in a file: after so many evaluations, after so many seconds, whichever comes first, and when the run is cancelled.
 * Serves one run, on its thread.
 *
 * @since 0.1
 */
public final class CheckpointWriter implements Checkpoints {
    /** How often the clock is looked at, in questions: a look costs as much as a cheap evaluation. */
    private static final int QUESTIONS_PER_LOOK = 64;

    private static final double NANOS_PER_SECOND = 1e9;

    private final CheckpointFile file;
    private final long everyEvaluations;
    private final double everyNanos;
    private final BooleanSupplier cancelled;
    private final LongSupplier nanoClock;
    private long savedAt;
    private long savedNanos;
    private long now;
    private int questions;
    private int saved;

    /**
     * Makes a writer.
     *
     * @param file where the states go
     * @param everyEvaluations after how many evaluations, at least 1; {@code Long.MAX_VALUE} for never
     * @param everySeconds after how many seconds, positive; {@code +Infinity} for never
     * @param cancelled tells whether the run was cancelled, fast
     * @throws IllegalArgumentException if a number is out of range
     */
    public CheckpointWriter(
            CheckpointFile file, long everyEvaluations, double everySeconds, BooleanSupplier cancelled) {
        this(file, everyEvaluations, everySeconds, cancelled, System::nanoTime);
    }

    CheckpointWriter(
            CheckpointFile file,
            long everyEvaluations,
            double everySeconds,
            BooleanSupplier cancelled,
            LongSupplier nanoClock) {
        if (everyEvaluations < 1) {
            throw new IllegalArgumentException("everyEvaluations = " + everyEvaluations + ", must be >= 1");
        }
        if (!(everySeconds > 0)) {
            throw new IllegalArgumentException("everySeconds = " + everySeconds + ", must be > 0");
        }
        this.file = file;
        this.everyEvaluations = everyEvaluations;
        this.everyNanos = everySeconds * NANOS_PER_SECOND;
        this.cancelled = cancelled;
        this.nanoClock = nanoClock;
        this.savedNanos = nanoClock.getAsLong();
    }

    @Override
    public boolean due(long evaluations) {
        now = evaluations;
        return evaluations - savedAt >= everyEvaluations || cancelled.getAsBoolean() || timeIsOver();
    }

    private boolean timeIsOver() {
        questions++;
        return questions % QUESTIONS_PER_LOOK == 0 && nanoClock.getAsLong() - savedNanos >= everyNanos;
    }

    @Override
    public void save(Values state) {
        file.write(state);
        savedAt = now;
        savedNanos = nanoClock.getAsLong();
        saved++;
    }

    /**
     * Counts the states saved.
     *
     * @return how many
     */
    public int saved() {
        return saved;
    }
}
