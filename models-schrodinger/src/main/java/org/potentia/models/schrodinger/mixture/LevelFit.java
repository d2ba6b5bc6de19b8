package org.potentia.models.schrodinger.mixture;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;

/**
 * A mixture of levels fitted to returns: the weights by expectation-maximisation for each length, the length by a search between
 * bounds, the location the mean.
 *
 * @param location \( \mu \)
 * @param length \( \ell \)
 * @param weights of the levels
 * @param logLikelihood of the returns
 */
public record LevelFit(double location, double length, Doubles weights, double logLikelihood) {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 150;
    private static final int GRID = 12;
    private static final int NARROWINGS = 16;

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
        double mean = returns.stream().average().orElse(0);
        double variance =
                returns.stream().map(r -> (r - mean) * (r - mean)).average().orElse(0);
        double ground = Math.sqrt(2 * variance);
        double[] data = returns.map(r -> r - mean).toArray();
        if (levels == 1) {
            return new LevelFit(mean, ground, Doubles.of(1), logLikelihood(data, ground, new double[] {1}));
        }
        double low = Math.log(ground / SMALLEST);
        double high = Math.log(ground);
        double[] grid = Doubles.grid(low, high, GRID).toArray();
        int best = IntStream.range(0, GRID)
                .boxed()
                .max(java.util.Comparator.comparingDouble(i -> profile(data, grid[i], levels)))
                .orElse(0);
        double a = grid[Math.max(0, best - 1)];
        double b = grid[Math.min(GRID - 1, best + 1)];
        for (int i = 0; i < NARROWINGS; i++) {
            double left = b - GOLDEN * (b - a);
            double right = a + GOLDEN * (b - a);
            if (profile(data, left, levels) < profile(data, right, levels)) {
                a = left;
            } else {
                b = right;
            }
        }
        double length = Math.exp(0.5 * (a + b));
        double[] weights = weights(densities(data, length, levels), levels);
        return new LevelFit(mean, length, Doubles.of(weights), logLikelihood(data, length, weights));
    }

    private static double profile(double[] data, double logLength, int levels) {
        double length = Math.exp(logLength);
        return logLikelihood(data, length, weights(densities(data, length, levels), levels));
    }

    private static double logLikelihood(double[] data, double length, double[] weights) {
        LevelLaw law = new LevelLaw(0, length, normalised(weights));
        return Arrays.stream(data).map(law::logDensity).sum();
    }

    private static Doubles normalised(double... weights) {
        double sum = Arrays.stream(weights).sum();
        return Doubles.of(Arrays.stream(weights).map(w -> w / sum).toArray());
    }

    /** The densities of the levels at each return but for the factor that all levels share. */
    static double[][] densities(double[] data, double length, int levels) {
        return Arrays.stream(data)
                .mapToObj(r -> Arrays.stream(LevelLaw.polynomials(r / length, levels))
                        .map(h -> h * h)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Expectation-maximisation for the weights alone, for which the likelihood is concave. */
    static double[] weights(double[][] densities, int levels) {
        double[] weights = new double[levels];
        Arrays.fill(weights, 1.0 / levels);
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[levels];
            for (double[] day : densities) {
                double sum = 0;
                for (int n = 0; n < levels; n++) {
                    sum += weights[n] * day[n];
                }
                for (int n = 0; n < levels; n++) {
                    next[n] += weights[n] * day[n] / sum;
                }
            }
            double change = 0;
            for (int n = 0; n < levels; n++) {
                next[n] /= densities.length;
                change = Math.max(change, Math.abs(next[n] - weights[n]));
            }
            weights = next;
            if (change < 1e-9) {
                break;
            }
        }
        return weights;
    }

    /**
     * Fits the weights again to a part of the returns, with the location and the length of this fit.
     *
     * @param returns the part, at least one
     * @return the fit of the part
     */
    public LevelFit ofPart(Doubles returns) {
        double[] data = returns.map(r -> r - location).toArray();
        double[] part = weights(densities(data, length, weights.size()), weights.size());
        Doubles normal = normalised(part);
        return new LevelFit(location, length, normal, logLikelihood(data, length, part));
    }

    /**
     * Returns how probable each level is on a day.
     *
     * @param r the return of the day
     * @return the posterior weights
     */
    public Doubles posterior(double r) {
        double[] day = densities(new double[] {r - location}, length, weights.size())[0];
        for (int n = 0; n < day.length; n++) {
            day[n] *= weights.get(n);
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
