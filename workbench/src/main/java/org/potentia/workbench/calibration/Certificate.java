package org.potentia.workbench.calibration;

import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

/**
 * What was tried to find a maximum, and how far it can be believed.
 *
 * <p>Box-scaled coordinates run from 0 to 1 over the search interval of each parameter, on that parameter's scale.
 *
 * @param optimizer the optimizer, its version and its options
 * @param seed the seed of its random numbers
 * @param stop why it stopped
 * @param evaluations how many likelihoods the whole fit evaluated, invalid ones, Newton steps and differences included
 * @param invalidEvaluations how many of the optimizer's evaluations were inadmissible or gave no finite likelihood
 * @param newtonSteps how many Newton steps improved the optimizer's point
 * @param starts how many independent descents were made
 * @param agreeing how many of them ended within \( 10^{-6} (1 + |L|) \) of the best log-likelihood \( L \)
 * @param spread the largest distance in any one parameter between two of those that agree (the answer among them): in standard errors, or
 *     in widths of the box where there is no standard error
 * @param secondBest the best log-likelihood among the descents that do not agree; empty if all agree
 * @param projectedGradient the Euclidean norm of the gradient of the log-likelihood in box-scaled coordinates, without the components that
 *     point out of the box at a bound
 * @param atBounds the parameters within \( 10^{-6} \) widths of the end of their search interval
 * @param conditionNumber the ratio of the largest to the smallest absolute eigenvalue of the Hessian of the log-likelihood in box-scaled
 *     coordinates, over the parameters that are not at bounds; {@code +Infinity} if it is singular (above \( 10^{12} \)) or could not be
 *     computed, 1 if no parameter is free
 * @since 0.1
 */
public record Certificate(
        Provenance optimizer,
        long seed,
        StopReason stop,
        long evaluations,
        long invalidEvaluations,
        int newtonSteps,
        int starts,
        int agreeing,
        double spread,
        OptionalDouble secondBest,
        double projectedGradient,
        List<String> atBounds,
        double conditionNumber) {
    /** Two descents whose log-likelihoods differ by less than this times one plus the best one found the same maximum. */
    public static final double AGREEMENT = 1e-6;

    /** A parameter closer to the end of its search interval than this many widths is at its bound. */
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
        if (evaluations < 0 || invalidEvaluations < 0) {
            throw new IllegalArgumentException("evaluations = " + evaluations + " and invalid evaluations = "
                    + invalidEvaluations + ", must be >= 0");
        }
        if (agreeing > starts) {
            throw new IllegalArgumentException("agreeing = " + agreeing + ", must be <= starts = " + starts);
        }
        if (!(spread >= 0 && projectedGradient >= 0 && conditionNumber >= 1)) {
            throw new IllegalArgumentException("spread = " + spread + ", projected gradient = " + projectedGradient
                    + ", condition number = " + conditionNumber + ", must be >= 0, >= 0 and >= 1");
        }
        atBounds = List.copyOf(atBounds);
    }

    /**
     * Tells whether the Hessian is singular.
     *
     * @return whether its condition number is beyond {@link #SINGULAR}
     */
    public boolean singular() {
        return conditionNumber > SINGULAR;
    }
}
