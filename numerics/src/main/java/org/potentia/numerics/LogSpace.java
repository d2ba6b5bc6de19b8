package org.potentia.numerics;

/**
 * Sums of numbers that are known by their logarithms.
 *
 * @since 0.1
 */
public final class LogSpace {
    private LogSpace() {}

    /**
     * Computes \( \log \sum_k e^{x_k} \) without overflow, and without underflow of the largest term.
     *
     * @param logarithms the logarithms \( x_k \); {@code -Infinity} stands for a term that is zero
     * @return the logarithm of the sum, {@code -Infinity} if all terms are zero or there is none
     */
    public static double logSumExp(double... logarithms) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : logarithms) {
            largest = Math.max(largest, x);
        }
        if (Double.isInfinite(largest)) {
            // all terms zero, or one that is infinite: the difference below would be NaN
            return largest;
        }
        double sum = 0;
        for (double x : logarithms) {
            sum += Math.exp(x - largest);
        }
        return largest + Math.log(sum);
    }
}
