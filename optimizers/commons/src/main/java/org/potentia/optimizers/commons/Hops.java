package org.potentia.optimizers.commons;

import java.util.random.RandomGenerator;
import org.potentia.api.optimize.StopReason;

/**
 * A chain of minima (Wales and Doye 1997, in the form of Leary 2000 that never goes up): a local search from the best minimum moved a little
 * at random, which becomes the best one if it ends lower; until many in a row have not.
 *
 * @param length how far a coordinate is moved at most, as a share of the box
 * @param patience local searches in a row without a lower minimum after which the chain ends
 * @param local local search
 * @param random source of the moves
 */
record Hops(double length, int patience, Descent local, RandomGenerator random) implements Descent {
    @Override
    public StopReason descend(UnitObjective objective) {
        local.descend(objective);
        Spot lowest = objective.bestSpot();
        for (int idle = 0; idle < patience; idle++) {
            UnitObjective near = objective.from(new Spot(moved(lowest.unit()), Double.POSITIVE_INFINITY));
            local.descend(near);
            if (Agreement.with(near.best()) < lowest.value()) {
                idle = -1;
            }
            if (near.best() <= lowest.value()) {
                lowest = near.bestSpot();
            }
        }
        return StopReason.CONVERGED;
    }

    private double[] moved(double[] point) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * (2 * random.nextDouble() - 1);
        }
        return UnitBox.clipped(moved);
    }
}
