package org.potentia.models.qgauss;

import org.potentia.numerics.StudentTKernels;

/**
 * The logarithm of the normalising constant \( C_q \) of equation (3) and its derivatives in q, for every \( q \lt 3 \).
 *
 * <p>The paper prints the branch \( 1 \lt q \lt 3 \) alone (erratum A10). With \( r(a) = \ln[\Gamma(a + \frac12)/(\sqrt a\,\Gamma(a))] \),
 * \[ C_q = \begin{cases}
 *   \sqrt{\frac{\pi}{2 - q}}\, e^{-r(1 + 1/(1-q))} & q \lt 1 \\
 *   \sqrt\pi & q = 1 \\
 *   \sqrt{\frac{2\pi}{3 - q}}\, e^{-r(1/(q-1) - 1/2)} & 1 \lt q \lt 3,
 * \end{cases} \]
 * which is smooth through \( q = 1 \) without a switch, because r vanishes there: \( \ln C_q = \frac12\ln\pi + \frac38(q-1) +
 * \frac18(q-1)^2 + \dots \)
 */
final class LogNormalisation {
    /** Coefficients of the odd powers of 1/a in r(a); see {@link StudentTKernels#logGammaRatio(double)}. */
    private static final double[] STIRLING = {
        -1.0 / 8, 1.0 / 192, -1.0 / 640, 17.0 / 14336, -31.0 / 18432, 691.0 / 180224
    };

    /** The series for the derivatives is used from here on. */
    private static final double STIRLING_FROM = 12;

    /** Within this of q = 1 the curvature is 1/4 to its accuracy; the terms of its formula grow like 1/(q-1) there and cancel. */
    private static final double NEAR_ONE = 1e-5;

    private LogNormalisation() {}

    static double value(double q) {
        if (q == 1) {
            return 0.5 * Math.log(Math.PI);
        }
        return q < 1
                ? 0.5 * Math.log(Math.PI / (2 - q)) - StudentTKernels.logGammaRatio(argument(q))
                : 0.5 * Math.log(2 * Math.PI / (3 - q)) - StudentTKernels.logGammaRatio(argument(q));
    }

    /** \( d \ln C_q / dq \). */
    static double slope(double q) {
        double delta = q - 1;
        if (delta == 0) {
            return 3.0 / 8;
        }
        double inner = ratioSlope(argument(q)) / (delta * delta);
        return q < 1 ? 0.5 / (2 - q) - inner : 0.5 / (3 - q) + inner;
    }

    /** \( d^2 \ln C_q / dq^2 \); absolute error below \( 10^{-5} \) near q = 1, else relative accuracy. */
    static double curvature(double q) {
        double delta = q - 1;
        if (Math.abs(delta) < NEAR_ONE) {
            return 0.25;
        }
        double a = argument(q);
        double square = delta * delta;
        double first = 2 * ratioSlope(a) / (square * delta);
        double second = ratioCurvature(a) / (square * square);
        return q < 1 ? 0.5 / ((2 - q) * (2 - q)) + first - second : 0.5 / ((3 - q) * (3 - q)) - first - second;
    }

    /** The argument of r: \( 1 + 1/(1-q) \) below one, \( \nu/2 = (3-q)/(2(q-1)) \) above. */
    private static double argument(double q) {
        return q < 1 ? (2 - q) / (1 - q) : (3 - q) / (2 * (q - 1));
    }

    private static double ratioSlope(double a) {
        double sum = 0;
        double shifted = a;
        while (shifted < STIRLING_FROM) {
            sum += 0.5 / (shifted * (shifted + 0.5));
            shifted += 1;
        }
        double vv = 1 / (shifted * shifted);
        double series = 0;
        for (int j = STIRLING.length - 1; j >= 0; j--) {
            series = series * vv - (2 * j + 1) * STIRLING[j];
        }
        return series * vv + sum + 0.5 * (1 / shifted - 1 / a);
    }

    private static double ratioCurvature(double a) {
        double sum = 0;
        double shifted = a;
        while (shifted < STIRLING_FROM) {
            double later = shifted + 0.5;
            sum += 1 / (later * later) - 1 / (shifted * shifted);
            shifted += 1;
        }
        double v = 1 / shifted;
        double series = 0;
        for (int j = STIRLING.length - 1; j >= 0; j--) {
            series = series * v * v + (2 * j + 1) * (2 * j + 2) * STIRLING[j];
        }
        return series * v * v * v + sum + 0.5 * (1 / (a * a) - v * v);
    }
}
