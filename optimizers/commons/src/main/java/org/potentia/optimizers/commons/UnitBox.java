package org.potentia.optimizers.commons;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;

/**
 * Maps the box of a problem to the unit cube of its free coordinates: \( x_i = l_i (1 - u_i) + r_i u_i \), which is exact at both ends.
 * Coordinates whose bounds are equal are fixed and have no place in the cube. On the cube a radius means the same in every direction, and no
 * side is ever narrow.
 */
final class UnitBox {
    private final double[] lower;
    private final double[] upper;
    private final int[] free;

    UnitBox(Doubles lower, Doubles upper) {
        this.lower = lower.toArray();
        this.upper = upper.toArray();
        this.free = IntStream.range(0, lower.size())
                .filter(i -> lower.get(i) < upper.get(i))
                .toArray();
    }

    /** How many coordinates are free. */
    int dimension() {
        return free.length;
    }

    /** Maps a point of the cube to the box; coordinates outside the cube are moved to its nearest face. */
    double[] toPoint(double[] unit) {
        double[] point = lower.clone();
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            double u = clipped(unit[k]);
            double x = lower[i] * (1 - u) + upper[i] * u;
            point[i] = Math.min(upper[i], Math.max(lower[i], x));
        }
        return point;
    }

    /** Maps a point of the box to the cube. */
    double[] toUnit(double[] point) {
        double[] unit = new double[free.length];
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            // halves, because the width of a box of finite bounds may overflow
            unit[k] = clipped((0.5 * point[i] - 0.5 * lower[i]) / (0.5 * upper[i] - 0.5 * lower[i]));
        }
        return unit;
    }

    /** Moves a point to the nearest one of the cube. */
    static double[] clipped(double[] unit) {
        double[] inside = new double[unit.length];
        for (int k = 0; k < unit.length; k++) {
            inside[k] = clipped(unit[k]);
        }
        return inside;
    }

    private static double clipped(double u) {
        return Math.min(1, Math.max(0, u));
    }

    /** Folds a point into the cube like a concertina: reflected at the faces as often as it takes. */
    static double[] folded(double[] unit) {
        double[] inside = new double[unit.length];
        for (int k = 0; k < unit.length; k++) {
            inside[k] = folded(unit[k]);
        }
        return inside;
    }

    /** Folds one coordinate. */
    static double folded(double coordinate) {
        double u = Math.abs(coordinate) % 2;
        return u <= 1 ? u : 2 - u;
    }

    /** The point in the middle of the box. */
    double[] centre() {
        double[] unit = new double[free.length];
        Arrays.fill(unit, 0.5);
        return toPoint(unit);
    }
}
