package org.potentia.workbench.optimization;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of one contestant on one problem with one seed.
 *
 * @param seed the seed, from 1
 * @param success the number of the first evaluation that solved the problem; empty if none did
 * @param evaluations how many evaluations count: those up to the success, or all that were spent without one
 * @param spent how many were spent in all: more than count if it was not known beforehand which value solves the problem
 * @param invalid how many of those spent gave no number
 * @param restarts how often the contestant ended by its own rule within these evaluations and was started anew
 * @param best the best value found in all
 * @param gap by how much that is above the optimum, not negative but for rounding; {@code +Infinity} if no valid point was found
 * @param seconds how long all of it took by the clock: no part of a result that is to be reproduced
 * @param failure why the contestant broke down, if it did
 * @since 0.1
 */
public record SeedRun(
        int seed,
        OptionalLong success,
        long evaluations,
        long spent,
        long invalid,
        int restarts,
        double best,
        double gap,
        double seconds,
        Optional<String> failure) {
    /**
     * Tells whether the problem was solved.
     *
     * @return whether there was a success
     */
    public boolean solved() {
        return success.isPresent();
    }
}
