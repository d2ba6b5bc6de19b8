package org.potentia.api.evolve;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What is wanted of an evolution in two dimensions.
 *
 * @param x where all mass begins, first coordinate
 * @param y where all mass begins, second coordinate
 * @param times when densities are wanted, years, increasing and positive
 * @param tolerance the largest absolute error of a density wanted, positive
 * @since 0.1
 */
public record PlanarRequest(double x, double y, Doubles times, double tolerance) {
    /**
     * Checks times and tolerance.
     *
     * @throws IllegalArgumentException if there is no time, times do not increase, the first is not positive, or the tolerance is not
     */
    public PlanarRequest {
        Arguments.finite(x, "x");
        Arguments.finite(y, "y");
        Arguments.atLeast(times.size(), 1, "number of times");
        for (int i = 0; i < times.size(); i++) {
            Arguments.positive(times.get(i), "time");
            if (i > 0 && !(times.get(i) > times.get(i - 1))) {
                throw new IllegalArgumentException(
                        "time " + times.get(i) + " after " + times.get(i - 1) + ", must increase");
            }
        }
        Arguments.positive(tolerance, "tolerance");
    }
}
