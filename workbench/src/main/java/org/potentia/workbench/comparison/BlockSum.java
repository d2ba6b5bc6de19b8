package org.potentia.workbench.comparison;

import org.potentia.api.Doubles;

/**
 * Sums and means that depend on nothing but the numbers and their order: blocks of 256 in order, each summed on its own, and the sums of
 * the blocks added in order, both with Neumaier's correction. An infinite number makes the sum infinite, never NaN.
 */
final class BlockSum {
    private static final int BLOCK = 256;

    private BlockSum() {}

    static double sum(Doubles values) {
        double sum = 0;
        double lost = 0;
        for (int from = 0; from < values.size(); from += BLOCK) {
            double block = block(values, from, Math.min(from + BLOCK, values.size()));
            double next = sum + block;
            lost += lost(sum, block, next);
            sum = next;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    static double mean(Doubles values) {
        return sum(values) / values.size();
    }

    private static double block(Doubles values, int from, int to) {
        double sum = 0;
        double lost = 0;
        for (int i = from; i < to; i++) {
            double next = sum + values.get(i);
            lost += lost(sum, values.get(i), next);
            sum = next;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    /** What rounding took from the sum of two numbers. */
    private static double lost(double sum, double added, double next) {
        return Math.abs(sum) >= Math.abs(added) ? (sum - next) + added : (added - next) + sum;
    }
}
