package org.potentia.api.evolve;

import org.potentia.api.Doubles;

/**
 * A {@link Propagator} that computes expectations: \( v(x) = E[f(X_\tau) e^{\int_0^\tau r\,dt} | X_0 = x] \). A path that is absorbed
 * stays at the end of the domain and is paid \( f \) there.
 *
 * @since 0.1
 */
public interface BackwardPropagator {
    /** When the payoff may be taken. */
    enum Exercise {
        /** At the horizon only. */
        EUROPEAN,
        /** At any time up to the horizon, whenever that is best. */
        AMERICAN
    }

    /**
     * Computes an expectation for many starting points.
     *
     * @param problem the dynamics and the rate \( r \)
     * @param payoff \( f \)
     * @param exercise when the payoff may be taken
     * @param horizon the time ahead, years, positive
     * @param points where the expectation is wanted, increasing, at least two; empty to leave the grid to the solver
     * @param tolerance the largest absolute error wanted, positive
     * @return the expectation as a function of the starting point; if the tolerance cannot be met the best there is, and the result says why
     * @throws IllegalArgumentException if the problem is not supported, or a coefficient is not finite somewhere
     */
    Expectation expectation(
            EvolutionProblem.LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance);
}
