package org.potentia.api;

/**
 * Checks of arguments that return what they checked, so that they can stand in an assignment. Each failure is one sentence with quantity,
 * value and exact condition.
 *
 * @since 0.1
 */
public final class Arguments {
    private Arguments() {}

    /**
     * Requires a finite number.
     *
     * @param value the value
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public static double finite(double value, String name) {
        return require(Double.isFinite(value), value, name, "must be finite");
    }

    /**
     * Requires a finite number above zero.
     *
     * @param value the value
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it is not finite or not positive
     */
    public static double positive(double value, String name) {
        return require(value > 0 && value < Double.POSITIVE_INFINITY, value, name, "must be finite and > 0");
    }

    /**
     * Requires a finite number of at least zero.
     *
     * @param value the value
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it is not finite or negative
     */
    public static double nonNegative(double value, String name) {
        return require(value >= 0 && value < Double.POSITIVE_INFINITY, value, name, "must be finite and >= 0");
    }

    /**
     * Requires a probability, \( 0 \le p \le 1 \).
     *
     * @param value the value
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it lies outside
     */
    public static double probability(double value, String name) {
        return require(value >= 0 && value <= 1, value, name, "must be in [0, 1]");
    }

    /**
     * Requires a number inside an interval.
     *
     * @param value the value
     * @param interval the admissible interval
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it lies outside
     */
    public static double within(double value, Interval interval, String name) {
        return require(interval.contains(value), value, name, "must be in " + interval);
    }

    /**
     * Requires a count of at least a given minimum.
     *
     * @param value the value
     * @param minimum the smallest admissible value
     * @param name what the caller calls it
     * @return the value
     * @throws IllegalArgumentException if it is smaller
     */
    public static int atLeast(int value, int minimum, String name) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " = " + value + ", must be >= " + minimum);
        }
        return value;
    }

    /**
     * Requires a text with at least one visible character.
     *
     * @param value the text
     * @param name what the caller calls it
     * @return the text
     * @throws IllegalArgumentException if it is blank
     */
    public static String notBlank(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, must have a visible character");
        }
        return value;
    }

    private static double require(boolean holds, double value, String name, String condition) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", " + condition);
        }
        return value;
    }
}
