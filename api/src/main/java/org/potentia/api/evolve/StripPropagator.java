package org.potentia.api.evolve;

import java.util.List;

/**
 * A {@link Propagator} that values many payoffs of one horizon in one sweep forward: \( E[f_k(X_\tau) e^{\int_0^\tau r\,dt}] \).
 *
 * @since 0.1
 */
public interface StripPropagator {
    /**
     * Values payoffs of a process on the line.
     *
     * @param problem the dynamics and the rate
     * @param start where the process begins
     * @param payoffs the payoffs
     * @param horizon the time ahead, years, positive
     * @param tolerance the largest absolute error wanted, positive
     * @return the expectations in the order of the payoffs
     * @throws IllegalArgumentException if the problem is not supported, or a coefficient is not finite somewhere
     */
    Strip expectations(
            EvolutionProblem.LinearDiffusion problem,
            double start,
            List<Payoff> payoffs,
            double horizon,
            double tolerance);

    /**
     * Values payoffs of the first coordinate of a process in the plane.
     *
     * @param problem the dynamics and the rate
     * @param startX where the first coordinate begins
     * @param startY where the second coordinate begins
     * @param payoffs payoffs of the first coordinate
     * @param horizon the time ahead, years, positive
     * @param tolerance the largest absolute error wanted, positive
     * @return the expectations in the order of the payoffs
     * @throws IllegalArgumentException if the problem is not supported, or a coefficient is not finite somewhere
     */
    Strip expectations(
            EvolutionProblem.Planar problem,
            double startX,
            double startY,
            List<Payoff> payoffs,
            double horizon,
            double tolerance);
}
