package org.potentia.api.valuation;

import org.potentia.api.Arguments;

/**
 * What is wanted of a valuation.
 *
 * @param tolerance the largest absolute error of the price wanted, in the unit of the price, positive
 * @param everyGreek whether all sensitivities are wanted; otherwise delta, gamma and theta, which cost next to nothing
 * @since 0.1
 */
public record ValuationAim(double tolerance, boolean everyGreek) {
    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ValuationAim {
        Arguments.positive(tolerance, "tolerance");
    }
}
