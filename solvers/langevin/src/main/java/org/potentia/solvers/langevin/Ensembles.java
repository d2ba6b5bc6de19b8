package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Ensemble;

/**
 * Positions of many particles at some times.
 *
 * @param times the times
 * @param grid the steps up to them
 * @param seed the seed
 */
record Ensembles(Doubles times, TimeGrid grid, long seed) {
    static Ensembles of(Doubles times, int steps, long seed) {
        return new Ensembles(times, TimeGrid.of(times, steps), seed);
    }

    /** What a block has at a time. */
    private static final class Positions {
        final double[] x;
        final double[] weights;
        int size;

        Positions(int most, boolean weighted) {
            x = new double[most];
            weights = new double[weighted ? most : 0];
        }

        void add(double position, double weight) {
            if (weights.length > 0) {
                weights[size] = weight;
            }
            x[size++] = position;
        }
    }

    /** Follows particles that do not know of each other. */
    Ensemble lone(LonePaths paths, int particles) {
        boolean weighted = !paths.medium().weightless();
        Noise[] noise = Noise.streams(seed, Blocks.COUNT);
        List<List<Positions>> blocks = Blocks.run(b -> {
            int share = Blocks.share(particles, b);
            List<Positions> positions = new ArrayList<>();
            times.stream().forEach(t -> positions.add(new Positions(share, weighted)));
            for (int i = 0; i < share; i++) {
                follow(paths, (i + noise[b].uniform()) / share, noise[b], positions);
            }
            return positions;
        });
        List<Doubles> all = new ArrayList<>();
        List<Doubles> weights = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            int at = k;
            all.add(Doubles.of(blocks.stream()
                    .map(block -> block.get(at))
                    .flatMapToDouble(positions -> Arrays.stream(positions.x, 0, positions.size))));
            weights.add(Doubles.of(blocks.stream()
                    .map(block -> block.get(at))
                    .flatMapToDouble(positions -> Arrays.stream(positions.weights, 0, weighted ? positions.size : 0))));
        }
        return new Ensemble(times, all, weights);
    }

    private void follow(LonePaths paths, double quantile, Noise noise, List<Positions> positions) {
        Walker walker = new Walker(paths.medium(), paths.scheme());
        walker.start(paths.start().quantile(quantile));
        // the path ends where the probability of its being there has fallen below this
        double chance = paths.medium().walls().absorb() ? noise.uniform() : 0;
        for (int k = 0; k < times.size(); k++) {
            double dt = grid.step(k);
            double root = Math.sqrt(dt);
            for (int j = 0; j < grid.steps(k); j++) {
                if (!walker.step(grid.begin(k) + j * dt, dt, root * noise.normal())) {
                    throw runaway();
                }
                if (walker.survival <= chance && chance > 0) {
                    return;
                }
            }
            if (walker.survival > 0) {
                positions.get(k).add(walker.x, walker.growth);
            }
        }
    }

    /** Follows particles that act on each other. */
    Ensemble crowd(Crowd crowd, int particles) {
        Noise noise = Noise.streams(seed, 1)[0];
        double[] from = new double[particles];
        double[] increments = new double[particles];
        for (int i = 0; i < particles; i++) {
            from[i] = crowd.start().quantile((i + noise.uniform()) / particles);
        }
        Herd herd = new Herd(crowd, from);
        List<Doubles> all = new ArrayList<>();
        List<Doubles> weights = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            double dt = grid.step(k);
            double root = Math.sqrt(dt);
            for (int j = 0; j < grid.steps(k); j++) {
                noise.normals(increments, root);
                if (!herd.step(dt, increments)) {
                    throw runaway();
                }
            }
            all.add(Doubles.of(herd.x));
            weights.add(Doubles.of());
        }
        return new Ensemble(times, all, weights);
    }

    private ComputationException runaway() {
        return new ComputationException(
                "paths run away with " + grid.total() + " steps (option fixedSteps), must be more");
    }
}
