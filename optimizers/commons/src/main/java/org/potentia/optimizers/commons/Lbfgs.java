package org.potentia.optimizers.commons;

import java.util.Optional;
import org.potentia.api.optimize.StopReason;

/**
 * Limited-memory BFGS in a box: quasi-Newton steps in the coordinates that are not held by a face of the cube, searched along the way bent to
 * the faces.
 *
 * <p>Liu and Nocedal (1989) for the matrix; Bertsekas (1982) for the faces: a coordinate is held where it lies on a face and the gradient
 * points out of the cube. So many faces may be taken and left in one step, and the corner of a box is reached in few.
 *
 * <p>It ends when the step promises, or brings, less than the tolerance. A gradient by differences counts each evaluation; see
 * {@link DifferenceSlope}.
 *
 * @param memory how many steps the matrix remembers
 * @param firstStep length of the first step, as a share of the box; later ones find their own
 * @param tolerance the least decrease worth a step, relative to \( 1 + |f| \)
 */
record Lbfgs(int memory, double firstStep, double tolerance) implements Descent {
    /**
     * The share of the slope left by the first step, and by later ones. The first has no length of its own, and all later ones go by the
     * curvature along it: it is worth the trial or two of a good search, which also carries it over ripples. Later ones have the right
     * length nearly always; 0.9 is the usual choice.
     */
    private static final double FIRST_FLAT_ENOUGH = 0.1;

    private static final double FLAT_ENOUGH = 0.9;

    /** A promise, relative to \( 1 + |f| \), that may be rounding of the gradient when no step keeps it. */
    private static final double SMALL_PROMISE = 1e-9;

    /** A length below which differences see no gradient. */
    private static final double LEAST_LENGTH = 1e-8;

    @Override
    public StopReason descend(UnitObjective objective) {
        return descend(objective, Slope.of(objective));
    }

    /** Goes down by the gradients of the given kind, from the best point so far, which need not be evaluated yet. */
    StopReason descend(UnitObjective objective, Slope slope) {
        return new Way(objective, slope).down();
    }

    /** One way down. */
    private final class Way {
        private final Slope slope;
        private final LimitedMemory curvature = new LimitedMemory(memory);
        private final boolean[] free;
        private double[] point;
        private double value;
        private double[] gradient;

        Way(UnitObjective objective, Slope slope) {
            this.slope = slope;
            this.point = objective.bestUnit();
            boolean known = !slope.free() && objective.best() < Double.POSITIVE_INFINITY;
            this.value = known ? objective.best() : slope.value(point);
            this.gradient = value < Double.POSITIVE_INFINITY ? slope.gradient(point, value) : new double[point.length];
            this.free = new boolean[point.length];
        }

        StopReason down() {
            if (!(value < Double.POSITIVE_INFINITY)) {
                // an invalid start, or one without a gradient
                return StopReason.STALLED;
            }
            for (boolean first = true; ; first = false) {
                double[] direction = steepest();
                if (Vectors.length(direction) == 0) {
                    return StopReason.CONVERGED;
                }
                Optional<LineSearch.Step> step = Optional.empty();
                if (curvature.multiply(direction, free)) {
                    double promise = -0.5 * Vectors.dot(direction, gradient);
                    boolean down = promise > 0 && promise < Double.POSITIVE_INFINITY;
                    if (down && promise <= worth(tolerance)) {
                        return StopReason.CONVERGED;
                    }
                    step = down ? search(direction, FLAT_ENOUGH) : step;
                    if (down && step.isEmpty() && promise <= worth(SMALL_PROMISE)) {
                        return StopReason.CONVERGED;
                    }
                }
                if (step.isEmpty()) {
                    curvature.clear();
                    direction = steepest();
                    Vectors.scale(direction, firstStep / Vectors.length(direction));
                    step = search(direction, FIRST_FLAT_ENOUGH);
                }
                if (step.isEmpty()) {
                    return Vectors.length(steepest()) * LEAST_LENGTH <= worth(SMALL_PROMISE)
                            ? StopReason.CONVERGED
                            : StopReason.STALLED;
                }
                if (!first && value - step.orElseThrow().value() <= worth(tolerance)) {
                    return StopReason.CONVERGED;
                }
                move(step.orElseThrow());
            }
        }

        private Optional<LineSearch.Step> search(double[] direction, double flatEnough) {
            return new LineSearch(slope, point, value, gradient, direction, flatEnough).search();
        }

        private void move(LineSearch.Step step) {
            double[] next = slope.free() ? step.gradient() : slope.gradient(step.point(), step.value());
            curvature.add(Vectors.difference(step.point(), point), Vectors.difference(next, gradient));
            point = step.point();
            value = step.value();
            gradient = next;
        }

        private double worth(double share) {
            return share * (1 + Math.abs(value));
        }

        /** The opposite of the gradient in the coordinates that may move. */
        private double[] steepest() {
            double[] direction = new double[point.length];
            for (int i = 0; i < point.length; i++) {
                free[i] = gradient[i] > 0 ? point[i] > 0 : gradient[i] < 0 && point[i] < 1;
                direction[i] = free[i] ? -gradient[i] : 0;
            }
            return direction;
        }
    }
}
