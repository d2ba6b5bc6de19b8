package org.potentia.models.schrodinger.modality;

import java.util.Arrays;

/**
 * Derivatives of a Gaussian kernel estimate by sums over the observations themselves, without \( 1 / (n \sqrt{2\pi}) \) and in units of the
 * bandwidth: entry k is \( \sum_i \phi^{(k)}((x - x_i) / h) \), \( \phi(t) = e^{-t^2/2} \).
 */
final class KernelSums {
    /** An observation further away than this many bandwidths adds nothing that a double could hold beside one at 11. */
    private static final double REACH = 14;

    /** The same where there are observations within a few bandwidths. */
    private static final double FAST_REACH = 10.5;

    private static final double[][] HERMITE = hermite(13);

    private KernelSums() {}

    /**
     * Adds up derivatives.
     *
     * @param x observations in any order
     * @param from the first
     * @param to after the last
     * @param at where
     * @param h bandwidth
     * @param out where orders 0 to out.length - 1 go
     */
    static void at(double[] x, int from, int to, double at, double h, double[] out) {
        Arrays.fill(out, 0);
        double inverse = 1 / h;
        for (int i = from; i < to; i++) {
            double t = (at - x[i]) * inverse;
            if (Math.abs(t) > REACH) {
                continue;
            }
            double before = Math.exp(-0.5 * t * t);
            double now = -t * before;
            out[0] += before;
            if (out.length > 1) {
                out[1] += now;
            }
            for (int k = 2; k < out.length; k++) {
                double next = -t * now - (k - 1) * before;
                out[k] += next;
                before = now;
                now = next;
            }
        }
    }

    /**
     * Adds up derivatives of orders 0 to 13 by powers, in a third of the time. The high orders lose some digits; that does not matter in an
     * expansion over an eighth of a bandwidth, in which order 13 weighs 1e-20.
     *
     * @param x observations in any order
     * @param from the first
     * @param to after the last
     * @param at where
     * @param h bandwidth
     * @param out where the orders go
     */
    static void fast(double[] x, int from, int to, double at, double h, double[] out) {
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double p3 = 0;
        double p4 = 0;
        double p5 = 0;
        double p6 = 0;
        double p7 = 0;
        double p8 = 0;
        double p9 = 0;
        double p10 = 0;
        double p11 = 0;
        double p12 = 0;
        double p13 = 0;
        double inverse = 1 / h;
        for (int i = from; i < to; i++) {
            double t = (at - x[i]) * inverse;
            double square = t * t;
            if (square > FAST_REACH * FAST_REACH) {
                continue;
            }
            double even = Math.exp(-0.5 * square);
            double odd = t * even;
            p0 += even;
            p1 += odd;
            even *= square;
            odd *= square;
            p2 += even;
            p3 += odd;
            even *= square;
            odd *= square;
            p4 += even;
            p5 += odd;
            even *= square;
            odd *= square;
            p6 += even;
            p7 += odd;
            even *= square;
            odd *= square;
            p8 += even;
            p9 += odd;
            even *= square;
            odd *= square;
            p10 += even;
            p11 += odd;
            p12 += even * square;
            p13 += odd * square;
        }
        double[] power = {p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13};
        for (int k = 0; k < out.length; k++) {
            double sum = 0;
            for (int j = k & 1; j <= k; j += 2) {
                sum += HERMITE[k][j] * power[j];
            }
            out[k] = (k & 1) == 0 ? sum : -sum;
        }
    }

    /** Coefficients of the Hermite polynomials He by degree and power. */
    private static double[][] hermite(int highest) {
        double[][] c = new double[highest + 1][highest + 1];
        c[0][0] = 1;
        c[1][1] = 1;
        for (int n = 1; n < highest; n++) {
            for (int j = 0; j <= n + 1; j++) {
                c[n + 1][j] = (j > 0 ? c[n][j - 1] : 0) - n * c[n - 1][j];
            }
        }
        return c;
    }
}
