package org.potentia.models.qgauss;

/**
 * The q-exponential of equation (2) with the cutoff that the print omits (erratum A10),
 * \( e_q(x) = [1 + (1-q)x]_+^{1/(1-q)} \), \( e_1(x) = e^x \).
 */
final class QExponential {
    private QExponential() {}

    /**
     * Returns \( \ln e_q(x) = \mathrm{log1p}((1-q)x)/(1-q) \): {@code -Infinity} beyond the cutoff for q &lt; 1, {@code +Infinity} beyond the
     * pole for q &gt; 1. The quotient needs no switch near q = 1, since log1p of a small number is that number.
     */
    static double log(double x, double q) {
        double rate = 1 - q;
        if (rate == 0) {
            return x;
        }
        double shift = rate * x;
        return shift <= -1
                ? (rate > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : logAbove(shift, rate, x);
    }

    private static double logAbove(double shift, double rate, double x) {
        // a product too small for a double is a q-exponential that is an exponential
        return Math.abs(shift) < Double.MIN_NORMAL ? x : Math.log1p(shift) / rate;
    }
}
