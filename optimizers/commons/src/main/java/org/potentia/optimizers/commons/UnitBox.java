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

    /** How many coordinates there are, fixed ones included. */
    int size() {
        return lower.length;
    }

    /** Maps a point of the cube to the box; coordinates outside the cube are moved to its nearest face. */
    double[] toPoint(double[] unit) {
        double[] point = lower.clone();
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            point[i] = inBox(i, clipped(unit[k]));
        }
        return point;
    }

    /** How far apart two values of a free coordinate of the cube are once they are rounded to values in the box, as a share of that side. */
    double distance(int k, double from, double to) {
        int i = free[k];
        double difference = 0.5 * inBox(i, to) - 0.5 * inBox(i, from);
        return difference / (0.5 * upper[i] - 0.5 * lower[i]);
    }

    private double inBox(int i, double u) {
        double x = lower[i] * (1 - u) + upper[i] * u;
        return Math.min(upper[i], Math.max(lower[i], x));
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

    /**
     * Maps a gradient to the coordinates of the cube.
     *
     * @param gradient derivatives by the coordinates of the problem
     * @param unitGradient receives the derivatives by those of the cube
     */
    void toUnitGradient(double[] gradient, double[] unitGradient) {
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            double slope = 2 * (gradient[i] * (0.5 * upper[i] - 0.5 * lower[i]));
            unitGradient[k] = Math.min(Double.MAX_VALUE, Math.max(-Double.MAX_VALUE, slope));
        }
    }

    /** The largest distance of neighbouring numbers along each side of the box, as a share of that side. */
    double[] resolution() {
        double[] shares = new double[free.length];
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            double halfUlp = 0.5 * Math.ulp(Math.max(Math.abs(lower[i]), Math.abs(upper[i])));
            shares[k] = halfUlp / (0.5 * upper[i] - 0.5 * lower[i]);
        }
        return shares;
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
