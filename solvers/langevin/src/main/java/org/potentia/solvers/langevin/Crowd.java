package org.potentia.solvers.langevin;

import org.potentia.api.evolve.Interaction;
import org.potentia.api.model.Potential;

/**
 * Crowds of particles that act on each other, one in each block: the scatter of the crowds holds that of their mean fields too.
 *
 * @param potential the potential of one particle
 * @param interaction how they act on each other
 * @param walls the ends of the domain, which turn back
 * @param start where they begin
 * @param scheme how they step
 */
record Crowd(Potential potential, Interaction interaction, Walls walls, Start start, Scheme scheme)
        implements Dynamics {
    @Override
    public boolean run(int paths, TimeGrid grid, Noise noise, Sink sink) {
        double[] from = new double[paths];
        for (int i = 0; i < paths; i++) {
            from[i] = start.quantile((i + noise.uniform()) / paths);
        }
        Herd fine = new Herd(this, from.clone());
        Herd coarse = new Herd(this, from);
        double[] first = new double[paths];
        double[] second = new double[paths];
        for (int k = 0; k < grid.size(); k++) {
            double dt = grid.step(k);
            double root = Math.sqrt(dt);
            for (int j = 0; j < grid.steps(k); j += 2) {
                for (int i = 0; i < paths; i++) {
                    first[i] = root * noise.normal();
                    second[i] = root * noise.normal();
                }
                if (!fine.step(dt, first) || !fine.step(dt, second)) {
                    return false;
                }
                for (int i = 0; i < paths; i++) {
                    first[i] += second[i];
                }
                if (!coarse.step(2 * dt, first)) {
                    return false;
                }
            }
            for (int i = 0; i < paths; i++) {
                sink.take(k, true, fine.x[i], 1);
                sink.take(k, false, coarse.x[i], 1);
            }
        }
        return true;
    }

    /** The mean field of a crowd is off by the root of its size; what remains on average is of the order of one over its size. */
    @Override
    public double crowding(int paths) {
        return 2.0 / paths;
    }
}
