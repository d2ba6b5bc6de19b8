package org.potentia.api.evolve;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What is wanted of an evolution in one dimension.
 *
 * @param initial where it begins, at time 0
 * @param times when densities are wanted, years, increasing; the first may be 0 unless the law is a point mass, which has no density
 * @param points where densities are wanted, increasing; empty to leave the grid to the solver
 * @param tolerance the largest absolute error of a density wanted, positive
 * @since 0.1
 */
public record EvolutionRequest(InitialLaw initial, Doubles times, Doubles points, double tolerance) {
    /**
     * Checks times, points and tolerance.
     *
     * @throws IllegalArgumentException if there is no time, times or points do not increase, a time is negative or infinite or is 0 for a
     *     point mass, or the tolerance is not positive
     */
    public EvolutionRequest {
        Arguments.atLeast(times.size(), 1, "number of times");
        Arguments.nonNegative(times.get(0), "time");
        if (times.get(0) == 0 && initial instanceof InitialLaw.PointMass) {
            throw new IllegalArgumentException("time = 0, must be > 0 where all mass begins in one point");
        }
        increasing(times, "time");
        increasing(points, "point");
        Arguments.positive(tolerance, "tolerance");
    }

    /**
     * Asks for densities on a grid of the solver's choice.
     *
     * @param initial where it begins
     * @param times when densities are wanted, years
     * @param tolerance the largest absolute error wanted
     * @return the request
     */
    public static EvolutionRequest of(InitialLaw initial, Doubles times, double tolerance) {
        return new EvolutionRequest(initial, times, Doubles.of(), tolerance);
    }

    /**
     * Returns a copy that asks for densities at given points.
     *
     * @param wanted the points, increasing, at least two
     * @return the changed request
     */
    public EvolutionRequest at(Doubles wanted) {
        return new EvolutionRequest(initial, times, wanted, tolerance);
    }

    private static void increasing(Doubles numbers, String name) {
        for (int i = 0; i < numbers.size(); i++) {
            Arguments.finite(numbers.get(i), name);
            if (i > 0 && !(numbers.get(i) > numbers.get(i - 1))) {
                throw new IllegalArgumentException(
                        name + " " + numbers.get(i) + " after " + numbers.get(i - 1) + ", must increase");
            }
        }
    }
}
