package org.potentia.api.evolve;

import org.potentia.api.Provider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * The service that makes a propagator from its options.
 *
 * @since 0.1
 */
public interface PropagatorProvider extends Provider {
    /**
     * Returns the options, each with the reason for its default in its meaning.
     *
     * @return their space
     */
    OptionSpace options();

    /**
     * Tells what accuracy is usual, for those who do not say what they want: methods to which digits are cheap have no limit, while one whose
     * error falls with the root of its work should not be asked for six digits by default.
     *
     * @return the error, relative to the largest density, that the method reaches in reasonable time; 0 unless said otherwise
     */
    default double usualError() {
        return 0;
    }

    /**
     * Tells whether the propagators it makes take a problem.
     *
     * @param problem the problem
     * @return yes, or no with the reason
     */
    Support supports(EvolutionProblem problem);

    /**
     * Makes the propagator.
     *
     * @param settings settings of {@link #options()}
     * @return the propagator
     * @throws IllegalArgumentException if the settings belong to another space, or contradict each other
     */
    Propagator create(Settings settings);
}
