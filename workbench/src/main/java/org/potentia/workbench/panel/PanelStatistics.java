package org.potentia.workbench.panel;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Average variance and correlation of a panel, with errors by a circular block bootstrap over days: all assets of a day stay together, and so do
 * days that follow each other.
 *
 * @param assets \( N \)
 * @param returns the number of daily returns
 * @param variance the average variance of an asset, 1/year
 * @param correlation the correlation that all pairs would have to share to make the variance of the weighted mean: (115) of MANES
 *     (arXiv 2203.07550) without neglecting the variances of the assets themselves
 * @param neglecting the same with them neglected, (116): the ratio of the variance of the mean to the average variance
 * @param pairwise the mean of the correlations of all pairs
 * @param marketVariance the variance of the weighted mean, 1/year
 * @since 0.1
 */
public record PanelStatistics(
        int assets,
        int returns,
        Estimate variance,
        Estimate correlation,
        Estimate neglecting,
        Estimate pairwise,
        Estimate marketVariance) {
    /** Days of trading in a year. */
    public static final double DAYS = 252;

    /** A month: volatility persists for about as long. */
    private static final int BLOCK = 21;

    private static final int REPLICATES = 400;

    // places of what is computed of a choice of days
    private static final int VARIANCE = 0;
    private static final int CORRELATION = 1;
    private static final int NEGLECTING = 2;
    private static final int PAIRWISE = 3;
    private static final int MARKET = 4;
    private static final int FIGURES = 5;

    /**
     * A figure with its error.
     *
     * @param value the figure
     * @param error its standard error by the bootstrap
     * @since 0.1
     */
    public record Estimate(double value, double error) {}

    /**
     * Computes the statistics of a panel.
     *
     * @param panel the panel
     * @param weights the weight of each asset, not negative, at least two of them positive; they need not sum to one
     * @param seed the seed of the bootstrap
     * @return the statistics
     * @throws IllegalArgumentException if a weight is negative, fewer than two are positive, their number is wrong, or an asset never moves
     */
    public static PanelStatistics of(PricePanel panel, Doubles weights, long seed) {
        int n = panel.tickers().size();
        if (weights.size() != n) {
            throw new IllegalArgumentException(weights.size() + " weights and " + n + " assets, must be as many");
        }
        if (weights.stream().filter(w -> Arguments.nonNegative(w, "weight") > 0).count() < 2) {
            throw new IllegalArgumentException("fewer than two weights are positive, must be two or more");
        }
        double total = weights.stream().sum();
        double[] shares = weights.map(w -> w / total).toArray();
        double[][] returns = panel.logReturns().stream().map(Doubles::toArray).toArray(double[][]::new);
        int days = returns[0].length;
        for (int i = 0; i < n; i++) {
            double first = returns[i][0];
            if (Arrays.stream(returns[i]).allMatch(r -> r == first)) {
                throw new IllegalArgumentException(panel.tickers().get(i) + " has no variance, must move");
            }
        }
        double[] whole = figures(returns, shares, IntStream.range(0, days).toArray());
        RandomGenerator random = new SplittableRandom(seed);
        double[] sums = new double[whole.length];
        double[] squares = new double[whole.length];
        for (int b = 0; b < REPLICATES; b++) {
            double[] drawn = figures(returns, shares, blocks(days, random));
            for (int f = 0; f < whole.length; f++) {
                double d = drawn[f] - whole[f];
                sums[f] += d;
                squares[f] += d * d;
            }
        }
        Estimate[] estimates = new Estimate[whole.length];
        for (int f = 0; f < whole.length; f++) {
            double mean = sums[f] / REPLICATES;
            double spread = Math.max(0, squares[f] / REPLICATES - mean * mean);
            estimates[f] = new Estimate(whole[f], Math.sqrt(spread * REPLICATES / (REPLICATES - 1)));
        }
        return new PanelStatistics(
                n,
                days,
                estimates[VARIANCE],
                estimates[CORRELATION],
                estimates[NEGLECTING],
                estimates[PAIRWISE],
                estimates[MARKET]);
    }

    /**
     * Computes the statistics with equal weights.
     *
     * @param panel the panel
     * @param seed the seed of the bootstrap
     * @return the statistics
     * @throws IllegalArgumentException if an asset never moves
     */
    public static PanelStatistics equallyWeighted(PricePanel panel, long seed) {
        double[] ones = new double[panel.tickers().size()];
        Arrays.fill(ones, 1);
        return of(panel, Doubles.of(ones), seed);
    }

    /** Blocks of days, the last followed by the first. */
    private static int[] blocks(int days, RandomGenerator random) {
        int length = Math.min(BLOCK, days);
        int[] drawn = new int[days];
        int start = 0;
        for (int k = 0; k < days; k++) {
            start = k % length == 0 ? random.nextInt(days) : (start + 1) % days;
            drawn[k] = start;
        }
        return drawn;
    }

    private static double[] figures(double[][] returns, double[] shares, int[] days) {
        int n = returns.length;
        double[] market = new double[days.length];
        double[] standard = new double[days.length];
        double average = 0;
        double own = 0;
        double sum = 0;
        int moving = 0;
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (int day : days) {
                mean += returns[i][day];
            }
            mean /= days.length;
            double variance = 0;
            for (int day : days) {
                double d = returns[i][day] - mean;
                variance += d * d;
            }
            variance /= days.length;
            average += variance / n;
            double part = shares[i] * Math.sqrt(variance);
            own += part * part;
            sum += part;
            // an asset may stand still on the days that were drawn
            double scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
            moving += variance > 0 ? 1 : 0;
            for (int k = 0; k < days.length; k++) {
                double d = returns[i][days[k]] - mean;
                market[k] += shares[i] * d;
                standard[k] += scale * d;
            }
        }
        double marketVariance = meanSquare(market);
        double all = meanSquare(standard);
        double pairs = sum * sum - own;
        double[] figures = new double[FIGURES];
        double yearly = DAYS * days.length / (days.length - 1.0);
        figures[VARIANCE] = yearly * average;
        figures[CORRELATION] = pairs > 0 ? (marketVariance - own) / pairs : 0;
        figures[NEGLECTING] = average > 0 ? marketVariance / average : 0;
        figures[PAIRWISE] = moving > 1 ? (all - moving) / (moving * (moving - 1.0)) : 0;
        figures[MARKET] = yearly * marketVariance;
        return figures;
    }

    private static double meanSquare(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }
}
