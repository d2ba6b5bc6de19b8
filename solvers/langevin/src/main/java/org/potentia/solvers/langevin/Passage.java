package org.potentia.solvers.langevin;

import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.FirstPassage;

/**
 * First passages of paths through the ends of an interval.
 *
 * @param medium where paths move
 * @param scheme how they step
 * @param inside the interval
 */
record Passage(Medium medium, Scheme scheme, Interval inside) {
    /** Follows paths up to a horizon. */
    FirstPassage run(double start, double horizon, int paths, int steps, long seed) {
        Noise[] noise = Noise.streams(seed, Blocks.COUNT);
        List<double[]> blocks = Blocks.run(b -> {
            double[] times = new double[Blocks.share(paths, b)];
            int left = 0;
            for (int i = 0; i < times.length; i++) {
                double time = time(start, horizon, steps, noise[b]);
                if (time <= horizon) {
                    times[left++] = time;
                }
            }
            return Arrays.copyOf(times, left);
        });
        return new FirstPassage(
                Doubles.of(blocks.stream().flatMapToDouble(Arrays::stream).sorted()), paths, horizon);
    }

    /** Follows one path; returns when it leaves, {@code +Infinity} if it does not. */
    private double time(double start, double horizon, int steps, Noise noise) {
        double dt = horizon / steps;
        double root = Math.sqrt(dt);
        Walls walls = medium.walls();
        double x = start;
        for (int j = 0; j < steps; j++) {
            double t = j * dt;
            double increment = root * noise.normal();
            double y = scheme.step(medium, x, t, dt, increment);
            if (!(Math.abs(y) < Medium.FARTHEST)) {
                medium.blame(x, t, dt, increment);
                throw new ComputationException(
                        "paths run away from x = " + x + " with " + steps + " steps (option fixedSteps), must be more");
            }
            double b = medium.diffusion().volatility(x, t);
            double variance = b * b * dt;
            double first = Math.min(
                    Crossing.draw(x - inside.lower(), y - inside.lower(), variance, noise),
                    Crossing.draw(inside.upper() - x, inside.upper() - y, variance, noise));
            if (first <= 1) {
                return t + first * dt;
            }
            if (walls.absorb() && (walls.swallow(y) || noise.uniform() >= walls.survival(x, y, variance))) {
                return Double.POSITIVE_INFINITY;
            }
            x = walls.fold(y);
        }
        return Double.POSITIVE_INFINITY;
    }
}
