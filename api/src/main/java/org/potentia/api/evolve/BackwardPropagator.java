package org.potentia.api.evolve;

import java.util.function.DoubleUnaryOperator;

/**
 * A {@link Propagator} that computes expectations: \( v(x, 0) = E[f(X_\tau) e^{\int_0^\tau r\,dt} | X_0 = x] \).
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
     * Computes an expectation for every starting point.
     *
     * @param problem the dynamics and the rate \( r \)
     * @param payoff \( f \), finite
     * @param exercise when the payoff may be taken
     * @param horizon the time ahead, years, positive
     * @param tolerance the largest absolute error wanted, positive
     * @return the expectation as a function of the starting point
     */
    GridFunction expectation(
            EvolutionProblem.LinearDiffusion problem,
            DoubleUnaryOperator payoff,
            Exercise exercise,
            double horizon,
            double tolerance);
}
