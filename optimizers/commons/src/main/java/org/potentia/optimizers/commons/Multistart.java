package org.potentia.optimizers.commons;

import java.util.random.RandomGenerator;

/**
 * Descents from many starts, then a last one from the best point. What is left of the budget is shared evenly among the starts still to come;
 * if that is too little to get anywhere, there are fewer of them.
 *
 * @param starts how many
 * @param size edges of the first simplex, as a share of the box
 * @param tolerance of a descent
 */
record Multistart(int starts, double size, double tolerance) implements CommonsOptimizer.Strategy {
    /** The fewest evaluations per coordinate (and one more) for which a descent is worth its start. */
    private static final long LEAST_SHARE = 60;

    /** The last descent goes on until nothing but rounding is left. */
    private static final double LAST_TOLERANCE = 1e-13;

    @Override
    public void pursue(Search search, RandomGenerator random) {
        long affordable = search.remaining() / (LEAST_SHARE * (search.dimension() + 1));
        int wanted = search.dimension() == 0 ? 1 : Math.max(starts, search.ownStarts());
        int count = (int) Math.max(1, Math.min(wanted, affordable));
        Polish polish = new Polish(size, tolerance);
        for (int i = 0; i < count && !search.ended(); i++) {
            search.descend(polish, search.remaining() / (count - i));
        }
        search.refine(new Polish(Polish.LATER_SIZE, LAST_TOLERANCE));
    }
}
