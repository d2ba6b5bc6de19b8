package org.potentia.api.optimize;

/**
 * How long an optimizer may go on.
 *
 * @param evaluations the largest number of evaluations of the objective, at least 1
 * @param seconds the longest time, in seconds of the clock, positive; {@code +Infinity} for no limit, which is the only choice under which
 *     equal seeds promise equal results
 * @param target stop as soon as the objective is at most this; {@code -Infinity} for no target
 * @since 0.1
 */
public record Budget(long evaluations, double seconds, double target) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if nothing may be evaluated, or a limit is NaN
     */
    public Budget {
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations = " + evaluations + ", must be >= 1");
        }
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds = " + seconds + ", must be > 0");
        }
        if (Double.isNaN(target)) {
            throw new IllegalArgumentException("target = NaN, must be a number");
        }
    }

    /**
     * Makes a budget of evaluations alone.
     *
     * @param evaluations the largest number of evaluations, at least 1
     * @return the budget
     */
    public static Budget of(long evaluations) {
        return new Budget(evaluations, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /**
     * Returns a copy with a target.
     *
     * @param value stop as soon as the objective is at most this
     * @return the changed budget
     */
    public Budget withTarget(double value) {
        return new Budget(evaluations, seconds, value);
    }
}
