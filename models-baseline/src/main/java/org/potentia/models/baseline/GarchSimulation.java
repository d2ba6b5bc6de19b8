package org.potentia.models.baseline;

import java.util.SplittableRandom;

/**
 * The law of a sum of several GARCH steps, by simulation of all but the last: given the steps before, the last one is Student-t exactly, so
 * the weighted average of these laws over the simulated paths is smooth and has the tail exponent of the innovations. Half of the paths
 * come from wider laws ({@link ShockLaws}), without which a forecast would mostly not know of the paths that make a crash. The weights
 * are divided by their sum, for a law has mass one; the bias is of the order of one over the number of paths.
 *
 * <p>The variance depends on the squares of the shocks alone, so each path is as likely as its mirror image; both are used, which makes the
 * law symmetric about its exact mean.
 *
 * <p>Accuracy, measured for the S&amp;P 500 (\( \mu = 0.15, \sigma = 0.277, \alpha = 0.0867, \pi = 0.9965, \nu = 7.6 \)): mean and standard deviation,
 * over 100 seeds, of the error of the log-density at the centre, at the 1 % and the 0.01 % quantile and at a loss of 30 %. The truth is from
 * ten million paths, weighted ones where they are more accurate; ten million usual ones agree with them within their errors. Beneath it,
 * for comparison, 1000 pairs of usual paths.
 *
 * <table>
 * <caption>Error of the log-density</caption>
 * <tr><th>days, volatility now</th><th>paths</th><th>centre</th><th>1 %</th><th>0.01 %</th><th>loss of 30 %</th></tr>
 * <tr><td>21, 1.75 % a day</td><td>as here</td><td>0.00 ± 0.04</td><td>0.02 ± 0.10</td><td>-0.04 ± 0.34</td><td>-0.04 ± 0.18</td></tr>
 * <tr><td></td><td>1000 usual</td><td>-0.01 ± 0.06</td><td>-0.01 ± 0.16</td><td>-2.1 ± 2.0</td><td>-0.16 ± 0.53</td></tr>
 * <tr><td>21, 0.7 % a day</td><td>as here</td><td>0.00 ± 0.04</td><td>0.02 ± 0.10</td><td>-0.05 ± 0.33</td><td>-0.28 ± 0.60</td></tr>
 * <tr><td></td><td>1000 usual</td><td>-0.01 ± 0.05</td><td>-0.01 ± 0.15</td><td>-1.8 ± 1.9</td><td>-5.4 ± 2.3</td></tr>
 * <tr><td>5, 1.75 % a day</td><td>as here</td><td>0.00 ± 0.02</td><td>0.00 ± 0.05</td><td>0.00 ± 0.10</td><td>0.01 ± 0.17</td></tr>
 * <tr><td></td><td>1000 usual</td><td>0.00 ± 0.03</td><td>0.00 ± 0.13</td><td>-0.42 ± 0.97</td><td>-1.9 ± 1.2</td></tr>
 * <tr><td>5, 0.7 % a day</td><td>as here</td><td>0.00 ± 0.02</td><td>0.00 ± 0.05</td><td>0.00 ± 0.10</td><td>-0.27 ± 0.56</td></tr>
 * <tr><td></td><td>1000 usual</td><td>0.00 ± 0.03</td><td>0.00 ± 0.13</td><td>-0.41 ± 0.95</td><td>-3.8 ± 0.6</td></tr>
 * </table>
 */
final class GarchSimulation {
    /**
     * How many pairs of mirrored paths. The centre is then better known than from 1000 usual pairs, and the expected loss in the mean log
     * score, half the variance of the log-density, is of the order of 0.001. A forecast of 5 days takes 1.2 ms of processor time, one of 21
     * days 5.4 ms, a value of the density 0.02 ms.
     */
    static final int PAIRS = 3000;

    private final GarchTModel.Coefficients coefficients;
    private final int steps;
    private final long seed;
    private final ShockLaws shocks;
    private final StudentTTable standard;

    GarchSimulation(GarchTModel.Coefficients coefficients, int steps, long seed) {
        this.coefficients = coefficients;
        this.steps = steps;
        this.seed = seed;
        this.shocks = new ShockLaws(steps - 1, coefficients.nu());
        this.standard = new StudentTTable(coefficients.nu());
    }

    /**
     * Simulates the law of the sum.
     *
     * @param variance of the first step
     * @param index of the forecast; the random numbers depend on it and the seed alone, not on what was asked for before
     */
    StudentTMixture law(double variance, long index) {
        // hashed twice, for generators of this kind with neighbouring seeds run along one and the same sequence
        long stream = new SplittableRandom(new SplittableRandom(seed).nextLong() + index).nextLong();
        SplittableRandom random = new SplittableRandom(stream);
        double[] shifts = new double[PAIRS];
        double[] scales = new double[PAIRS];
        double[] weights = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            ShockLaws.Path path = shocks.path(i, PAIRS, random);
            double h = variance;
            double sum = 0;
            for (int step = 1; step < steps; step++) {
                double e = coefficients.scale(h) * path.next();
                sum += e;
                h = coefficients.next(h, e);
            }
            shifts[i] = sum;
            scales[i] = coefficients.scale(h);
            weights[i] = path.weight();
        }
        return new StudentTMixture(steps * coefficients.drift(), shifts, scales, weights, standard);
    }
}
