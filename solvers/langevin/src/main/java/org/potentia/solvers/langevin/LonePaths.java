package org.potentia.solvers.langevin;

/**
 * Paths that do not know of each other.
 *
 * @param medium where they move
 * @param start where they begin
 * @param scheme how they step
 */
record LonePaths(Medium medium, Start start, Scheme scheme) implements Dynamics {
    @Override
    public boolean run(int paths, TimeGrid grid, Noise noise, Sink sink) {
        Walker fine = new Walker(medium, scheme);
        Walker coarse = new Walker(medium, scheme);
        for (int i = 0; i < paths; i++) {
            // one in each of as many parts of equal mass as there are paths
            double from = start.quantile((i + noise.uniform()) / paths);
            fine.start(from);
            coarse.start(from);
            for (int k = 0; k < grid.size(); k++) {
                if (!interval(fine, coarse, grid, k, noise)) {
                    return false;
                }
                if (fine.survival > 0) {
                    sink.take(k, true, fine.x, fine.weight());
                }
                if (coarse.survival > 0) {
                    sink.take(k, false, coarse.x, coarse.weight());
                }
            }
        }
        return true;
    }

    private static boolean interval(Walker fine, Walker coarse, TimeGrid grid, int k, Noise noise) {
        double dt = grid.step(k);
        double root = Math.sqrt(dt);
        double begin = grid.begin(k);
        for (int j = 0; j < grid.steps(k); j += 2) {
            double t = begin + j * dt;
            double first = root * noise.normal();
            double second = root * noise.normal();
            if (!fine.step(t, dt, first) || !fine.step(t + dt, dt, second) || !coarse.step(t, 2 * dt, first + second)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double crowding(int paths) {
        return 0;
    }
}
