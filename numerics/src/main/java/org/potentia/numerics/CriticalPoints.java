package org.potentia.numerics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * The minima and maxima of a potential in an interval. They are where its slope changes sign, found by a scan over a mesh and then by
 * Brent's method. Where the slope keeps its sign over a cell of the mesh but turns inside it, its extremum is looked at too, so that a pair
 * of points about to merge is found as long as no cell holds more than one turn of the slope. A point of inflection is neither.
 *
 * @param minima the positions of the local minima, increasing
 * @param maxima the positions of the local maxima, increasing
 * @since 0.1
 */
public record CriticalPoints(Doubles minima, Doubles maxima) {
    /** Cells of the mesh to a length scale: a slope of a Gaussian well turns at its scale, so a quarter never holds two turns. */
    private static final int CELLS_PER_LENGTH = 4;

    /** More cells than this mean that the length scale does not belong to the interval. */
    private static final int MOST_CELLS = 10_000_000;

    private static final double ACCURACY = 1e-15;

    /**
     * Finds the critical points in an interval.
     *
     * @param potential the potential
     * @param where the interval, bounded, inside the domain of the potential
     * @param lengthScale a length over which the potential does not turn more than once, such as the narrowest width it is made of, positive
     * @return the points inside the interval
     * @throws IllegalArgumentException if the interval is unbounded or more than ten million scans long
     */
    public static CriticalPoints find(Potential potential, Interval where, double lengthScale) {
        if (!where.bounded()) {
            throw new IllegalArgumentException("interval " + where + ", must be bounded");
        }
        Arguments.positive(lengthScale, "lengthScale");
        double cells = Math.ceil((where.upper() - where.lower()) / lengthScale * CELLS_PER_LENGTH);
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException("lengthScale = " + lengthScale + ", must be >= "
                    + CELLS_PER_LENGTH * (where.upper() - where.lower()) / MOST_CELLS + " for the interval " + where);
        }
        return find(potential, Doubles.grid(where.lower(), where.upper(), (int) cells + 1));
    }

    /**
     * Finds the critical points between the ends of a mesh.
     *
     * @param potential the potential
     * @param mesh the points to scan, increasing, at least two, inside the domain of the potential
     * @return the points between the first and the last point of the mesh
     * @throws IllegalArgumentException if the mesh does not increase or is shorter
     */
    public static CriticalPoints find(Potential potential, Doubles mesh) {
        Arguments.atLeast(mesh.size(), 2, "size of the mesh");
        List<Double> minima = new ArrayList<>();
        List<Double> maxima = new ArrayList<>();
        // a mesh point that is critical itself has slope zero: it is left out, so that the cell around it shows the
        // change of sign
        double left = Double.NaN;
        double leftSlope = 0;
        for (int i = 0; i < mesh.size(); i++) {
            double right = mesh.get(i);
            if (i > 0 && !(right > mesh.get(i - 1))) {
                throw new IllegalArgumentException(
                        "mesh point " + right + " after " + mesh.get(i - 1) + ", must increase");
            }
            double slope = potential.gradient(right);
            if (slope == 0) {
                continue;
            }
            if (leftSlope != 0) {
                inCell(potential, left, leftSlope, right, slope, minima, maxima);
            }
            left = right;
            leftSlope = slope;
        }
        return new CriticalPoints(of(minima), of(maxima));
    }

    /**
     * Returns the deepest minimum; of two equally deep ones the left.
     *
     * @param potential the potential to which the points belong
     * @return its position, or nothing if there is no minimum
     */
    public OptionalDouble deepest(Potential potential) {
        double lowest = Double.POSITIVE_INFINITY;
        OptionalDouble deepest = OptionalDouble.empty();
        for (int i = 0; i < minima.size(); i++) {
            double value = potential.value(minima.get(i));
            if (value < lowest) {
                lowest = value;
                deepest = OptionalDouble.of(minima.get(i));
            }
        }
        return deepest;
    }

    /**
     * Lists the ways out of the wells: for each maximum the climb from the minimum on its left and from that on its right, where there is
     * one.
     *
     * @param potential the potential to which the points belong
     * @return the barriers, from left to right
     */
    public List<Barrier> barriers(Potential potential) {
        List<Barrier> barriers = new ArrayList<>();
        for (int i = 0; i < maxima.size(); i++) {
            double top = maxima.get(i);
            // between two maxima there is exactly one minimum, so the neighbours of a top are the nearest minima on its
            // sides
            int right = 0;
            while (right < minima.size() && minima.get(right) < top) {
                right++;
            }
            if (right > 0) {
                barriers.add(barrier(potential, minima.get(right - 1), top));
            }
            if (right < minima.size()) {
                barriers.add(barrier(potential, minima.get(right), top));
            }
        }
        return List.copyOf(barriers);
    }

    private static Barrier barrier(Potential potential, double well, double top) {
        return new Barrier(well, top, Math.max(0, potential.value(top) - potential.value(well)));
    }

    private static void inCell(
            Potential potential,
            double left,
            double leftSlope,
            double right,
            double rightSlope,
            List<Double> minima,
            List<Double> maxima) {
        if (leftSlope < 0 && rightSlope > 0) {
            minima.add(root(potential::gradient, left, right));
        } else if (leftSlope > 0 && rightSlope < 0) {
            maxima.add(root(potential::gradient, left, right));
        } else if (Math.signum(potential.curvature(left)) * Math.signum(potential.curvature(right)) < 0) {
            double turn = root(potential::curvature, left, right);
            double slope = potential.gradient(turn);
            if (slope * leftSlope < 0) {
                inCell(potential, left, leftSlope, turn, slope, minima, maxima);
                inCell(potential, turn, slope, right, rightSlope, minima, maxima);
            }
        }
    }

    private static double root(DoubleUnaryOperator function, double left, double right) {
        return new BrentSolver(ACCURACY, ACCURACY * (right - left), 0).findRoot(function, left, right);
    }

    private static Doubles of(List<Double> points) {
        return Doubles.of(points.stream().mapToDouble(Double::doubleValue));
    }

    /**
     * A way out of a well.
     *
     * @param well the minimum that is left
     * @param top the maximum that is climbed
     * @param height the difference of the potential between them, at least 0
     * @since 0.1
     */
    public record Barrier(double well, double top, double height) {}
}
