package org.potentia.api.evolve;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A function on a grid.
 *
 * @param points the grid \( x_0 \lt x_1 \lt \dots \), at least two points, finite
 * @param values the value at each point, finite
 * @since 0.1
 */
public record GridFunction(Doubles points, Doubles values) {
    /**
     * Checks the grid.
     *
     * @throws IllegalArgumentException if it does not increase, or a number is not finite, or the sizes differ
     */
    public GridFunction {
        Arguments.atLeast(points.size(), 2, "number of grid points");
        if (points.size() != values.size()) {
            throw new IllegalArgumentException(
                    points.size() + " grid points and " + values.size() + " values, must be as many");
        }
        for (int i = 0; i < points.size(); i++) {
            Arguments.finite(points.get(i), "grid point " + i);
            Arguments.finite(values.get(i), "value " + i);
            if (i > 0 && points.get(i) <= points.get(i - 1)) {
                throw new IllegalArgumentException(
                        "grid point " + i + " = " + points.get(i) + ", must be > " + points.get(i - 1));
            }
        }
    }

    /**
     * Integrates by the trapezoidal rule.
     *
     * @return \( \int f\,dx \) over the grid
     */
    public double integral() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += 0.5 * (points.get(i) - points.get(i - 1)) * (values.get(i) + values.get(i - 1));
        }
        return sum;
    }
}
