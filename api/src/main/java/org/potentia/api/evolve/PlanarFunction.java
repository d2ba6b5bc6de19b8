package org.potentia.api.evolve;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A function on a rectangular grid.
 *
 * @param x the first coordinates, increasing, at least two
 * @param y the second coordinates, increasing, at least two
 * @param values the values, row-major: {@code values[i * y.size() + j]} at \( (x_i, y_j) \), finite
 * @since 0.1
 */
public record PlanarFunction(Doubles x, Doubles y, Doubles values) {
    /**
     * Checks the grid.
     *
     * @throws IllegalArgumentException if a coordinate does not increase, a number is not finite, or the sizes differ
     */
    public PlanarFunction {
        increasing(x, "x");
        increasing(y, "y");
        if (values.size() != x.size() * y.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values on a grid of " + x.size() + " x " + y.size() + ", must be as many");
        }
        for (int k = 0; k < values.size(); k++) {
            Arguments.finite(values.get(k), "value " + k);
        }
    }

    /**
     * Returns one value.
     *
     * @param i index of the first coordinate
     * @param j index of the second coordinate
     * @return the value at \( (x_i, y_j) \)
     */
    public double value(int i, int j) {
        return values.get(i * y.size() + j);
    }

    private static void increasing(Doubles points, String name) {
        Arguments.atLeast(points.size(), 2, "number of grid points in " + name);
        for (int i = 0; i < points.size(); i++) {
            Arguments.finite(points.get(i), name);
            if (i > 0 && !(points.get(i) > points.get(i - 1))) {
                throw new IllegalArgumentException(
                        name + " = " + points.get(i) + " after " + points.get(i - 1) + ", must increase");
            }
        }
    }
}
