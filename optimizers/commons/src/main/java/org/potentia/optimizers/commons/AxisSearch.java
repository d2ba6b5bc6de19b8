package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.optimize.StopReason;

/**
 * Searches along one axis after the other, each time over the whole width of the cube, until a round of all axes improves little; BOBYQA goes
 * to the bottom from there. Along an axis it is the method STEP of Swarzberg, Seront and Bersini (1994): divide the interval in which a
 * parabola through its ends needs the least curvature to get below the best value.
 *
 * <p>Every parameter multiplies the optima of an objective whose parameters hardly depend on each other; along one axis there are few of
 * them. Where the parameters do depend on each other, it is a descent like others, from a start a little better than most.
 *
 * @param samples evaluations along one axis
 */
record AxisSearch(int samples) implements Descent {
    /** An improvement relative to 1 + |f| that is not worth another round: BOBYQA improves by more. */
    private static final double LEAST_IMPROVEMENT = 1e-3;

    /** How much better than the best value the next one should be, as a share of the range of values on this axis. */
    private static final double AIM = 1e-3;

    /** An interval is divided no further if it is narrower than this share of the cube: here the optimum is found, not refined. */
    private static final double NARROWEST = 1e-6;

    /** First radius of the trust region: about the width to which the intervals around an optimum shrink. */
    private static final double RADIUS = 0.01;

    private static final double FINAL_RADIUS = 1e-8;

    @Override
    public StopReason descend(UnitObjective objective) {
        double before;
        do {
            before = objective.best();
            for (int axis = 0; axis < objective.dimension(); axis++) {
                along(objective, axis);
            }
        } while (before - objective.best() > LEAST_IMPROVEMENT * (1 + Math.abs(objective.best())));
        return new Bobyqa(RADIUS, FINAL_RADIUS).run(objective);
    }

    private void along(UnitObjective objective, int axis) {
        double[] base = objective.bestUnit();
        List<Sample> known = new ArrayList<>();
        known.add(sample(objective, base, axis, 0));
        if (base[axis] > 0 && base[axis] < 1) {
            known.add(new Sample(base[axis], objective.best()));
        }
        known.add(sample(objective, base, axis, 1));
        while (known.size() < samples) {
            int easiest = easiest(known);
            if (easiest < 0) {
                return;
            }
            double middle = 0.5 * (known.get(easiest).coordinate + known.get(easiest + 1).coordinate);
            known.add(easiest + 1, sample(objective, base, axis, middle));
        }
    }

    /** Finds the interval to divide; -1 if all are too narrow, or invalid. */
    private static int easiest(List<Sample> known) {
        double best = Double.POSITIVE_INFINITY;
        double worst = Double.NEGATIVE_INFINITY;
        for (Sample sample : known) {
            best = Math.min(best, sample.value);
            worst = Math.max(worst, sample.value);
        }
        double aim = best - AIM * (worst - best) - Math.ulp(best);
        int easiest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < known.size(); i++) {
            double width = known.get(i + 1).coordinate - known.get(i).coordinate;
            // the root of the curvature of the parabola that touches the aim
            double roots = Math.sqrt(known.get(i).value - aim) + Math.sqrt(known.get(i + 1).value - aim);
            if (width > NARROWEST && roots < least * width) {
                least = roots / width;
                easiest = i;
            }
        }
        return easiest;
    }

    private static Sample sample(UnitObjective objective, double[] base, int axis, double coordinate) {
        double[] point = base.clone();
        point[axis] = coordinate;
        return new Sample(coordinate, objective.value(point));
    }

    private record Sample(double coordinate, double value) {}
}
