package org.potentia.workbench.evolution;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.option.Settings;

/**
 * A propagator with its options, as it takes part in a comparison.
 *
 * @param provider the propagator
 * @param settings its options
 * @param leniency by how much the error that it is asked for is larger than that of the others, at least 1
 * @since 0.1
 */
public record EvolutionSolver(PropagatorProvider provider, Settings settings, double leniency) {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if they are of another propagator, or the leniency is below 1
     */
    public EvolutionSolver {
        settings.requireOf(provider.options(), provider.id());
        Arguments.within(leniency, Interval.atLeast(1), "leniency");
    }

    /**
     * Lets a propagator take part at its defaults.
     *
     * @param provider the propagator
     * @return the solver
     */
    public static EvolutionSolver of(PropagatorProvider provider) {
        return new EvolutionSolver(provider, provider.options().defaults(), 1);
    }

    /**
     * Asks for no more than what is usual for the propagator.
     *
     * @param tolerance the error that all are asked for, relative to the largest density
     * @return the solver, which is asked for its usual error if that is larger
     */
    public EvolutionSolver usual(double tolerance) {
        return new EvolutionSolver(provider, settings, Math.max(1, provider.usualError() / tolerance));
    }

    /** Why the tolerance of a question is not met: that of the solver, or that it was asked for less. */
    String shortfall(String own) {
        return own.isEmpty() && leniency > 1
                ? "it was asked only for its usual error, " + (float) provider.usualError() + " of the largest density"
                : own;
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
