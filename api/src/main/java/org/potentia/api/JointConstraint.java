package org.potentia.api;

import java.util.function.Predicate;

/**
 * A condition that ties parameters together.
 *
 * @param sentence what must hold, as a sentence for the user, such as {@code sigma1 must not exceed sigma2}
 * @param condition tells whether it holds, given the values in the order of the parameter space
 * @since 0.1
 */
public record JointConstraint(String sentence, Predicate<Doubles> condition) {
    /**
     * Checks the sentence.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public JointConstraint {
        Arguments.notBlank(sentence, "sentence");
    }
}
