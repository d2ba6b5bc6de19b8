package org.potentia.optimizers.commons;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import org.potentia.api.optimize.StopReason;

/**
 * Evolution strategy with covariance matrix adaptation of Hansen and Ostermeier (2001), with active updates.
 *
 * @param bounds what becomes of a point outside the box
 * @param population how many points in a generation, at least 2
 * @param spread first standard deviation of the cloud, as a share of the box
 * @param valueTolerance ends when the best values of the last generations differ by at most this times \( 1 + |f| \)
 * @param seed of the strategy's own generator
 */
record CmaEs(Bounds bounds, int population, double spread, double valueTolerance, long seed) implements Descent {
    /** What becomes of a point outside the box. */
    enum Bounds {
        /** It gets the value of the nearest point of the box, and the worse for every step outside, by the spread of the values. */
        PENALTY,
        /** It is folded back like a concertina, so that the box seems to go on for ever. */
        FOLD
    }

    /** Recombination needs two parents, the better half of the population. */
    static final int LEAST_POPULATION = 4;

    /** As many points as a workstation holds in memory in some hundred dimensions. */
    static final int MOST_POPULATION = 100_000;

    /**
     * What an invalid point counts: beyond any objective, yet finite, for Commons multiplies the spread of the values by a penalty, and
     * infinity times zero is NaN. Only the order of the values matters to the strategy.
     */
    private static final double INVALID = 1e300;

    /** The population that the author advises for so many dimensions. */
    static int advised(int dimension) {
        return 4 + (int) (3 * Math.log(Math.max(1, dimension)));
    }

    @Override
    public StopReason descend(UnitObjective objective) {
        int n = objective.dimension();
        double[] spreads = new double[n];
        Arrays.fill(spreads, spread);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Generations generations = new Generations(10 + (int) Math.ceil(30.0 * n / population));
        try {
            new CMAESOptimizer(Integer.MAX_VALUE, 0, true, 0, 0, new Well19937c(seed), false, null)
                    .optimize(
                            MaxEval.unlimited(),
                            new ObjectiveFunction(point -> {
                                double value = objective.value(bounds == Bounds.FOLD ? UnitBox.folded(point) : point);
                                generations.add(value);
                                return Math.min(value, INVALID);
                            }),
                            GoalType.MINIMIZE,
                            new InitialGuess(objective.bestUnit()),
                            bounds == Bounds.FOLD ? SimpleBounds.unbounded(n) : new SimpleBounds(new double[n], ones),
                            new CMAESOptimizer.Sigma(spreads),
                            new CMAESOptimizer.PopulationSize(population));
        } catch (MathIllegalStateException e) {
            return StopReason.STALLED;
        }
        return generations.settled() ? StopReason.CONVERGED : StopReason.STALLED;
    }

    /**
     * The best values of the last generations. Commons has absolute tolerances, which mean nothing for an objective of unknown size, and its
     * convergence checker takes one generation without improvement for convergence.
     */
    private final class Generations {
        private final double[] window;
        private long count = -1; // the first evaluation is the start, before any generation
        private double best = Double.POSITIVE_INFINITY;

        Generations(int length) {
            window = new double[length];
            Arrays.fill(window, Double.POSITIVE_INFINITY);
        }

        void add(double value) {
            best = Math.min(best, value);
            count++;
            if (count > 0 && count % population == 0) {
                window[(int) (count / population % window.length)] = best;
                best = Double.POSITIVE_INFINITY;
                if (settled()) {
                    throw StopSignal.descent(StopReason.CONVERGED);
                }
            }
        }

        boolean settled() {
            double low = Arrays.stream(window).min().orElseThrow();
            double high = Arrays.stream(window).max().orElseThrow();
            return high - low <= valueTolerance * (1 + Math.abs(low));
        }
    }
}
