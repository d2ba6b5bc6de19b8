package org.potentia.api;

/**
 * An interval of the real line, each end included or not. An infinite end is never included.
 *
 * @param lower the lower end, may be {@code -Infinity}
 * @param lowerIncluded whether the lower end belongs to the interval
 * @param upper the upper end, may be {@code +Infinity}, above the lower end
 * @param upperIncluded whether the upper end belongs to the interval
 * @since 0.1
 */
public record Interval(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {
    /** The whole real line. */
    public static final Interval REALS = open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the lower end is not below the upper end, or an infinite end is included
     */
    public Interval {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower = " + lower + ", must be < upper = " + upper);
        }
        if ((lowerIncluded && Double.isInfinite(lower)) || (upperIncluded && Double.isInfinite(upper))) {
            throw new IllegalArgumentException("an infinite end cannot be included");
        }
    }

    /**
     * Makes \( [l, u] \).
     *
     * @param lower the lower end, finite
     * @param upper the upper end, finite
     * @return the closed interval
     */
    public static Interval closed(double lower, double upper) {
        return new Interval(lower, true, upper, true);
    }

    /**
     * Makes \( (l, u) \).
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the open interval
     */
    public static Interval open(double lower, double upper) {
        return new Interval(lower, false, upper, false);
    }

    /**
     * Makes \( (l, \infty) \).
     *
     * @param lower the lower end
     * @return everything above it
     */
    public static Interval above(double lower) {
        return open(lower, Double.POSITIVE_INFINITY);
    }

    /**
     * Makes \( [l, \infty) \).
     *
     * @param lower the lower end
     * @return it and everything above it
     */
    public static Interval atLeast(double lower) {
        return new Interval(lower, true, Double.POSITIVE_INFINITY, false);
    }

    /**
     * Makes \( (-\infty, u) \).
     *
     * @param upper the upper end
     * @return everything below it
     */
    public static Interval below(double upper) {
        return open(Double.NEGATIVE_INFINITY, upper);
    }

    /**
     * Tells whether a point belongs to the interval.
     *
     * @param x the point; NaN belongs to no interval
     * @return whether it lies inside
     */
    public boolean contains(double x) {
        return (lowerIncluded ? x >= lower : x > lower) && (upperIncluded ? x <= upper : x < upper);
    }

    /**
     * Tells whether both ends are finite.
     *
     * @return whether the interval is bounded
     */
    public boolean bounded() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }

    /**
     * Writes the interval as mathematicians do, such as {@code [0, 1)}.
     *
     * @return the interval in bracket notation
     */
    @Override
    public String toString() {
        return (lowerIncluded ? "[" : "(") + lower + ", " + upper + (upperIncluded ? "]" : ")");
    }
}
