package org.potentia.workbench.optimization;

import org.potentia.api.optimize.Objective;

/**
 * Corana's parabolas, the test function of the ASA code: \( \sum_i d_i x_i^2 \) with \( d = (1, 1000, 10, 100) \), but flat pits of half-width
 * \( t = 0.05 \) around the multiples \( k_i s \) of \( s = 0.2 \), in which the term is \( c\,d_i z_i^2 \) with \( c = 0.15 \) and
 * \( z_i = k_i s - t\,\mathrm{sgn}\,k_i \). The optimum 0 is the pit at the origin; the function jumps at the edges of the pits, so there is
 * no gradient.
 *
 * <p>Source: A. Corana, M. Marchesi, C. Martini and S. Ridella (1987), <i>ACM Transactions on Mathematical Software</i> 13, 262, as in the
 * code of ASA.
 */
final class Corana implements Objective {
    private static final double S = 0.2;
    private static final double T = 0.05;
    private static final double C = 0.15;
    private static final double[] D = {1, 1000, 10, 100};

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < D.length; i++) {
            double xi = x[i];
            // a cast cuts towards zero, as the definition does; the box is far inside the range of int
            int k = (int) (xi / S + 0.5 * Math.signum(xi));
            double pit = k * S;
            if (Math.abs(pit - xi) < T) {
                double z = pit - T * Integer.signum(k);
                sum += C * D[i] * (z * z);
            } else {
                sum += D[i] * (xi * xi);
            }
        }
        return sum;
    }
}
