package org.potentia.optimizers.asa;

/**
 * The cost function of the ASA program's own test: parabolas \( \sum d_i x_i^2 \), \( d = (1, 1000, 10, 100) \), into which a flat-bottomed
 * pit is cut around every multiple of 0.2 in each coordinate, some \( 10^{20} \) of them in the box \( [-10^4, 10^4]^4 \). The minimum is 0,
 * wherever all \( |x_i| \lt 0.05 \).
 *
 * <p>Within \( t = 0.05 \) of \( k_i s \), \( s = 0.2 \), the term is \( 0.15\, d_i z_i^2 \) with \( z_i = k_i s - t\, \mathrm{sgn}\, k_i \)
 * instead.
 *
 * <p>Source: A. Corana, M. Marchesi, C. Martini and S. Ridella (1987), Minimizing multimodal functions of continuous variables with the
 * "simulated annealing" algorithm, ACM Transactions on Mathematical Software 13(3), 262-280, doi:10.1145/29380.29864, as changed in the ASA
 * program.
 */
final class Corana {
    static final int DIMENSION = 4;

    private static final double[] WEIGHTS = {1, 1000, 10, 100};
    private static final double SPACING = 0.2;
    private static final double HALF_WIDTH = 0.05;
    private static final double DEPTH = 0.15;

    private Corana() {}

    static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            // the pit next to x: rounded to nearest, halves away from 0, which no pit reaches
            double sign = Math.signum(x[i]);
            double number = (long) (x[i] / SPACING + 0.5 * sign);
            double pit = number * SPACING;
            if (Math.abs(pit - x[i]) < HALF_WIDTH) {
                double bottom = pit - HALF_WIDTH * Math.signum(number);
                sum += DEPTH * WEIGHTS[i] * bottom * bottom;
            } else {
                sum += WEIGHTS[i] * x[i] * x[i];
            }
        }
        return sum;
    }
}
