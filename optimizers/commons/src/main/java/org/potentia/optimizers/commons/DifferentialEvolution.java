package org.potentia.optimizers.commons;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.StopReason;

/**
 * Differential evolution of Storn and Price (1997) with binomial crossover: each member of a population is challenged by a mixture of itself
 * and a base to which a scaled difference of two others is added, and replaced at once by a challenger that is no worse.
 *
 * <p>The first population is a Latin hypercube with the start as its first member. Coordinates that leave the cube are reflected at its faces.
 *
 * @param strategy what a challenger is made of
 * @param members members for each free coordinate
 * @param leastWeight the least weight of a difference; drawn anew for each generation between this ...
 * @param mostWeight ... and this
 * @param crossover the share of coordinates that a challenger takes from the mutant
 * @param tolerance ends when the values of the population differ by at most this times \( 1 + |f| \)
 */
record DifferentialEvolution(
        Strategy strategy, int members, double leastWeight, double mostWeight, double crossover, double tolerance) {
    /** Fewer members soon lie in a plane, out of which their differences do not lead. */
    private static final int LEAST_POPULATION = 10;

    /** What a challenger is made of. */
    enum Strategy {
        /** The best member and one difference. */
        BEST,
        /** A random member and one difference. */
        RANDOM,
        /**
         * A random member and one difference, with weight and crossover of each member's own, which now and then are drawn anew and inherited
         * by challengers that win: the jDE of Brest and others (2006).
         */
        ADAPTIVE
    }

    /**
     * Evolves a population.
     *
     * @return converged
     */
    StopReason run(UnitObjective objective, RandomGenerator random) {
        Population population = new Population(objective, random);
        while (!population.settled()) {
            population.evolve();
        }
        return StopReason.CONVERGED;
    }

    private final class Population {
        /** The chance that a member's own weight or crossover is drawn anew. */
        private static final double RENEWAL = 0.1;

        private final UnitObjective objective;
        private final RandomGenerator random;
        private final double[][] points;
        private final double[] values;
        private final double[] weights;
        private final double[] crossovers;
        private int best;

        Population(UnitObjective objective, RandomGenerator random) {
            this.objective = objective;
            this.random = random;
            int n = objective.dimension();
            int size = Math.max(LEAST_POPULATION, members * n);
            points = latinHypercube(size, n);
            points[0] = objective.bestUnit();
            values = new double[size];
            values[0] = objective.best();
            for (int i = 1; i < size; i++) {
                values[i] = objective.value(points[i]);
                best = values[i] < values[best] ? i : best;
            }
            weights = new double[size];
            crossovers = new double[size];
            Arrays.fill(weights, 0.5 * (leastWeight + mostWeight));
            Arrays.fill(crossovers, crossover);
        }

        private double[][] latinHypercube(int size, int n) {
            double[][] sample = new double[size][n];
            int[] order = new int[size];
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < size; i++) {
                    // the shuffle that builds a permutation from the inside
                    int j = random.nextInt(i + 1);
                    order[i] = order[j];
                    order[j] = i;
                }
                for (int i = 0; i < size; i++) {
                    sample[i][k] = (order[i] + random.nextDouble()) / size;
                }
            }
            return sample;
        }

        boolean settled() {
            double high = Arrays.stream(values).max().orElseThrow();
            return high - values[best] <= tolerance * (1 + Math.abs(values[best]));
        }

        void evolve() {
            double dither = between(leastWeight, mostWeight);
            for (int i = 0; i < points.length; i++) {
                double weight = dither;
                double share = crossover;
                if (strategy == Strategy.ADAPTIVE) {
                    weight = random.nextDouble() < RENEWAL ? between(0.1, 1) : weights[i];
                    share = random.nextDouble() < RENEWAL ? random.nextDouble() : crossovers[i];
                }
                double[] challenger = challenger(i, weight, share);
                double value = objective.value(challenger);
                if (value <= values[i]) {
                    points[i] = challenger;
                    values[i] = value;
                    weights[i] = weight;
                    crossovers[i] = share;
                    best = value < values[best] ? i : best;
                }
            }
        }

        private double[] challenger(int member, double weight, double share) {
            int one = other(member, member, member);
            int two = other(member, one, member);
            int base = strategy == Strategy.BEST ? best : other(member, one, two);
            double[] challenger = points[member].clone();
            int certain = random.nextInt(challenger.length);
            for (int k = 0; k < challenger.length; k++) {
                if (k == certain || random.nextDouble() < share) {
                    challenger[k] = UnitBox.folded(points[base][k] + weight * (points[one][k] - points[two][k]));
                }
            }
            return challenger;
        }

        private int other(int one, int two, int three) {
            while (true) {
                int candidate = random.nextInt(points.length);
                if (candidate != one && candidate != two && candidate != three) {
                    return candidate;
                }
            }
        }

        private double between(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }
    }
}
