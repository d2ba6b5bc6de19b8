package org.potentia.solvers.langevin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;

/**
 * Means of what is paid to paths: each path comes with its mirror image (antithetic), and all starting points see the same noise, so that
 * differences between them are smooth. Extrapolated to steps of no length.
 */
final class Valuer {
    private final List<? extends Track> tracks;
    private final int payoffs;
    private final int order;
    private final Limits limits;

    /**
     * Prepares a valuation.
     *
     * @param tracks from each starting point
     * @param payoffs how many payoffs each has
     * @param order of the scheme, 1 or 2
     * @param limits how much may be spent
     */
    Valuer(List<? extends Track> tracks, int payoffs, int order, Limits limits) {
        this.tracks = tracks;
        this.payoffs = payoffs;
        this.order = order;
        this.limits = limits;
    }

    /**
     * The answer.
     *
     * @param values payoff by payoff for each starting point
     * @param errors the largest of each kind
     * @param shortfall why they are larger than was asked for
     * @param steps of the last run
     * @param paths of the last run
     */
    record Answer(Doubles values, Errors errors, String shortfall, int steps, int paths) {}

    /** Values all payoffs for all starting points. */
    Answer value(double horizon, double tolerance) {
        Plan plan = new Plan(order, Plan.MEAN, limits);
        @Nullable Answer best = null;
        boolean more = true;
        while (more) {
            int steps = plan.steps() + plan.steps() % 2;
            int paths = plan.paths();
            List<double[][]> blocks = run(horizon, steps, paths);
            if (blocks.stream().anyMatch(block -> block.length == 0)) {
                if (!plan.shorten()) {
                    throw new ComputationException("paths run away even with " + limits.steps()
                            + " steps (option steps): the drift is too steep for the length of the time asked for");
                }
                continue;
            }
            Scatter values = Scatter.of(blocks.stream().map(block -> block[0]).toList());
            Scatter stepping = Scatter.of(blocks.stream().map(block -> block[1]).toList());
            Errors errors = new Errors(
                    Scatter.CONFIDENCE * values.largestDeviation(), 0, stepping.largest(), stepping.beyond(3));
            if (best == null || errors.total() < best.errors().total()) {
                best = new Answer(
                        Doubles.of(values.mean()), errors, plan.shortfall(List.of(errors), tolerance), steps, paths);
            }
            more = plan.refine(List.of(errors), tolerance);
        }
        return Objects.requireNonNull(best);
    }

    private List<double[][]> run(double horizon, int steps, int paths) {
        Noise[] noise = Noise.streams(limits.seed(), Blocks.COUNT);
        return Blocks.run(b -> block(noise[b], horizon, steps, (Blocks.share(paths, b) + 1) / 2));
    }

    /** Returns the extrapolated means and by how much finer and coarser ones differ; nothing if a path has run away. */
    private double[][] block(Noise noise, double horizon, int steps, int pairs) {
        int dimensions = tracks.get(0).dimensions();
        double dt = horizon / steps;
        double root = Math.sqrt(dt);
        double[] increments = new double[steps * dimensions];
        double[] doubled = new double[steps / 2 * dimensions];
        double[] fine = new double[payoffs];
        double[] coarse = new double[payoffs];
        double finer = order == 1 ? 2 : 4.0 / 3;
        double[][] sums = new double[2][tracks.size() * payoffs];
        for (int i = 0; i < pairs; i++) {
            for (int j = 0; j < increments.length; j++) {
                increments[j] = root * noise.normal();
            }
            for (int sign = 0; sign < 2; sign++) {
                for (int j = 0; j < increments.length; j++) {
                    increments[j] = -increments[j];
                }
                for (int j = 0; j < doubled.length; j++) {
                    int first = j / dimensions * 2 * dimensions + j % dimensions;
                    doubled[j] = increments[first] + increments[first + dimensions];
                }
                for (int k = 0; k < tracks.size(); k++) {
                    if (!tracks.get(k).follow(increments, steps, dt, fine)
                            || !tracks.get(k).follow(doubled, steps / 2, 2 * dt, coarse)) {
                        return new double[0][];
                    }
                    for (int p = 0; p < payoffs; p++) {
                        sums[0][k * payoffs + p] += (finer * fine[p] + (1 - finer) * coarse[p]) / (2 * pairs);
                        sums[1][k * payoffs + p] += (fine[p] - coarse[p]) / (2 * pairs);
                    }
                }
            }
        }
        return sums;
    }
}
