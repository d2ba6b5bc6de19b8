package org.potentia.optimizers.commons;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks along a direction, bent to the faces of the cube where it would leave it, for a point that is enough lower and where the slope is
 * enough flatter: the conditions of Wolfe (1969), the first of them by the decrease that the gradient at the start promises for the way
 * really gone. Where a gradient costs evaluations, the slope is that of the parabola through what is known, so that no gradient is ever taken
 * for a point that is left again.
 */
final class LineSearch {
    /** The share of the promised decrease that is enough; the usual small number, for nearly every decrease is to count. */
    private static final double ENOUGH_DECREASE = 1e-4;

    /** After so many halvings a step is below the resolution of any box. */
    private static final int MOST_TRIALS = 60;

    /** How many times longer a step may be than the last, so that one bad parabola does no harm. */
    private static final double MOST_GROWTH = 10;

    /** How near to the ends of an interval the next trial may lie, as a share of it, so that the interval shrinks. */
    private static final double MARGIN = 0.1;

    private final Slope slope;
    private final double[] from;
    private final double value;
    private final double[] gradient;
    private final double[] direction;
    private final double steepness;
    private final double flatEnough;

    /**
     * Prepares a search.
     *
     * @param from the point to leave, inside the cube
     * @param value its value
     * @param gradient its gradient
     * @param direction where to, a direction of descent
     * @param flatEnough the share of the first slope that is flat enough to stay
     */
    LineSearch(Slope slope, double[] from, double value, double[] gradient, double[] direction, double flatEnough) {
        this.slope = slope;
        this.from = from;
        this.value = value;
        this.gradient = gradient;
        this.direction = direction;
        this.flatEnough = flatEnough;
        this.steepness = Vectors.dot(gradient, direction);
    }

    /**
     * Searches from step length one on.
     *
     * @return the step; none if there is no lower point this way
     */
    Optional<Step> search() {
        Step low = new Step(0, from, value, steepness, gradient);
        Optional<Step> high = Optional.empty();
        double length = 1;
        for (int trials = 0; trials < MOST_TRIALS; trials++) {
            double[] point = along(length);
            double promised = Vectors.dot(gradient, Vectors.difference(point, from));
            if (Arrays.equals(point, low.point)) {
                break;
            }
            // where faces bend the way so far that it leads up, there is nothing to evaluate
            Step trial = promised < 0 ? at(length, point, low) : invalid(length, point);
            if (!(trial.value <= value + ENOUGH_DECREASE * promised && trial.value < low.value)) {
                high = Optional.of(trial);
                length = between(low, trial);
            } else if (trial.slope < flatEnough * steepness && !cornered(length)) {
                low = trial;
                length = high.isPresent() ? between(low, high.orElseThrow()) : beyond(low);
            } else {
                return Optional.of(trial);
            }
        }
        return low.length > 0 ? Optional.of(low) : Optional.empty();
    }

    private double[] along(double length) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.min(1, Math.max(0, from[i] + length * direction[i]));
        }
        return point;
    }

    private boolean moves(int i, double length) {
        double u = from[i] + length * direction[i];
        return direction[i] != 0 && u > 0 && u < 1;
    }

    /** Whether all coordinates that move have met their faces. */
    private boolean cornered(double length) {
        for (int i = 0; i < from.length; i++) {
            if (moves(i, length)) {
                return false;
            }
        }
        return true;
    }

    private Step at(double length, double[] point, Step low) {
        double found = slope.value(point);
        if (!(found < Double.POSITIVE_INFINITY)) {
            return invalid(length, point);
        }
        if (!slope.free()) {
            double parabola = 2 * (found - low.value) / (length - low.length) - low.slope;
            return new Step(length, point, found, parabola, new double[0]);
        }
        double[] there = slope.gradient(point, found);
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            if (moves(i, length)) {
                sum += there[i] * direction[i];
            }
        }
        return new Step(length, point, found, sum, there);
    }

    private static Step invalid(double length, double[] point) {
        return new Step(length, point, Double.POSITIVE_INFINITY, 0, new double[0]);
    }

    /** A length between the two, where values and slopes have their bottom. */
    private double between(Step low, Step high) {
        double width = high.length - low.length;
        if (!(high.value < Double.POSITIVE_INFINITY)) {
            return low.length + 0.5 * width;
        }
        double share = slope.free() ? cubic(low, high) : parabola(low, high);
        // NaN where the numbers are too large to calculate with
        return low.length + width * (share > MARGIN ? Math.min(share, 1 - MARGIN) : MARGIN);
    }

    private static double parabola(Step low, Step high) {
        double width = high.length - low.length;
        return -0.5 * low.slope * width / (high.value - low.value - low.slope * width);
    }

    private static double cubic(Step low, Step high) {
        double width = high.length - low.length;
        double theta = 3 * (low.value - high.value) / width + low.slope + high.slope;
        double root = Math.sqrt(Math.max(0, theta * theta - low.slope * high.slope));
        return 1 - (high.slope + root - theta) / (high.slope - low.slope + 2 * root);
    }

    /** A length beyond the trial, where the parabola has its bottom. */
    private double beyond(Step trial) {
        double curvature = (trial.slope - steepness) / trial.length;
        double bottom = curvature > 0 ? trial.length - trial.slope / curvature : Double.POSITIVE_INFINITY;
        return Math.min(MOST_GROWTH * trial.length, Math.max(2 * trial.length, bottom));
    }

    /** A step along the direction: its length in directions, where it leads, the value and the slope there. */
    static final class Step {
        private final double length;
        private final double[] point;
        private final double value;
        private final double slope;
        private final double[] gradient;

        private Step(double length, double[] point, double value, double slope, double[] gradient) {
            this.length = length;
            this.point = point;
            this.value = value;
            this.slope = slope;
            this.gradient = gradient;
        }

        double[] point() {
            return point;
        }

        double value() {
            return value;
        }

        /** The gradient if it was free, else empty. */
        double[] gradient() {
            return gradient;
        }
    }
}
