package org.potentia.numerics;

import org.apache.commons.numbers.gamma.Erfcx;
import org.potentia.api.Arguments;

/**
 * Two functions on which the Student-t law and its relatives stand, in forms that do not cancel when the degrees of freedom are many: the
 * ratio of gamma functions in the normalisation, and the tail as a series about the normal one.
 *
 * @since 0.1
 */
public final class StudentTKernels {
    /**
     * From here on the Stirling series below is good to \( 2 \cdot 10^{-16} \): its first omitted term is \( 0.0128 a^{-13} \).
     */
    private static final double STIRLING_FROM = 12;

    /**
     * Terms of the tail series. For \( \nu \ge 100 \) and \( w \le 1/2 \) the terms fall below \( 10^{-16} \) of the sum before the last.
     */
    private static final int TERMS = 28;

    /** Taylor coefficients \( g_k \) of \( \sqrt{w / (1 - e^{-w})} \), whose nearest singularity is at \( |w| = 2\pi \). */
    private static final double[] SLOPE_SERIES = slopeSeries();

    private StudentTKernels() {}

    /**
     * Returns \( \ln \frac{\Gamma(a + 1/2)}{\sqrt{a}\, \Gamma(a)} \), which tends to zero like \( -1/(8a) \).
     *
     * <p>Stirling series of the difference (odd powers alone, coefficients \( (B_{k+1}(1/2) - B_{k+1}) / (k(k+1)) \)) after shifting the
     * argument up by \( \Gamma(a + 1) = a \Gamma(a) \); no two large numbers are subtracted.
     *
     * @param a the argument, positive
     * @return the logarithm of the ratio
     * @throws IllegalArgumentException if the argument is not positive
     */
    public static double logGammaRatio(double a) {
        Arguments.positive(a, "a");
        double shifted = a;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted / (shifted + 0.5);
            shifted += 1;
        }
        double v = 1 / shifted;
        double vv = v * v;
        double stirling = v
                * (-1.0 / 8
                        + vv
                                * (1.0 / 192
                                        + vv
                                                * (-1.0 / 640
                                                        + vv
                                                                * (17.0 / 14336
                                                                        + vv
                                                                                * (-31.0 / 18432
                                                                                        + vv * (691.0 / 180224))))));
        return shifted == a ? stirling : stirling + Math.log(product) + 0.5 * Math.log(shifted / a);
    }

    /**
     * Returns \( \int_z^\infty e^{-(s^2 - z^2)/2}\, g(s^2/\nu)\, ds \), \( g(w) = \sqrt{w/(1 - e^{-w})} \).
     *
     * <p>With \( s^2 = \nu \ln(1 + t^2/\nu) \) the Student-t density is \( c\, e^{-s^2/2} g(s^2/\nu)\, ds \) exactly, so its survival function
     * is \( c\, e^{-z^2/2} \) times this integral. It is summed as \( \sum_k g_k \nu^{-k} m_k(z) \) over the incomplete moments of the normal
     * law, \( m_0 = \sqrt{\pi/2}\,\mathrm{erfcx}(z/\sqrt 2) \), \( m_k = z^{2k-1} + (2k-1) m_{k-1} \), whose terms are all positive: the
     * relative accuracy does not fall off in the tail. Relative error below \( 10^{-14} \) for \( \nu \ge 100 \) and
     * \( z^2 \le \nu/2 \).
     *
     * @param reciprocal \( 1/\nu \), at most 1/100
     * @param zSquared \( z^2 \), at least 0 and at most \( \nu/2 \)
     * @return the integral
     */
    static double scaledTail(double reciprocal, double zSquared) {
        double z = Math.sqrt(zSquared);
        double w = zSquared * reciprocal;
        double moment = Math.sqrt(Math.PI / 2) * Erfcx.value(z * Math.sqrt(0.5));
        double sum = moment;
        // moment = m_k / nu^k; carrying the power along keeps z^(2k-1) from overflowing
        double power = z * reciprocal;
        for (int k = 1; k < TERMS; k++) {
            moment = power + (2 * k - 1) * reciprocal * moment;
            double term = SLOPE_SERIES[k] * moment;
            sum += term;
            power *= w;
            if (moment < 1e-18 * sum) {
                break;
            }
        }
        return sum;
    }

    /** Power \( -1/2 \) of the series \( (1 - e^{-w})/w = \sum_k (-w)^k/(k+1)! \), by the recurrence for powers of a series (Euler). */
    private static double[] slopeSeries() {
        double[] base = new double[TERMS];
        base[0] = 1;
        for (int k = 1; k < TERMS; k++) {
            base[k] = -base[k - 1] / (k + 1);
        }
        double[] series = new double[TERMS];
        series[0] = 1;
        for (int n = 1; n < TERMS; n++) {
            double sum = 0;
            for (int k = 1; k <= n; k++) {
                sum += (0.5 * k - n) * base[k] * series[n - k];
            }
            series[n] = sum / n;
        }
        return series;
    }
}
