package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.LocalRun;

/**
 * Descents by BOBYQA from many starts; as soon as two of them disagree, in turn with searches along the axes and with CMA-ES with a growing
 * population, each of the three getting the same number of evaluations; then a last descent from the best point. The three are those of the
 * portfolio HCMA of Loshchilov, Schoenauer and Sebag (2013).
 *
 * <p>It ends when so many descents found so few different values that few starting points can lead elsewhere, or when a multiple of the
 * evaluations that led to the best value has found nothing better.
 *
 * @param starts the fewest descents
 * @param radius first radius of a descent's trust region, as a share of the box
 * @param unseen the expected share of starting points that lead elsewhere, at which it ends
 * @param patience how many times the evaluations that led to the best value are made after it
 */
record Multistart(int starts, double radius, double unseen, double patience) implements CommonsOptimizer.Strategy {
    /** The fewest evaluations per coordinate (and one more) for which a descent is worth its start. */
    private static final long LEAST_SHARE = 60;

    /** Last radius of a descent: near enough to tell optima apart; what is left to the bottom is for the last descent. */
    private static final double FINAL_RADIUS = 1e-6;

    /** Evaluations along an axis: with some thirty, one that resembles a wave of ten periods is seen as such. */
    private static final int AXIS_SAMPLES = 30;

    /** First spread of CMA-ES, the default of {@link CmaEsProvider}. */
    private static final double SPREAD = 0.2;

    /** CMA-ES ends somewhat below the tolerance of agreement: what is left to the bottom is for the last descent. */
    private static final double VALUE_TOLERANCE = 1e-8;

    /** The last descent goes on until nothing but rounding is left. */
    private static final double LAST_TOLERANCE = 1e-13;

    @Override
    public void pursue(Search search, RandomGenerator random) {
        if (search.dimension() == 0) {
            search.descend(objective -> new Bobyqa(radius, FINAL_RADIUS).run(objective), Long.MAX_VALUE);
            return;
        }
        long affordable = search.remaining() / (LEAST_SHARE * (search.dimension() + 1));
        int fewest = (int) Math.max(1, Math.min(Math.max(starts, search.ownStarts()), affordable));
        Arm descents = new Arm(i -> objective -> new Bobyqa(radius, FINAL_RADIUS).run(objective));
        Arm axes = new Arm(i -> new AxisSearch(AXIS_SAMPLES));
        Arm evolution = new Arm(i ->
                new CmaEs(CmaEs.Bounds.PENALTY, population(search, i), SPREAD, VALUE_TOLERANCE, random.nextLong()));
        List<Arm> arms = List.of(descents, axes, evolution);
        while (!search.ended() && !search.hopeless() && !isEnough(search, descents, arms, fewest)) {
            boolean agreed = Agreement.distinct(search.runs()) <= 1;
            Arm next = agreed
                    ? descents
                    : arms.stream()
                            .min(Comparator.comparingLong(arm -> arm.spent))
                            .orElseThrow();
            long share = search.remaining() / Math.max(1, fewest - search.runs().size());
            next.turn(search, share);
        }
        search.refine(new Polish(Polish.LATER_SIZE, LAST_TOLERANCE));
    }

    private boolean isEnough(Search search, Arm descents, List<Arm> arms, int fewest) {
        if (search.runs().size() < fewest) {
            return false;
        }
        boolean seen = fewest < starts || Agreement.unseen(descents.runs) <= unseen;
        boolean allTried = arms.stream().noneMatch(arm -> arm.runs.isEmpty());
        return seen || (allTried && search.evaluations() >= (1 + patience) * search.evaluationsToBest());
    }

    private static int population(Search search, int run) {
        long population = (long) CmaEs.advised(search.dimension()) << Math.min(run, 20);
        return (int) Math.min(population, CmaEs.MOST_POPULATION);
    }

    /** One of the methods, and what it has spent. */
    private static final class Arm {
        private final IntFunction<Descent> method;
        private final List<LocalRun> runs = new ArrayList<>();
        private long spent;

        Arm(IntFunction<Descent> method) {
            this.method = method;
        }

        void turn(Search search, long allowance) {
            search.descend(method.apply(runs.size()), allowance);
            LocalRun run = search.runs().get(search.runs().size() - 1);
            runs.add(run);
            spent += run.evaluations();
        }
    }
}
