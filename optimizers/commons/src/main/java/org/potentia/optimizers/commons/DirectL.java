package org.potentia.optimizers.commons;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.StopReason;

/**
 * DIRECT with the locally biased partition: divides the cube into ever smaller boxes, in each round those that could hold the optimum for
 * some Lipschitz constant, at most one of each size (Gablonsky and Kelley 2001, after Jones, Perttunen and Stuckman 1993).
 *
 * @param sides along which of its longest sides a box is divided
 * @param bias a box is left alone unless it could improve on the best value by this times \( |f| \), \( \epsilon \) in the papers
 * @param finest the longest side of a box that is divided no further, as a share of the cube
 * @param patience how many times the evaluations that led to the best value are made without a better one before the search ends
 */
record DirectL(Sides sides, double bias, double finest, double patience) {
    /** Along which sides a box is divided. */
    enum Sides {
        /** All the longest ones, that with the lowest value beside the centre first. */
        ALL,
        /** One of the longest ones: that by which the fewest boxes were divided so far (Jones 2001). */
        FEWEST,
        /** One of the longest ones, drawn at random. */
        RANDOM
    }

    /**
     * Searches the whole cube.
     *
     * @param random draws the sides
     * @return {@link StopReason#CONVERGED} if the best box is the finest, and the patience over
     */
    StopReason run(UnitObjective objective, RandomGenerator random) {
        Partition partition = new Partition(objective, finest);
        long[] divisions = new long[objective.dimension()];
        double best = partition.least();
        long sizeAtBest = partition.size();
        while (true) {
            if (!round(partition, divisions, random)) {
                return StopReason.CONVERGED;
            }
            if (partition.least() < best) {
                best = partition.least();
                sizeAtBest = partition.size();
            } else if (partition.bestIsFinest() && partition.size() >= (1 + patience) * sizeAtBest) {
                return StopReason.CONVERGED;
            }
        }
    }

    /**
     * Divides the boxes that could hold the optimum.
     *
     * @param divisions how often each side was divided, kept by this method
     * @return whether there was one
     */
    boolean round(Partition partition, long[] divisions, RandomGenerator random) {
        List<Partition.Cell> candidates = partition.candidates(bias);
        for (Partition.Cell cell : candidates) {
            partition.divide(cell, sidesOf(cell, divisions, random));
        }
        return !candidates.isEmpty();
    }

    private List<Integer> sidesOf(Partition.Cell cell, long[] divisions, RandomGenerator random) {
        List<Integer> longest = cell.longestSides();
        return switch (sides) {
            case ALL -> longest;
            case RANDOM -> List.of(longest.get(random.nextInt(longest.size())));
            case FEWEST -> {
                int side = longest.stream()
                        .min(Comparator.comparingLong(each -> divisions[each]))
                        .orElseThrow();
                divisions[side]++;
                yield List.of(side);
            }
        };
    }
}
