package org.potentia.models.schrodinger.modality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Observations in increasing order, with ties as they are.
 *
 * @since 0.1
 */
public final class Sample {
    private final double[] sorted;
    private final double mean;
    private final double deviation;

    private Sample(double[] sorted) {
        this.sorted = sorted;
        // about a middle value, so that a large common offset costs no digits
        double pivot = sorted[sorted.length / 2];
        double sum = 0;
        for (double x : sorted) {
            sum += x - pivot;
        }
        double offset = sum / sorted.length;
        double squares = 0;
        for (double x : sorted) {
            double distance = (x - pivot) - offset;
            squares += distance * distance;
        }
        mean = pivot + offset;
        deviation = Math.sqrt(squares / Math.max(1, sorted.length - 1));
    }

    /**
     * Takes observations in any order.
     *
     * @param values the observations, at least two, finite, not all equal
     * @return the sample
     * @throws IllegalArgumentException if there are too few, if one is not finite, if all are equal, or if they are so large that their range
     *     is not finite
     */
    public static Sample of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " observations, must be at least 2 to look for modes");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "observation " + (i + 1) + " is " + values[i] + ", must be a finite number");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted[0] == sorted[sorted.length - 1]) {
            throw new IllegalArgumentException("all " + values.length + " observations are " + sorted[0]
                    + ", must differ: a single value has no modes to count");
        }
        Arguments.finite((sorted[sorted.length - 1] - sorted[0]) * sorted.length, "range times number of observations");
        return new Sample(sorted);
    }

    /**
     * Takes observations in any order.
     *
     * @param values the observations, at least two, finite, not all equal
     * @return the sample
     * @throws IllegalArgumentException as {@link #of(double...)}
     */
    public static Sample of(Doubles values) {
        return of(values.toArray());
    }

    /**
     * Spreads ties: every observation is moved by its own uniform number of at most half a tick.
     *
     * @param tick the step in which the observations were recorded, positive, in their unit
     * @param seed where the random numbers start
     * @return the spread sample
     * @throws IllegalArgumentException if the tick is not positive and finite
     */
    public Sample spread(double tick, long seed) {
        Arguments.positive(tick, "tick");
        SplittableRandom random = new SplittableRandom(seed);
        double[] moved = new double[sorted.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = sorted[i] + tick * (random.nextDouble() - 0.5);
        }
        return of(moved);
    }

    /**
     * Draws a smaller sample without replacement.
     *
     * @param size how many to keep, at least 2
     * @param seed where the random numbers start
     * @return this sample if it is not larger, else one of that size
     * @throws IllegalArgumentException if the size is below 2, or if all observations drawn are equal
     */
    public Sample thinned(int size, long seed) {
        Arguments.atLeast(size, 2, "size");
        if (sorted.length <= size) {
            return this;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] kept = new double[size];
        int wanted = size;
        // selection sampling keeps the order (Knuth, The Art of Computer Programming 2, algorithm S)
        for (int i = 0; wanted > 0; i++) {
            if (random.nextDouble() * (sorted.length - i) < wanted) {
                kept[size - wanted] = sorted[i];
                wanted--;
            }
        }
        return of(kept);
    }

    /**
     * Returns how many observations there are.
     *
     * @return the number
     */
    public int size() {
        return sorted.length;
    }

    /**
     * Returns the number of different values.
     *
     * @return the number, at least 2
     */
    public int distinct() {
        return distinctBetween(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The number of different values strictly between two bounds. */
    int distinctBetween(double low, double high) {
        int count = 0;
        double last = Double.NaN;
        for (double x : sorted) {
            if (x > low && x < high && x != last) {
                count++;
                last = x;
            }
        }
        return count;
    }

    /**
     * Returns the smallest observation.
     *
     * @return the minimum
     */
    public double min() {
        return sorted[0];
    }

    /**
     * Returns the largest observation.
     *
     * @return the maximum
     */
    public double max() {
        return sorted[sorted.length - 1];
    }

    /**
     * Returns the mean.
     *
     * @return the mean
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the standard deviation with divisor \( n - 1 \).
     *
     * @return the standard deviation, positive
     */
    public double deviation() {
        return deviation;
    }

    /**
     * Returns the quantile by linear interpolation between order statistics, \( x_{1 + (n-1) p} \).
     *
     * @param p the probability
     * @return the quantile
     * @throws IllegalArgumentException if p is no probability
     */
    public double quantile(double p) {
        double rank = Arguments.probability(p, "p") * (sorted.length - 1);
        int below = Math.min((int) rank, sorted.length - 2);
        return sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below]);
    }

    /**
     * Returns the observations.
     *
     * @return the values in increasing order
     */
    public Doubles values() {
        return Doubles.of(sorted);
    }

    /** The values themselves; whoever gets them must not write to them. */
    double[] sorted() {
        return sorted;
    }
}
