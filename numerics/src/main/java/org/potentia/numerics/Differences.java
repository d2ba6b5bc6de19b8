package org.potentia.numerics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;

/**
 * Gradient and Hessian of a function of several variables by central differences with step control: each step is enlarged or reduced until
 * the function changes by about the square root of its own rounding error, which balances truncation against rounding whatever the scale of
 * the variable.
 *
 * <p>The class is our own because the differentiation of Apache Commons Math works in one variable with a fixed step.
 *
 * @since 0.1
 */
public final class Differences {
    /** The first step, as a share of the scale of its variable, before it is adapted. */
    private static final double FIRST_STEP = 1e-3;

    /** Steps that the control does not go beyond by more than one factor, as shares of the scale. */
    private static final double SMALLEST_STEP = 1e-5;

    private static final double LARGEST_STEP = 0.02;

    /** How much a step is enlarged or reduced at a time. */
    private static final double FACTOR = 4;

    /** How far from its target a change may be: wider than what one factor makes of a second difference, so that the control ends. */
    private static final double WINDOW = 8;

    /**
     * The second difference wanted, relative to the function: with a rounding error of 1e-14 of the function, the square root leaves a
     * relative error of 1e-7 from rounding and about as much from truncation.
     */
    private static final double CURVATURE_TARGET = 1e-7;

    /** The first difference wanted, relative to the function: rounding then costs 1e-9, on a slope as well as at an extremum. */
    private static final double SLOPE_TARGET = 1e-5;

    private Differences() {}

    /** Measures how much a function changes to both sides. */
    @FunctionalInterface
    private interface Change {
        double of(double up, double down);
    }

    /**
     * Computes a gradient; the scale of a variable is its own size, or 1 if that is smaller.
     *
     * @param function the function, finite around the point; it must not keep or change the array
     * @param point the point {@code x[n]}
     * @return the gradient {@code g[n]}
     * @throws ComputationException if the function is not finite near the point
     */
    public static double[] gradient(ToDoubleFunction<double[]> function, double[] point) {
        return gradient(function, point, scales(point));
    }

    /**
     * Computes a gradient, with an error of fourth order in the steps (central differences extrapolated once).
     *
     * @param function the function, finite around the point; it must not keep or change the array
     * @param point the point {@code x[n]}
     * @param scales a length for each variable over which the function changes noticeably, positive
     * @return the gradient {@code g[n]}
     * @throws ComputationException if the function is not finite near the point
     */
    public static double[] gradient(ToDoubleFunction<double[]> function, double[] point, double[] scales) {
        double[] steps =
                steps(function, point, scales, SLOPE_TARGET, (up, down) -> Math.max(Math.abs(up), Math.abs(down)));
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double near = slope(function, point, i, 0.5 * steps[i]);
            double far = slope(function, point, i, steps[i]);
            gradient[i] = (4 * near - far) / 3;
        }
        return gradient;
    }

    /**
     * Computes a Hessian; the scale of a variable is its own size, or 1 if that is smaller.
     *
     * @param function the function, finite around the point; it must not keep or change the array
     * @param point the point {@code x[n]}
     * @return the symmetric matrix {@code H[n][n]}
     * @throws ComputationException if the function is not finite near the point
     */
    public static double[][] hessian(ToDoubleFunction<double[]> function, double[] point) {
        return hessian(function, point, scales(point));
    }

    /**
     * Computes a Hessian by central differences in every pair of variables; \( 2 n^2 + 1 \) evaluations and those of the step control.
     *
     * @param function the function, finite around the point; it must not keep or change the array
     * @param point the point {@code x[n]}
     * @param scales a length for each variable over which the function changes noticeably, positive
     * @return the symmetric matrix {@code H[n][n]}
     * @throws ComputationException if the function is not finite near the point
     */
    public static double[][] hessian(ToDoubleFunction<double[]> function, double[] point, double[] scales) {
        double[] h = steps(function, point, scales, CURVATURE_TARGET, (up, down) -> Math.abs(up + down));
        double centre = finiteAt(function, point);
        int n = point.length;
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            double up = finiteAt(function, moved(point, i, h[i]));
            double down = finiteAt(function, moved(point, i, -h[i]));
            hessian[i][i] = ((up - centre) + (down - centre)) / (h[i] * h[i]);
            for (int j = 0; j < i; j++) {
                double same = finiteAt(function, moved(point, i, h[i], j, h[j]))
                        + finiteAt(function, moved(point, i, -h[i], j, -h[j]));
                double opposite = finiteAt(function, moved(point, i, h[i], j, -h[j]))
                        + finiteAt(function, moved(point, i, -h[i], j, h[j]));
                hessian[i][j] = (same - opposite) / (4 * h[i] * h[j]);
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    private static double slope(ToDoubleFunction<double[]> function, double[] point, int i, double step) {
        return (finiteAt(function, moved(point, i, step)) - finiteAt(function, moved(point, i, -step))) / (2 * step);
    }

    private static double[] steps(
            ToDoubleFunction<double[]> function, double[] point, double[] scales, double target, Change change) {
        if (scales.length != point.length) {
            throw new IllegalArgumentException(
                    scales.length + " scales given, must be " + point.length + ", one for each variable");
        }
        double centre = finiteAt(function, point);
        double[] steps = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            int variable = i;
            double scale = Arguments.positive(scales[i], "scale");
            steps[i] = step(scale, target, h -> {
                double up = function.applyAsDouble(moved(point, variable, h));
                double down = function.applyAsDouble(moved(point, variable, -h));
                double size = Math.max(Math.abs(centre), Math.max(Math.abs(up), Math.abs(down)));
                return size == 0 ? 0 : change.of(up - centre, down - centre) / size;
            });
        }
        return steps;
    }

    private static double step(double scale, double target, DoubleUnaryOperator relativeChange) {
        double h = FIRST_STEP;
        boolean reduced = false;
        while (true) {
            double change = relativeChange.applyAsDouble(h * scale);
            // not finite counts as too large: the point may lie near the end of the domain
            boolean tooLarge = !(change <= target * WINDOW);
            if (tooLarge && h > SMALLEST_STEP) {
                h /= FACTOR;
                reduced = true;
            } else if (change < target / WINDOW && h < LARGEST_STEP && !reduced) {
                h *= FACTOR;
            } else {
                return h * scale;
            }
        }
    }

    private static double[] scales(double[] point) {
        double[] scales = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            scales[i] = Math.max(1, Math.abs(point[i]));
        }
        return scales;
    }

    private static double[] moved(double[] point, int i, double step) {
        double[] moved = point.clone();
        moved[i] += step;
        return moved;
    }

    private static double[] moved(double[] point, int i, double stepI, int j, double stepJ) {
        double[] moved = point.clone();
        moved[i] += stepI;
        moved[j] += stepJ;
        return moved;
    }

    private static double finiteAt(ToDoubleFunction<double[]> function, double[] point) {
        double value = function.applyAsDouble(point);
        if (!Double.isFinite(value)) {
            throw new ComputationException(
                    "the function is " + value + " at " + Arrays.toString(point) + ", must be finite for a difference");
        }
        return value;
    }
}
