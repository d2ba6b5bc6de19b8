package org.potentia.api.optimize;

import java.util.random.RandomGenerator;

/**
 * A minimiser with its options inside: immutable, safe for any number of threads.
 *
 * @since 0.1
 */
public interface Optimizer {
    /**
     * Minimises. Not reaching the optimum is a result with a reason, not an exception; neither is an objective that returns NaN or
     * infinity or throws: such points are invalid and counted.
     *
     * @param problem what to minimise, and where
     * @param budget how long it may take; never exceeded by more than one evaluation
     * @param random the source of randomness; equal generators give equal results
     * @param monitor watches, and may stop the run
     * @return the best point found, and how it was found
     */
    Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor);
}
