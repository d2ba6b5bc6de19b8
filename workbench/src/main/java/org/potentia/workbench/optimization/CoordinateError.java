package org.potentia.workbench.optimization;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The standard error of a coordinate in widths of the box, or why there is none.
 *
 * @param value the standard error; empty if there is none
 * @param whyNot why there is none; empty exactly if there is one
 * @since 0.1
 */
public record CoordinateError(OptionalDouble value, Optional<WhyNot> whyNot) {
    /**
     * Why a coordinate has no standard error.
     *
     * @since 0.1
     */
    public enum WhyNot {
        /** The objective is no likelihood. */
        NO_LIKELIHOOD,
        /** Its bounds are equal. */
        FIXED,
        /** The optimum is at its lower bound. */
        AT_LOWER_BOUND,
        /** The optimum is at its upper bound. */
        AT_UPPER_BOUND,
        /** The objective is not defined on all sides of the optimum. */
        NOT_DEFINED,
        /** The Hessian is singular. */
        SINGULAR,
        /** The Hessian is not positive definite. */
        NOT_POSITIVE_DEFINITE,
        /** The Hessian cannot be inverted. */
        NOT_INVERTIBLE
    }

    /**
     * Checks that there is either an error or a reason.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public CoordinateError {
        if (value.isPresent() == whyNot.isPresent()) {
            throw new IllegalArgumentException(
                    "a coordinate must have either a standard error or the reason why there is none");
        }
    }

    /** Makes one that is not there. */
    static CoordinateError none(WhyNot why) {
        return new CoordinateError(OptionalDouble.empty(), Optional.of(why));
    }

    /** Makes one of a variance, which may have come out as no number. */
    static CoordinateError ofVariance(double variance) {
        double error = Math.sqrt(variance);
        return Double.isFinite(error)
                ? new CoordinateError(OptionalDouble.of(error), Optional.empty())
                : none(WhyNot.NOT_INVERTIBLE);
    }
}
