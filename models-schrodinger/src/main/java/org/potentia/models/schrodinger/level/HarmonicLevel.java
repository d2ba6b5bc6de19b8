package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;

/**
 * A level of the market without anharmonicity, \( \Omega_n = 2n + 1 \), by the recursion of the normalised functions, which neither forms
 * \( n! \) nor a Hermite polynomial:
 *
 * <p>\[ \varphi_{n+1} = \sqrt{\tfrac{2}{n+1}}\,\xi \varphi_n - \sqrt{\tfrac{n}{n+1}}\,\varphi_{n-1}, \qquad \varphi_0 = \pi^{-1/4} e^{-\xi^2/2}. \]
 *
 * <p>The exponential is kept apart, so that nothing underflows before the end.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 17 and 18, without the m that the norm of (18) has in print.
 *
 * @param n the number of the level, from 0
 * @since 0.1
 */
public record HarmonicLevel(int n) {
    private static final double NORM = Math.pow(Math.PI, -0.25);
    private static final double LARGE = 1e150;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public HarmonicLevel {
        Arguments.atLeast(n, 0, "n");
    }

    /**
     * Returns the function of unit norm, positive towards plus infinity.
     *
     * @param xi \( \xi \)
     * @return \( \varphi_n(\xi) \)
     */
    public double value(double xi) {
        double before = 0;
        double now = NORM;
        double exponent = -0.5 * xi * xi;
        for (int k = 0; k < n; k++) {
            double next = Math.sqrt(2.0 / (k + 1)) * xi * now - Math.sqrt(k / (k + 1.0)) * before;
            before = now;
            now = next;
            if (Math.abs(now) > LARGE) {
                before /= LARGE;
                now /= LARGE;
                exponent += Math.log(LARGE);
            }
        }
        return now == 0 ? 0 : Math.signum(now) * Math.exp(exponent + Math.log(Math.abs(now)));
    }

    /**
     * Returns the density in \( \xi \).
     *
     * @param xi \( \xi \)
     * @return \( \varphi_n^2 \)
     */
    public double density(double xi) {
        double value = value(xi);
        return value * value;
    }

    /**
     * Returns \( \langle\xi^2\rangle \).
     *
     * @return \( n + \tfrac12 \)
     */
    public double secondMoment() {
        return n + 0.5;
    }

    /**
     * Returns \( \langle\xi^4\rangle \).
     *
     * @return \( \tfrac34 (2n^2 + 2n + 1) \)
     */
    public double fourthMoment() {
        return 0.75 * (2.0 * n * n + 2.0 * n + 1);
    }
}
