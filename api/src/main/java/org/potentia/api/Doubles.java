package org.potentia.api;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of numbers: what a {@code double[]} would be if it were a value. Copies on the way in and out.
 *
 * @since 0.1
 */
public final class Doubles {
    private static final Doubles EMPTY = new Doubles(new double[0]);

    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    /**
     * Copies numbers into a sequence.
     *
     * @param values the numbers, copied
     * @return the sequence
     */
    public static Doubles of(double... values) {
        return values.length == 0 ? EMPTY : new Doubles(values.clone());
    }

    /**
     * Collects a stream into a sequence.
     *
     * @param values the stream, consumed
     * @return the sequence
     */
    public static Doubles of(DoubleStream values) {
        return new Doubles(values.toArray());
    }

    /**
     * Makes \( n \ge 2 \) equally spaced points, both ends exact.
     *
     * @param first the first point
     * @param last the last point
     * @param count how many, at least 2
     * @return the grid
     */
    public static Doubles grid(double first, double last, int count) {
        Arguments.atLeast(count, 2, "count");
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            double share = i / (double) (count - 1);
            points[i] = first * (1 - share) + last * share;
        }
        return new Doubles(points);
    }

    /**
     * Returns how many numbers there are.
     *
     * @return the length
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns one number.
     *
     * @param index its position, from 0
     * @return the number
     * @throws IndexOutOfBoundsException if there is none
     */
    public double get(int index) {
        return values[index];
    }

    /**
     * Copies a part.
     *
     * @param from the first position, included
     * @param to the last position, excluded
     * @return the part
     * @throws IndexOutOfBoundsException if the range does not lie inside
     */
    public Doubles slice(int from, int to) {
        if (from < 0 || to > values.length || from > to) {
            throw new IndexOutOfBoundsException("range [" + from + ", " + to + ") of " + values.length + " numbers");
        }
        return new Doubles(Arrays.copyOfRange(values, from, to));
    }

    /**
     * Applies a function to each number.
     *
     * @param function the function
     * @return the results, in order
     */
    public Doubles map(DoubleUnaryOperator function) {
        return of(stream().map(function));
    }

    /**
     * Streams the numbers in order.
     *
     * @return the stream
     */
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /**
     * Copies the numbers out.
     *
     * @return a new array
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Compares bit by bit, so that NaN equals NaN.
     *
     * @param other the other object
     * @return whether it is a sequence of the same numbers
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Doubles that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
