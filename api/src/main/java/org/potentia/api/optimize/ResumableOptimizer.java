package org.potentia.api.optimize;

import org.potentia.api.Values;

/**
 * An optimizer whose runs can be saved at any time, and resumed on this machine or another to the same end, bit for bit, as long as the
 * objective gives the same values there.
 *
 * @since 0.1
 */
public interface ResumableOptimizer extends Optimizer {
    /**
     * Minimises from a seed, saving its state when asked. The result does not depend on what is saved.
     *
     * @param problem what to minimise, and where
     * @param budget how long it may take
     * @param seed the seed of the run's own random numbers
     * @param monitor watches, and may stop the run; a cancelled run saves its state first
     * @param checkpoints receives the states
     * @return the best point found, and how it was found
     */
    Optimum minimize(
            OptimizationProblem problem, Budget budget, long seed, RunMonitor monitor, Checkpoints checkpoints);

    /**
     * Goes on from a saved state. A larger budget than the saved run had is a continuation.
     *
     * @param state what a run of the same optimizer on the same problem saved
     * @param problem the problem
     * @param budget how long it may take, what was spent before included
     * @param monitor watches, and may stop the run
     * @param checkpoints receives further states
     * @return what the uninterrupted run would have returned, but for the seconds
     * @throws IllegalArgumentException if the state is of another optimizer, other options, another box or dimension, or damaged; the
     *     message says which
     */
    Optimum resume(
            Values state, OptimizationProblem problem, Budget budget, RunMonitor monitor, Checkpoints checkpoints);
}
