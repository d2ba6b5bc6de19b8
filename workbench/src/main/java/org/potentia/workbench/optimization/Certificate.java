package org.potentia.workbench.optimization;

import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

/**
 * What was tried to find an optimum, and how far it can be believed.
 *
 * <p>Box-scaled coordinates run from 0 to 1 over the search interval of each coordinate. Values are those that were minimised: of a fit by
 * maximum likelihood, the negative log-likelihood.
 *
 * @param optimizer the optimizer, its version and its options
 * @param seed the seed of its random numbers
 * @param stop why it stopped
 * @param asked how many evaluations it was allowed
 * @param evaluations how many were spent in all, invalid ones, Newton steps and the differences of this certificate included
 * @param invalidEvaluations how many of these were wasted: inadmissible, or without a finite value
 * @param newtonSteps how many Newton steps improved the optimizer's point
 * @param starts how many independent descents were made
 * @param agreeing how many of them ended within \( 10^{-6} (1 + |f|) \) of the best value \( f \)
 * @param spread the largest distance in any one coordinate between two of those that agree (the answer among them): in standard errors, or
 *     in widths of the box where there is no standard error
 * @param secondBest the best value among the descents that do not agree; empty if all agree
 * @param projectedGradient the Euclidean norm of the gradient in box-scaled coordinates, without the components that point out of the box at
 *     a bound; {@code +Infinity} where there is no derivative
 * @param resolution the size of the last step, simplex or trust region of the best descent in widths of the box; empty if its method has none
 * @param atBounds the coordinates within \( 10^{-6} \) widths of the end of their search interval
 * @param conditionNumber the ratio of the largest to the smallest absolute eigenvalue of the Hessian in box-scaled coordinates, over the
 *     coordinates that are not at bounds; {@code +Infinity} if it is singular (above \( 10^{12} \)), 1 if no coordinate is free; empty if
 *     it is not defined, for a difference has no value or the eigenvalues did not converge
 * @since 0.1
 */
public record Certificate(
        Provenance optimizer,
        long seed,
        StopReason stop,
        long asked,
        long evaluations,
        long invalidEvaluations,
        int newtonSteps,
        int starts,
        int agreeing,
        double spread,
        OptionalDouble secondBest,
        double projectedGradient,
        OptionalDouble resolution,
        List<String> atBounds,
        OptionalDouble conditionNumber) {
    /** Two descents whose values differ by less than this times one plus the best one found the same optimum. */
    public static final double AGREEMENT = 1e-6;

    /** A coordinate closer to the end of its search interval than this many widths is at its bound. */
    public static final double BOUND = 1e-6;

    /** A Hessian with a larger condition number is singular: its inverse has less than four digits in double precision. */
    public static final double SINGULAR = 1e12;

    /**
     * Checks the numbers and copies the list.
     *
     * @throws IllegalArgumentException if a count or a distance is negative or not a number
     */
    public Certificate {
        Arguments.atLeast(starts, 0, "starts");
        Arguments.atLeast(agreeing, 0, "agreeing");
        Arguments.atLeast(newtonSteps, 0, "newtonSteps");
        if (asked < 0 || evaluations < 0 || invalidEvaluations < 0) {
            throw new IllegalArgumentException("evaluations asked = " + asked + ", spent = " + evaluations
                    + " and invalid = " + invalidEvaluations + ", must be >= 0");
        }
        if (agreeing > starts) {
            throw new IllegalArgumentException("agreeing = " + agreeing + ", must be <= starts = " + starts);
        }
        if (!(spread >= 0 && projectedGradient >= 0 && conditionNumber.orElse(1) >= 1)) {
            throw new IllegalArgumentException("spread = " + spread + ", projected gradient = " + projectedGradient
                    + ", condition number = " + conditionNumber + ", must be >= 0, >= 0 and >= 1 or empty");
        }
        atBounds = List.copyOf(atBounds);
    }

    /**
     * Tells whether the Hessian is singular.
     *
     * @return whether its condition number is beyond {@link #SINGULAR}; not so if it has none
     */
    public boolean singular() {
        return conditionNumber.orElse(1) > SINGULAR;
    }

    /**
     * Returns the condition number for a file of JSON.
     *
     * @return the number, or in its place {@code singular} or {@code not defined}
     */
    public Object conditionNumberOrWord() {
        if (conditionNumber.isEmpty()) {
            return "not defined";
        }
        return singular() ? "singular" : (Object) conditionNumber.getAsDouble();
    }
}
