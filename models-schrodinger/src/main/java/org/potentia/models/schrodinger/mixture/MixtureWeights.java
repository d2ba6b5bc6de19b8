package org.potentia.models.schrodinger.mixture;

import java.util.Arrays;

/**
 * The weights of a mixture of given laws that make observations most probable. With \( L_{in} \) the density of observation i in law n, they
 * minimise \( F(x) = \sum_n x_n - \frac1N \sum_i \ln \sum_n x_n L_{in} \) over \( x \ge 0 \), which is convex, and whose minimum has sum 1 by
 * itself. Each step solves the quadratic model of F with these bounds and is halved until F falls.
 *
 * <p>Source: Y. Kim, P. Carbonetto, M. Stephens, M. Anitescu (2020), J. Comput. Graph. Stat. 29, 261-273. Expectation-maximisation has the
 * same limit, and takes thousands of steps where weights vanish.
 */
final class MixtureWeights {
    private static final int STEPS = 60;
    private static final int SWEEPS = 400;
    private static final int HALVINGS = 40;
    private static final double TOLERANCE = 1e-9;

    /** So much is added to the diagonal of the quadratic model, relative to its trace, where laws cannot be told apart. */
    private static final double RIDGE = 1e-12;

    private final double[][] densities;
    private final int count;

    /** Takes the densities of each law, {@code densities[n][i]}, each positive in the first law. */
    MixtureWeights(double[][] densities) {
        this.densities = densities;
        this.count = densities[0].length;
    }

    /** The best weights, from a start that is not negative. */
    double[] from(double... start) {
        int laws = densities.length;
        double[] x = start.clone();
        double[] sums = sums(x);
        double value = value(x, sums);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[laws];
            double[][] curvature = new double[laws][laws];
            model(sums, gradient, curvature);
            if (optimal(x, gradient)) {
                break;
            }
            double[] move = bounded(x, gradient, curvature);
            double slope = 0;
            for (int n = 0; n < laws; n++) {
                slope += gradient[n] * move[n];
            }
            boolean lower = false;
            double share = 1;
            for (int h = 0; h < HALVINGS && !lower; h++, share *= 0.5) {
                double[] next = moved(x, move, share);
                double[] nextSums = sums(next);
                double nextValue = value(next, nextSums);
                if (nextValue < value + 1e-4 * share * Math.min(0, slope)) {
                    x = next;
                    sums = nextSums;
                    value = nextValue;
                    lower = true;
                }
            }
            if (!lower) {
                // what is left is rounding
                break;
            }
        }
        double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(weight -> weight / sum).toArray();
    }

    /** The mean logarithm of the density for weights of sum 1. */
    double meanLog(double... weights) {
        return 1 - value(weights, sums(weights));
    }

    private double[] sums(double... x) {
        double[] sums = new double[count];
        for (int n = 0; n < x.length; n++) {
            double weight = x[n];
            double[] law = densities[n];
            for (int i = 0; i < count; i++) {
                sums[i] += weight * law[i];
            }
        }
        return sums;
    }

    private double value(double[] x, double... sums) {
        double logs = 0;
        for (double sum : sums) {
            logs += Math.log(sum);
        }
        return Arrays.stream(x).sum() - logs / count;
    }

    private void model(double[] sums, double[] gradient, double[][] curvature) {
        int laws = densities.length;
        double[][] ratios = new double[laws][count];
        for (int n = 0; n < laws; n++) {
            double total = 0;
            for (int i = 0; i < count; i++) {
                ratios[n][i] = densities[n][i] / sums[i];
                total += ratios[n][i];
            }
            gradient[n] = 1 - total / count;
        }
        double trace = 0;
        for (int n = 0; n < laws; n++) {
            for (int m = 0; m <= n; m++) {
                double total = 0;
                for (int i = 0; i < count; i++) {
                    total += ratios[n][i] * ratios[m][i];
                }
                curvature[n][m] = total / count;
                curvature[m][n] = total / count;
            }
            trace += curvature[n][n];
        }
        for (int n = 0; n < laws; n++) {
            curvature[n][n] += RIDGE * trace;
        }
    }

    private static boolean optimal(double[] x, double... gradient) {
        for (int n = 0; n < x.length; n++) {
            if (gradient[n] < -TOLERANCE || (x[n] > 0 && gradient[n] > TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /** The move that minimises the quadratic model without a negative weight, one weight after the other. */
    private static double[] bounded(double[] x, double[] gradient, double[][] curvature) {
        double[] move = new double[x.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double change = 0;
            for (int n = 0; n < x.length; n++) {
                double slope = gradient[n];
                for (int m = 0; m < x.length; m++) {
                    slope += curvature[n][m] * move[m];
                }
                double next = Math.max(-x[n], move[n] - slope / curvature[n][n]);
                change = Math.max(change, Math.abs(next - move[n]));
                move[n] = next;
            }
            if (change < 1e-13) {
                break;
            }
        }
        return move;
    }

    private static double[] moved(double[] x, double[] move, double share) {
        double[] next = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            next[n] = Math.max(0, x[n] + share * move[n]);
        }
        return next;
    }
}
