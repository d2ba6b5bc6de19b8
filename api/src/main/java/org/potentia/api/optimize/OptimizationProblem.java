package org.potentia.api.optimize;

import java.util.List;
import java.util.function.Predicate;
import org.potentia.api.Doubles;

/**
 * Minimise an objective over a box, where it is feasible.
 *
 * @param objective what to minimise
 * @param lower the lower bounds, finite
 * @param upper the upper bounds, finite, each at least the lower one; equal bounds fix a coordinate
 * @param starts points to start from, best guess first; may be empty
 * @param feasible tells whether a point of the box satisfies the general constraints; a point that does not is invalid
 * @since 0.1
 */
public record OptimizationProblem(
        Objective objective, Doubles lower, Doubles upper, List<Doubles> starts, Predicate<double[]> feasible) {
    /**
     * Checks the box and the starting points.
     *
     * @throws IllegalArgumentException if the box is empty, inverted or unbounded, or a start lies outside
     */
    public OptimizationProblem {
        starts = List.copyOf(starts);
        if (lower.size() == 0 || lower.size() != upper.size()) {
            throw new IllegalArgumentException("the box has " + lower.size() + " lower and " + upper.size()
                    + " upper bounds, must have the same number and at least one");
        }
        for (int i = 0; i < lower.size(); i++) {
            if (!(Double.isFinite(lower.get(i)) && Double.isFinite(upper.get(i)) && lower.get(i) <= upper.get(i))) {
                throw new IllegalArgumentException("bounds of coordinate " + i + " are [" + lower.get(i) + ", "
                        + upper.get(i) + "], must be finite and lower <= upper");
            }
        }
        for (Doubles start : starts) {
            if (!inside(start, lower, upper)) {
                throw new IllegalArgumentException("start " + start + " must lie in the box " + lower + " to " + upper);
            }
        }
    }

    /**
     * Makes a problem with nothing but a box.
     *
     * @param objective what to minimise
     * @param lower the lower bounds
     * @param upper the upper bounds
     * @return the problem
     */
    public static OptimizationProblem over(Objective objective, Doubles lower, Doubles upper) {
        return new OptimizationProblem(objective, lower, upper, List.of(), point -> true);
    }

    /**
     * Returns the number of coordinates.
     *
     * @return the dimension
     */
    public int dimension() {
        return lower.size();
    }

    /**
     * Returns a copy that starts elsewhere.
     *
     * @param newStarts the starting points, best guess first
     * @return the changed problem
     */
    public OptimizationProblem startingAt(List<Doubles> newStarts) {
        return new OptimizationProblem(objective, lower, upper, newStarts, feasible);
    }

    /**
     * Returns a copy with general constraints.
     *
     * @param condition tells whether a point of the box is feasible
     * @return the changed problem
     */
    public OptimizationProblem where(Predicate<double[]> condition) {
        return new OptimizationProblem(objective, lower, upper, starts, condition);
    }

    private static boolean inside(Doubles point, Doubles lower, Doubles upper) {
        if (point.size() != lower.size()) {
            return false;
        }
        for (int i = 0; i < point.size(); i++) {
            if (!(point.get(i) >= lower.get(i) && point.get(i) <= upper.get(i))) {
                return false;
            }
        }
        return true;
    }
}
