package org.potentia.models.qgauss;

import java.util.Arrays;
import org.potentia.api.Arguments;

/**
 * Index and width from quantiles: the ratios of the 90 % and of the 98 % quantile of \( |x - \mu| \) to its median depend on q alone and grow
 * with it. Each gives a q; their mean and the median give \( \beta \). Unlike moments, quantiles exist for every q.
 *
 * @param q the index, inside the limits asked for
 * @param beta the inverse square of the width
 */
record QuantileStart(double q, double beta) {
    /** The table of ratios is that fine, which is finer than the sampling error of the ratios. */
    private static final double TABLE_STEP = 0.05;

    private static final double TABLE_FROM = -1;
    private static final double TABLE_TO = 2.95;

    /** Two-sided levels whose quantiles are compared with the median of the distances. */
    private static final double[] LEVELS = {0.9, 0.98};

    /** {@code LOG_RATIOS[level][i]} at q = {@code TABLE_FROM + i * TABLE_STEP}, increasing in i. */
    private static final double[][] LOG_RATIOS = logRatios();

    /**
     * Estimates from distances.
     *
     * @param distances \( |x_i - \mu| \), in any order, at least one of them positive
     * @param lowest the least q to propose
     * @param highest the largest q to propose
     * @throws IllegalArgumentException if all distances are zero
     */
    static QuantileStart of(double[] distances, double lowest, double highest) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int firstPositive = 0;
        while (firstPositive < sorted.length && sorted[firstPositive] == 0) {
            firstPositive++;
        }
        if (firstPositive == sorted.length) {
            throw new IllegalArgumentException("all observations are equal to the location, must have some spread");
        }
        // a spike at the location, such as days without a trade, says nothing about the shape
        double[] positive = Arrays.copyOfRange(sorted, firstPositive, sorted.length);
        double median = quantile(positive, 0.5);
        double sum = 0;
        for (int level = 0; level < LEVELS.length; level++) {
            sum += indexOf(Math.log(quantile(positive, LEVELS[level]) / median), LOG_RATIOS[level]);
        }
        double q = Math.max(lowest, Math.min(highest, sum / LEVELS.length));
        double width = new QGaussian(0, q, 1).quantile(0.75);
        return new QuantileStart(q, Math.pow(width / median, 2));
    }

    /** Linear between the sorted values, at position p(n - 1). */
    static double quantile(double[] sorted, double p) {
        Arguments.atLeast(sorted.length, 1, "number of observations");
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static double indexOf(double logRatio, double[] table) {
        int i = Arrays.binarySearch(table, logRatio);
        if (i >= 0) {
            return TABLE_FROM + i * TABLE_STEP;
        }
        int above = -i - 1;
        if (above == 0) {
            return TABLE_FROM;
        }
        if (above == table.length) {
            return TABLE_TO;
        }
        double share = (logRatio - table[above - 1]) / (table[above] - table[above - 1]);
        return TABLE_FROM + (above - 1 + share) * TABLE_STEP;
    }

    private static double[][] logRatios() {
        int size = (int) Math.round((TABLE_TO - TABLE_FROM) / TABLE_STEP) + 1;
        double[][] ratios = new double[LEVELS.length][size];
        for (int i = 0; i < size; i++) {
            QGaussian law = new QGaussian(0, TABLE_FROM + i * TABLE_STEP, 1);
            double median = law.quantile(0.75);
            for (int level = 0; level < LEVELS.length; level++) {
                ratios[level][i] = Math.log(law.upperQuantile((1 - LEVELS[level]) / 2) / median);
            }
        }
        return ratios;
    }
}
