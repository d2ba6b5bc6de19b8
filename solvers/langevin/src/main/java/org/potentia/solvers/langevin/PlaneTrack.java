package org.potentia.solvers.langevin;

import java.util.List;
import org.potentia.api.evolve.Payoff;

/**
 * A path in the plane, whose first coordinate is paid for.
 *
 * @param medium where
 * @param startX where the first coordinate begins
 * @param startY where the second coordinate begins
 * @param payoffs what is paid
 */
record PlaneTrack(PlaneMedium medium, double startX, double startY, List<Payoff> payoffs) implements Track {
    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public boolean follow(double[] increments, int steps, double dt, double[] paid) {
        PlaneWalker walker = new PlaneWalker(medium);
        walker.start(startX, startY);
        for (int j = 0; j < steps; j++) {
            if (!walker.step(j * dt, dt, increments[2 * j], increments[2 * j + 1])) {
                return false;
            }
        }
        for (int p = 0; p < paid.length; p++) {
            paid[p] = walker.weight == 0
                    ? 0
                    : walker.weight * payoffs.get(p).function().applyAsDouble(walker.x);
        }
        return true;
    }
}
