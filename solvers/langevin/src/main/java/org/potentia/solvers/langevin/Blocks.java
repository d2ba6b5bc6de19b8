package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;

/**
 * Paths come in a fixed number of blocks, each with a stream of random numbers of its own, whoever computes it: so that results do not
 * depend on the number of threads, and the scatter of the blocks tells the error of their mean.
 */
final class Blocks {
    /** Blocks of an answer. 32 leave the error of an error at an eighth, and keep as many cores busy. */
    static final int COUNT = 32;

    private Blocks() {}

    /** What a block gave, or why it gave nothing. */
    private record Outcome<T>(@Nullable T value, @Nullable RuntimeException fault) {}

    /**
     * Runs all blocks, on as many threads as there are in the pool of the caller.
     *
     * @param block what to do for each
     * @return their results in order
     * @throws IllegalArgumentException if a block met a coefficient that is no number: that of the first such block
     */
    static <T> List<T> run(IntFunction<T> block) {
        List<Outcome<T>> outcomes = IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(i -> outcome(block, i))
                .toList();
        List<T> results = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            if (outcome.fault != null) {
                throw outcome.fault;
            }
            if (outcome.value != null) {
                results.add(outcome.value);
            }
        }
        return results;
    }

    private static <T> Outcome<T> outcome(IntFunction<T> block, int i) {
        try {
            return new Outcome<>(block.apply(i), null);
        } catch (IllegalArgumentException | ComputationException e) {
            // thrown again by the caller's thread, the first in order, whichever block was faster
            return new Outcome<>(null, e);
        }
    }

    /** Returns the number of paths of a block if all blocks share them as evenly as can be. */
    static int share(int paths, int block) {
        return first(paths, block + 1) - first(paths, block);
    }

    /** Returns the first path of a block. */
    static int first(int paths, int block) {
        return (int) ((long) paths * block / COUNT);
    }
}
