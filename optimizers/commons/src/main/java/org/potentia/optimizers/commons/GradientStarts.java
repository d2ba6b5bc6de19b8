package org.potentia.optimizers.commons;

import java.util.random.RandomGenerator;

/**
 * Descents from many starts, then a last one from the best point. What is left of the budget is shared evenly among the starts still to come;
 * if that is too little to get anywhere, there are fewer of them.
 *
 * @param starts how many
 * @param descent from each
 * @param polish from the best point
 */
record GradientStarts(int starts, Descent descent, Descent polish) implements CommonsOptimizer.Strategy {
    /** The fewest gradients for which a descent is worth its start. */
    private static final long LEAST_SHARE = 40;

    @Override
    public void pursue(Search search, RandomGenerator random) {
        long gradient = search.hasGradient() ? 1 : search.dimension() + 1;
        long affordable = search.remaining() / (LEAST_SHARE * gradient);
        int wanted = search.dimension() == 0 ? 1 : Math.max(starts, search.ownStarts());
        int count = (int) Math.max(1, Math.min(wanted, affordable));
        for (int i = 0; i < count && !search.ended(); i++) {
            search.descend(descent, search.remaining() / (count - i));
        }
        search.refine(polish);
    }
}
