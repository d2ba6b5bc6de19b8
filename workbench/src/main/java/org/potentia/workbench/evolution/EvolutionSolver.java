package org.potentia.workbench.evolution;

import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.option.Settings;

/**
 * A propagator with its options, as it takes part in a comparison.
 *
 * @param provider the propagator
 * @param settings its options
 * @since 0.1
 */
public record EvolutionSolver(PropagatorProvider provider, Settings settings) {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if they are of another propagator
     */
    public EvolutionSolver {
        settings.requireOf(provider.options(), provider.id());
    }

    /**
     * Lets a propagator take part at its defaults.
     *
     * @param provider the propagator
     * @return the solver
     */
    public static EvolutionSolver of(PropagatorProvider provider) {
        return new EvolutionSolver(provider, provider.options().defaults());
    }

    /**
     * Returns its name.
     *
     * @return the id of the propagator
     */
    public String id() {
        return provider.id();
    }

    /**
     * Makes the propagator.
     *
     * @return the propagator
     * @throws IllegalArgumentException if its options contradict each other
     */
    public Propagator propagator() {
        return provider.create(settings);
    }
}
