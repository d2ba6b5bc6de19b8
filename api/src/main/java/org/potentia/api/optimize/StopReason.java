package org.potentia.api.optimize;

/**
 * Why a run stopped.
 *
 * @since 0.1
 */
public enum StopReason {
    /** The algorithm's own criterion was met. */
    CONVERGED,
    /** The target value was reached. */
    TARGET_REACHED,
    /** The evaluations were used up. */
    EVALUATIONS_EXHAUSTED,
    /** The time was used up. */
    TIME_EXHAUSTED,
    /** The caller cancelled. */
    CANCELLED,
    /** No further progress is possible in double precision, without the criterion being met. */
    STALLED,
    /** No valid point was found. */
    NO_VALID_POINT
}
