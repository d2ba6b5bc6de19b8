package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a coefficient has a kink or a jump, so that nodes can be put there: a second difference that is much larger than its
 * neighbours marks the place, bisection follows it, and what keeps its size while the interval shrinks is a kink. One that is weak against
 * the curvature around it is not found, and then matters as little.
 */
final class Kinks {
    /** How much larger than its neighbours a second difference has to be. */
    private static final double OUTSTANDING = 6;

    /** Second differences below this share of the function are rounding. */
    private static final double ROUNDING = 1e-10;

    private static final int BISECTIONS = 18;

    /** A kink keeps the change of slope, a smooth function loses all but a 2e-5th of it. */
    private static final double KEPT = 0.2;

    /** With a jump the change of slope grows as the interval shrinks, 2e5 times. */
    private static final double GROWN = 1e3;

    private Kinks() {}

    /**
     * A place where a function is not smooth.
     *
     * @param position where
     * @param jump how much the function jumps; 0 if it has but a kink
     */
    record Kink(double position, double jump) {}

    /** Finds kinks and jumps between the points, which are those of a mesh on which the function is smooth otherwise. */
    static List<Kink> find(DoubleUnaryOperator function, double[] points) {
        return find(function, points, false);
    }

    /**
     * Finds kinks and jumps of a positive function along points between which the integral of its inverse is the same: its logarithm has
     * no second differences where the function is an exponential or a constant, so that they do not hide kinks.
     */
    static List<Kink> findAlongTrack(DoubleUnaryOperator function, double[] points) {
        return find(x -> Math.log(function.applyAsDouble(x)), points, true);
    }

    private static List<Kink> find(DoubleUnaryOperator function, double[] points, boolean even) {
        int n = points.length;
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = function.applyAsDouble(points[i]);
        }
        double[] bends = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double share = even ? 0.5 : (points[i] - points[i - 1]) / (points[i + 1] - points[i - 1]);
            bends[i] = Math.abs(values[i - 1] + share * (values[i + 1] - values[i - 1]) - values[i]);
        }
        List<Kink> found = new ArrayList<>();
        for (int i = 1; i < n - 2; i++) {
            double here = Math.max(bends[i], bends[i + 1]);
            double around = Math.max(bends[Math.max(0, i - 2)], bends[Math.min(n - 1, i + 3)]);
            double size = (even ? 1 : 0) + Math.abs(values[i]) + Math.abs(values[i + 1]);
            if (here > OUTSTANDING * around + ROUNDING * size) {
                follow(function, points[i - 1], points[i + 2], found);
            }
        }
        return found;
    }

    private static void follow(DoubleUnaryOperator function, double from, double to, List<Kink> found) {
        double width = to - from;
        double left = from;
        double right = to;
        double first = 0;
        double change = 0;
        for (int step = 0; step < BISECTIONS; step++) {
            double quarter = 0.25 * (right - left);
            double[] f = new double[5];
            for (int i = 0; i < 5; i++) {
                f[i] = function.applyAsDouble(left + i * quarter);
            }
            int best = 0;
            change = -1;
            for (int i = 0; i < 3; i++) {
                double bend = Math.abs(f[i] - 2 * f[i + 1] + f[i + 2]) / quarter;
                if (bend > change) {
                    change = bend;
                    best = i;
                }
            }
            if (step == 0) {
                first = change;
            }
            left += best * quarter;
            right = left + 2 * quarter;
        }
        double position = 0.5 * (left + right);
        if (!(change > KEPT * first) || !(position > from && position < to)) {
            return;
        }
        boolean jump = change > GROWN * first;
        if (!jump) {
            position = crossing(function, left, right, 0.02 * width);
        }
        double place = position;
        if (found.stream().noneMatch(kink -> Math.abs(kink.position() - place) < 1e-3 * width)) {
            found.add(new Kink(position, jump ? function.applyAsDouble(right) - function.applyAsDouble(left) : 0));
        }
    }

    /** Where the cubic continuations from both sides meet. */
    private static double crossing(DoubleUnaryOperator f, double left, double right, double d) {
        double atLeft = f.applyAsDouble(left) - continued(f, right, d, left);
        double atRight = continued(f, left, -d, right) - f.applyAsDouble(right);
        double share = atLeft == atRight ? 0.5 : atLeft / (atLeft - atRight);
        return share >= 0 && share <= 1 ? left + share * (right - left) : 0.5 * (left + right);
    }

    /** The cubic through four points, from one on in steps of d, continued to another point. */
    private static double continued(DoubleUnaryOperator f, double from, double d, double to) {
        double u = (to - from) / d;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double weight = 1;
            for (int k = 0; k < 4; k++) {
                if (k != i) {
                    weight *= (u - k) / (i - k);
                }
            }
            sum += weight * f.applyAsDouble(from + i * d);
        }
        return sum;
    }
}
