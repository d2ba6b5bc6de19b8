package org.potentia.api.model;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Returns over a horizon, cut from a series of one-step returns. Observation \( i \) is the sum of the steps
 * \( [s_i, s_i + k) \), \( s_i = \) {@code first} \( + i \cdot \) {@code stride}; everything before \( s_i \) is its past.
 *
 * @param steps one-step log-returns, oldest first, all of them finite
 * @param horizon the horizon \( k \) of an observation
 * @param first the step at which the first observation begins, at least 0
 * @param stride how many steps later the next one begins: the horizon for non-overlapping observations, 1 for overlapping ones
 * @param count how many observations, at least 1
 * @since 0.1
 */
public record ReturnSample(Doubles steps, Horizon horizon, int first, int stride, int count) {
    /**
     * Checks that all observations lie inside the series.
     *
     * @throws IllegalArgumentException if one does not, or a return is not finite
     */
    public ReturnSample {
        Arguments.atLeast(first, 0, "first");
        Arguments.atLeast(stride, 1, "stride");
        Arguments.atLeast(count, 1, "count");
        if (first + (count - 1L) * stride + horizon.steps() > steps.size()) {
            throw new IllegalArgumentException(count + " observations of " + horizon.steps() + " steps from step "
                    + first + " on reach beyond the " + steps.size() + " steps of the series");
        }
        steps.stream().forEach(step -> Arguments.finite(step, "step"));
    }

    /**
     * Cuts a whole series into non-overlapping observations; steps left over at the end stay unused.
     *
     * @param steps one-step log-returns, oldest first
     * @param horizon the horizon of an observation
     * @return the sample
     * @throws IllegalArgumentException if the series is shorter than the horizon
     */
    public static ReturnSample of(Doubles steps, Horizon horizon) {
        if (steps.size() < horizon.steps()) {
            throw new IllegalArgumentException("the horizon of " + horizon.steps()
                    + " steps is longer than the series of " + steps.size() + " returns");
        }
        return new ReturnSample(steps, horizon, 0, horizon.steps(), steps.size() / horizon.steps());
    }

    /**
     * Returns where an observation begins.
     *
     * @param i the observation, from 0
     * @return the index of its first step
     */
    public int start(int i) {
        return first + i * stride;
    }

    /**
     * Returns an observation.
     *
     * @param i the observation, from 0
     * @return the log-return over the horizon
     */
    public double observation(int i) {
        double sum = 0;
        for (int step = start(i); step < start(i) + horizon.steps(); step++) {
            sum += steps.get(step);
        }
        return sum;
    }

    /**
     * Returns all observations.
     *
     * @return the log-returns, oldest first
     */
    public Doubles observations() {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = observation(i);
        }
        return Doubles.of(values);
    }

    /**
     * Keeps a range of the observations, with all of their past.
     *
     * @param from the first one kept
     * @param to the first one after those kept
     * @return the smaller sample
     * @throws IllegalArgumentException if the range is empty or reaches outside
     */
    public ReturnSample range(int from, int to) {
        if (from < 0 || to > count || from >= to) {
            throw new IllegalArgumentException(
                    "range [" + from + ", " + to + ") must be inside [0, " + count + ") and not empty");
        }
        return new ReturnSample(steps, horizon, start(from), stride, to - from);
    }
}
