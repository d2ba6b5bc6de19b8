package org.potentia.solvers.langevin;

import java.util.List;
import org.potentia.api.evolve.Payoff;

/**
 * A path on the line.
 *
 * @param medium where
 * @param scheme how it steps
 * @param start where it begins
 * @param payoffs what is paid
 */
record LineTrack(Medium medium, Scheme scheme, double start, List<Payoff> payoffs) implements Track {
    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public boolean follow(double[] increments, int steps, double dt, double[] paid) {
        Walker walker = new Walker(medium, scheme);
        walker.start(start);
        for (int j = 0; j < steps; j++) {
            if (!walker.step(j * dt, dt, increments[j])) {
                return false;
            }
        }
        for (int p = 0; p < paid.length; p++) {
            paid[p] = walker.paid(payoffs.get(p));
        }
        return true;
    }
}
