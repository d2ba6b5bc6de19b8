package org.potentia.api.evolve;

import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * A {@link Propagator} that makes paths. The same seed gives the same paths on any number of threads.
 *
 * @since 0.1
 */
public interface EnsemblePropagator {
    /**
     * Follows particles; those of a mean-field problem act on each other.
     *
     * @param problem how they move
     * @param initial where they begin, at time 0
     * @param times when positions are wanted, years, increasing
     * @param particles how many, at least 1
     * @param seed the seed
     * @return their positions
     * @throws IllegalArgumentException if the problem is not supported
     */
    Ensemble ensemble(EvolutionProblem.Line problem, InitialLaw initial, Doubles times, int particles, long seed);

    /**
     * Finds when paths leave an interval for the first time, crossings between the steps included.
     *
     * @param problem how they move
     * @param start where they begin, inside the interval
     * @param inside the interval; an infinite end is never reached
     * @param horizon how long they are followed, years, positive
     * @param paths how many, at least 1
     * @param seed the seed
     * @return the times
     * @throws IllegalArgumentException if the problem is not supported, or the start is outside
     */
    FirstPassage firstPassage(
            EvolutionProblem.LinearDiffusion problem,
            double start,
            Interval inside,
            double horizon,
            int paths,
            long seed);
}
