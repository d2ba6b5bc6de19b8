package org.potentia.models.schrodinger.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;

/**
 * A mixture of levels fitted to returns: the best weights for each location and length, these two by a search that halves its steps.
 *
 * @param location \( \mu \)
 * @param length \( \ell \)
 * @param weights of the levels
 * @param logLikelihood of the returns
 */
public record LevelFit(double location, double length, Doubles weights, double logLikelihood) {
    private static final int GRID = 12;
    private static final int HALVINGS = 16;

    /** How much smaller the length may be than that of a normal law of the same variance. */
    private static final double SMALLEST = 5;

    /**
     * Fits so many levels.
     *
     * @param returns log-returns, at least two, not all equal
     * @param levels how many levels from the ground, at least 1
     * @return the fit
     */
    public static LevelFit of(Doubles returns, int levels) {
        return new Search(returns, levels).best(Optional.empty());
    }

    /**
     * Fits one level, two, and so on; each fit tries the length of the one before too, so that more levels are never less probable.
     *
     * @param returns log-returns, at least two, not all equal
     * @param most the most levels, at least 1
     * @return the fits, in the order of their number of levels
     */
    public static List<LevelFit> upTo(Doubles returns, int most) {
        List<LevelFit> fits = new ArrayList<>();
        for (int levels = 1; levels <= most; levels++) {
            Optional<LevelFit> before = fits.isEmpty() ? Optional.empty() : Optional.of(fits.getLast());
            fits.add(new Search(returns, levels).best(before));
        }
        return List.copyOf(fits);
    }

    /** The search for location and length; for each of them the weights are best. */
    private static final class Search {
        private final double[] returns;
        private final int levels;
        private final double mean;
        private final double ground;
        private double[] weights;

        Search(Doubles returns, int levels) {
            this.returns = returns.toArray();
            this.levels = levels;
            this.mean = returns.stream().average().orElse(0);
            this.ground = Math.sqrt(2
                    * returns.stream()
                            .map(r -> (r - mean) * (r - mean))
                            .average()
                            .orElse(0));
            this.weights = equal(levels);
        }

        LevelFit best(Optional<LevelFit> before) {
            if (levels == 1) {
                return new LevelFit(mean, ground, Doubles.of(1), logLikelihood(returns, mean, ground, 1));
            }
            double[] grid = Doubles.grid(Math.log(ground / SMALLEST), Math.log(ground), GRID)
                    .toArray();
            double[] start = {mean, grid[0]};
            double highest = Double.NEGATIVE_INFINITY;
            for (double logLength : grid) {
                double value = profile(mean, logLength);
                if (value > highest) {
                    highest = value;
                    start = new double[] {mean, logLength};
                }
            }
            LevelFit found = climb(start);
            if (before.isPresent()) {
                LevelFit other =
                        climb(before.get().location(), Math.log(before.get().length()));
                return other.logLikelihood() > found.logLikelihood() ? other : found;
            }
            return found;
        }

        /** Steps along the location and the logarithm of the length, halved where none leads up. */
        private LevelFit climb(double... start) {
            double[] at = start.clone();
            double[] step = {0.05 * ground, 0.1};
            double highest = profile(at[0], at[1]);
            for (int h = 0; h < HALVINGS; h++) {
                boolean higher = true;
                while (higher) {
                    higher = false;
                    for (int k = 0; k < 4; k++) {
                        double[] next = at.clone();
                        next[k / 2] += k % 2 == 0 ? step[k / 2] : -step[k / 2];
                        double value = profile(next[0], next[1]);
                        if (value > highest + 1e-12) {
                            at = next;
                            highest = value;
                            higher = true;
                        }
                    }
                }
                step[0] *= 0.5;
                step[1] *= 0.5;
            }
            double length = Math.exp(at[1]);
            profile(at[0], at[1]);
            return new LevelFit(at[0], length, Doubles.of(weights), logLikelihood(returns, at[0], length, weights));
        }

        /** The mean log-likelihood for the best weights, which are kept: the next point is near, and so are its weights. */
        private double profile(double location, double logLength) {
            double length = Math.exp(logLength);
            MixtureWeights mixture = new MixtureWeights(densities(returns, location, length, levels));
            // a weight of zero could rise again, yet a positive start lets all of them move
            weights = mixture.from(
                    Arrays.stream(weights).map(w -> 0.9 * w + 0.1 / levels).toArray());
            double squares = 0;
            for (double r : returns) {
                squares += (r - location) * (r - location);
            }
            return mixture.meanLog(weights) - squares / (length * length) / returns.length - logLength;
        }
    }

    private static double[] equal(int levels) {
        double[] weights = new double[levels];
        Arrays.fill(weights, 1.0 / levels);
        return weights;
    }

    private static double logLikelihood(double[] returns, double location, double length, double... weights) {
        LevelLaw law = new LevelLaw(location, length, normalised(weights));
        return Arrays.stream(returns).map(law::logDensity).sum();
    }

    private static Doubles normalised(double... weights) {
        double sum = Arrays.stream(weights).sum();
        return Doubles.of(Arrays.stream(weights).map(w -> w / sum).toArray());
    }

    /** The densities of each level at each return but for the factor that all levels share, {@code [level][return]}. */
    static double[][] densities(double[] returns, double location, double length, int levels) {
        double[][] densities = new double[levels][returns.length];
        for (int i = 0; i < returns.length; i++) {
            double[] h = LevelLaw.polynomials((returns[i] - location) / length, levels);
            for (int n = 0; n < levels; n++) {
                densities[n][i] = h[n] * h[n];
            }
        }
        return densities;
    }

    /**
     * Fits the weights again to a part of the returns, with the location and the length of this fit.
     *
     * @param returns the part, at least one
     * @return the fit of the part
     */
    public LevelFit ofPart(Doubles returns) {
        double[] data = returns.toArray();
        MixtureWeights mixture = new MixtureWeights(densities(data, location, length, weights.size()));
        double[] part = mixture.from(equal(weights.size()));
        return new LevelFit(location, length, Doubles.of(part), logLikelihood(data, location, length, part));
    }

    /**
     * Returns how probable each level is on a day.
     *
     * @param r the return of the day
     * @return the posterior weights
     */
    public Doubles posterior(double r) {
        double[] day = LevelLaw.polynomials((r - location) / length, weights.size());
        for (int n = 0; n < day.length; n++) {
            day[n] *= day[n] * weights.get(n);
        }
        return normalised(day);
    }

    /**
     * Returns the law.
     *
     * @return the mixture
     */
    public LevelLaw law() {
        return new LevelLaw(location, length, normalised(weights.toArray()));
    }

    /**
     * Returns how many parameters were fitted.
     *
     * @return location, length, and all weights but one
     */
    public int parameters() {
        return 1 + weights.size();
    }

    /**
     * Returns the criterion of Akaike.
     *
     * @return \( 2k - 2 \ln L \), smaller is better
     */
    public double aic() {
        return 2 * parameters() - 2 * logLikelihood;
    }

    /**
     * Returns the criterion of Schwarz.
     *
     * @param days how many returns were fitted
     * @return \( k \ln n - 2 \ln L \), smaller is better
     */
    public double bic(int days) {
        return parameters() * Math.log(days) - 2 * logLikelihood;
    }
}
