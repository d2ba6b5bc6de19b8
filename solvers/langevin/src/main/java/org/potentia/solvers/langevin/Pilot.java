package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where paths are at each time, from few of them. */
final class Pilot {
    /** Few paths, and enough for a scale to a few per cent. */
    private static final int PATHS = 4096;

    /** Of a standard normal law. */
    private static final double INTERQUARTILE = 1.3489795;

    private Pilot() {}

    /**
     * Where paths are at a time.
     *
     * @param lower the least position
     * @param upper the largest position
     * @param middle the median
     * @param scale the standard deviation, or that of a normal law with the same quartiles if that is less
     */
    record Place(double lower, double upper, double middle, double scale) {}

    /** Follows the paths, and says where they are at each time; nothing if one has run away. */
    static List<Place> of(Dynamics dynamics, TimeGrid grid, long seed, double otherwise) {
        Noise[] noise = Noise.streams(seed, Blocks.COUNT);
        int times = grid.size();
        List<double[][]> blocks = Blocks.run(b -> {
            double[][] positions = new double[times][PATHS / Blocks.COUNT];
            int[] size = new int[times];
            boolean stable = dynamics.run(PATHS / Blocks.COUNT, grid, noise[b], (k, fine, x, weight) -> {
                if (fine) {
                    positions[k][size[k]++] = x;
                }
            });
            for (int k = 0; k < times; k++) {
                positions[k] = Arrays.copyOf(positions[k], size[k]);
            }
            return stable ? positions : new double[0][];
        });
        if (blocks.stream().anyMatch(block -> block.length == 0)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            int at = k;
            places.add(place(
                    blocks.stream()
                            .flatMapToDouble(block -> Arrays.stream(block[at]))
                            .sorted()
                            .toArray(),
                    otherwise));
        }
        return places;
    }

    private static Place place(double[] sorted, double otherwise) {
        int n = sorted.length;
        if (n == 0) {
            // all are absorbed
            return new Place(otherwise, otherwise, otherwise, 0);
        }
        double mean = Arrays.stream(sorted).average().orElse(otherwise);
        double deviation = Math.sqrt(Arrays.stream(sorted)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0));
        double quartiles = (sorted[3 * n / 4] - sorted[n / 4]) / INTERQUARTILE;
        double scale = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        return new Place(sorted[0], sorted[n - 1], sorted[n / 2], scale);
    }
}
