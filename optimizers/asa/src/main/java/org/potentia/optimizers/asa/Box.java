package org.potentia.optimizers.asa;

import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.OptimizationProblem;

/**
 * The box of a problem as ASA sees it: free coordinates, numbered from 0 without the fixed ones, and among them integers, which are drawn from a
 * range half a unit wider on both sides, so that the values at its ends get their share.
 */
final class Box {
    private final int dimension;
    private final int[] free;
    private final boolean[] integer;
    private final boolean[] reannealed;
    private final double[] least;
    private final double[] most;
    private final double[] lower;
    private final double[] upper;
    private final double[] half;
    private final double[] centre;
    private final List<Doubles> starts;

    Box(OptimizationProblem problem, AsaOptions options) {
        dimension = problem.dimension();
        double[] types = each(options.parameterType(), OptionTable.PARAMETER_TYPE, -1);
        double[] bottom = problem.lower().toArray();
        double[] top = problem.upper().toArray();
        for (int i = 0; i < dimension; i++) {
            if (types[i] > 0) {
                bottom[i] = Math.ceil(bottom[i]);
                top[i] = Math.floor(top[i]);
                if (bottom[i] > top[i]) {
                    throw new IllegalArgumentException("bounds of coordinate " + i + " are ["
                            + problem.lower().get(i) + ", " + problem.upper().get(i)
                            + "], must hold an integer, as parameterType says");
                }
            }
        }
        free = IntStream.range(0, dimension).filter(i -> bottom[i] < top[i]).toArray();
        integer = new boolean[free.length];
        reannealed = new boolean[free.length];
        least = new double[free.length];
        most = new double[free.length];
        lower = new double[free.length];
        upper = new double[free.length];
        half = new double[free.length];
        centre = bottom.clone();
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            integer[k] = types[i] > 0;
            reannealed[k] = Math.abs(types[i]) == 1 && (!integer[k] || options.includeIntegerParameters());
            least[k] = bottom[i];
            most[k] = top[i];
            lower[k] = integer[k] ? least[k] - 0.5 : least[k];
            upper[k] = integer[k] ? most[k] + 0.5 : most[k];
            // halves, because the width of a box of finite bounds may overflow
            half[k] = 0.5 * upper[k] - 0.5 * lower[k];
            centre[i] = settled(k, 0.5 * least[k] + 0.5 * most[k]);
        }
        starts = problem.starts().stream()
                .map(start -> rounded(start, types, bottom, top))
                .toList();
    }

    /** The nearest point whose integer coordinates are integers inside the bounds. */
    private static Doubles rounded(Doubles start, double[] types, double[] bottom, double[] top) {
        double[] point = start.toArray();
        for (int i = 0; i < point.length; i++) {
            if (types[i] > 0) {
                point[i] = nearest(point[i], bottom[i], top[i]);
            }
        }
        return Doubles.of(point);
    }

    private static double nearest(double x, double least, double most) {
        return Math.min(most, Math.max(least, Math.floor(x + 0.5)));
    }

    /**
     * Spreads an option over all coordinates.
     *
     * @param values none, one for all, or one for each
     * @param name of the option, for the message
     * @param otherwise what to take if there are none
     */
    double[] each(Doubles values, String name, double otherwise) {
        if (values.size() > 1 && values.size() != dimension) {
            throw new IllegalArgumentException(name + " has " + values.size() + " numbers, must have none, 1 or "
                    + dimension + " as the box has coordinates");
        }
        double[] each = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            each[i] = values.size() == 0 ? otherwise : values.get(values.size() == 1 ? 0 : i);
        }
        return each;
    }

    /** How many coordinates there are, fixed ones included. */
    int dimension() {
        return dimension;
    }

    /** How many are free: the D of all formulas. */
    int free() {
        return free.length;
    }

    /** The coordinate of a free one. */
    int coordinate(int k) {
        return free[k];
    }

    /** The first free one at or after a coordinate, else the first of all. */
    int freeFrom(int coordinate) {
        for (int k = 0; k < free.length; k++) {
            if (free[k] >= coordinate) {
                return k;
            }
        }
        return 0;
    }

    boolean integer(int k) {
        return integer[k];
    }

    /** Whether its temperature follows its sensitivity. */
    boolean reannealed(int k) {
        return reannealed[k];
    }

    /** The lower end of the range from which it is drawn. */
    double lower(int k) {
        return lower[k];
    }

    double upper(int k) {
        return upper[k];
    }

    /** Half the width of that range. */
    double half(int k) {
        return half[k];
    }

    double least(int k) {
        return least[k];
    }

    double most(int k) {
        return most[k];
    }

    /** Rounds an integer coordinate; leaves others as they are. */
    double settled(int k, double x) {
        return integer[k] ? nearest(x, least[k], most[k]) : x;
    }

    /** Rounds the integer coordinates of a point. */
    void settled(double[] point) {
        for (int k = 0; k < free.length; k++) {
            point[free[k]] = settled(k, point[free[k]]);
        }
    }

    /**
     * The starts of the problem, their integer coordinates rounded to the nearest integer inside the bounds: who draws starts at random, or
     * goes on from the result of another method, knows of no integers.
     */
    List<Doubles> starts() {
        return starts;
    }

    /** The point in the middle, with the values of the fixed coordinates. */
    double[] centre() {
        return centre.clone();
    }
}
