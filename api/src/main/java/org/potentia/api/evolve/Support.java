package org.potentia.api.evolve;

import java.util.Optional;
import org.potentia.api.Arguments;

/**
 * Whether a solver takes a problem.
 *
 * @param reason why it does not; empty if it does
 * @since 0.1
 */
public record Support(Optional<String> reason) {
    /** The solver takes the problem. */
    public static final Support YES = new Support(Optional.empty());

    /**
     * Says that the solver does not take the problem.
     *
     * @param reason why not, in one sentence
     * @return the answer
     */
    public static Support no(String reason) {
        return new Support(Optional.of(Arguments.notBlank(reason, "reason")));
    }

    /**
     * Tells whether the solver takes the problem.
     *
     * @return whether there is no reason against it
     */
    public boolean supported() {
        return reason.isEmpty();
    }
}
