package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What one density says beyond another, equation 23: \( \Upsilon = \int P \ln (P / \bar P)\,dM \), in nats, by the trapezium rule on the points of
 * both.
 */
final class InformationGain {
    private InformationGain() {}

    /** On a line. */
    static double line(Doubles points, Doubles density, Doubles reference) {
        require(points, density.size(), reference.size());
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += weight(points, i) * term(density.get(i), reference.get(i));
        }
        return sum;
    }

    /** On a grid, values row by row: the second coordinate runs fastest. */
    static double plane(Doubles first, Doubles second, Doubles density, Doubles reference) {
        require(first, first.size(), first.size());
        require(second, second.size(), second.size());
        int size = first.size() * second.size();
        if (density.size() != size || reference.size() != size) {
            throw new IllegalArgumentException(density.size() + " densities and " + reference.size()
                    + " of the reference on a grid of " + first.size() + " x " + second.size() + ", must be as many");
        }
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                int k = i * second.size() + j;
                sum += weight(first, i) * weight(second, j) * term(density.get(k), reference.get(k));
            }
        }
        return sum;
    }

    private static double term(double density, double reference) {
        Arguments.nonNegative(density, "density");
        Arguments.nonNegative(reference, "reference");
        return density == 0 ? 0 : density * (Math.log(density) - Math.log(reference));
    }

    private static double weight(Doubles points, int i) {
        double left = points.get(Math.max(i - 1, 0));
        double right = points.get(Math.min(i + 1, points.size() - 1));
        return 0.5 * (right - left);
    }

    private static void require(Doubles points, int density, int reference) {
        Arguments.atLeast(points.size(), 2, "number of points");
        if (density != points.size() || reference != points.size()) {
            throw new IllegalArgumentException(density + " densities and " + reference + " of the reference at "
                    + points.size() + " points, must be as many");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i) > points.get(i - 1))) {
                throw new IllegalArgumentException(
                        "point " + points.get(i) + " after " + points.get(i - 1) + ", must increase");
            }
        }
    }
}
