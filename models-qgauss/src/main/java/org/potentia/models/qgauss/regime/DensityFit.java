package org.potentia.models.qgauss.regime;

import org.potentia.api.Arguments;
import org.potentia.models.qgauss.QGaussian;

/**
 * A q-Gaussian about 0 fitted to values of a density by weighted least squares of logarithms, as the paper fits its kernel densities,
 * \[ \min_{q,\beta,A} \sum_i w_i\,[\ln \hat P_i - \ln A - \ln g_q(x_i;\beta)]^2, \]
 * by Gauss and Newton with damping; the amplitude A, where it is free, is the weighted mean of what is left.
 *
 * @param q the index
 * @param beta the inverse squared width
 * @param amplitude A, 1 if it is not free
 * @param rms the root of the weighted mean square of what is left of the logarithms
 */
record DensityFit(double q, double beta, double amplitude, double rms) {
    private static final double LOWEST = -5;
    private static final double HIGHEST = 2.98;
    private static final int MOST_STEPS = 200;

    /** Nearly normal and heavy: from a bad start the descent can end on the wrong side. */
    private static final double[] OTHER_STARTS = {1.01, 2.4};

    private static final double DERIVATIVE = 1e-5;
    private static final double SMALLEST_STEP = 1e-11;
    private static final double MOST_DAMPING = 1e12;

    /**
     * Weights of equal shares of \( \ln|x| \): each point stands for half of the way to its neighbours, so that every decade of distances counts
     * alike, however densely it is sampled. Points at 0 have no place on that axis, and weight 0.
     *
     * @param x increasing distances, at least 0
     */
    static double[] logarithmicWeights(double[] x) {
        int first = 0;
        while (first < x.length && x[first] == 0) {
            first++;
        }
        double[] weights = new double[x.length];
        for (int i = first; i < x.length; i++) {
            double below = x[Math.max(first, i - 1)];
            double above = x[Math.min(x.length - 1, i + 1)];
            weights[i] = 0.5 * Math.log(above / below);
        }
        return weights;
    }

    /** A first guess of beta: from the distance at which the density has halved, or the last one. */
    static double betaNear(double[] x, double[] density) {
        int i = 0;
        while (i < x.length - 1 && (x[i] == 0 || density[i] > 0.5 * density[0])) {
            i++;
        }
        return 1 / (x[i] * x[i]);
    }

    /**
     * Fits a law.
     *
     * @param x distances
     * @param density values there, positive
     * @param weights not negative
     * @param startQ where to begin
     * @param startBeta where to begin
     * @param free whether the amplitude is free
     * @throws IllegalArgumentException if fewer points have a weight than numbers are sought, or a value is not admissible
     */
    static DensityFit of(
            double[] x, double[] density, double[] weights, double startQ, double startBeta, boolean free) {
        int used = 0;
        double[] logs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Arguments.finite(x[i], "distance");
            logs[i] = Math.log(Arguments.positive(density[i], "density"));
            used += Arguments.nonNegative(weights[i], "weight") > 0 ? 1 : 0;
        }
        Arguments.atLeast(used, free ? 3 : 2, "number of points with a weight");
        Problem problem = new Problem(x, logs, weights, free);
        double b = Math.log(Arguments.positive(startBeta, "beta"));
        DensityFit best = descend(problem, clip(startQ), b);
        for (double q : OTHER_STARTS) {
            DensityFit other = descend(problem, q, b);
            best = other.rms < best.rms ? other : best;
        }
        return best;
    }

    private static DensityFit descend(Problem problem, double startQ, double startB) {
        double q = startQ;
        double b = startB;
        Misfit here = problem.at(q, b);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < MOST_DAMPING; step++) {
            double[] change = problem.step(q, b, here, damping);
            double nextQ = clip(q + limit(change[0], 0.5));
            double nextB = b + limit(change[1], 2);
            Misfit there = problem.at(nextQ, nextB);
            if (there.square <= here.square) {
                double moved = Math.abs(nextQ - q) + Math.abs(nextB - b);
                q = nextQ;
                b = nextB;
                here = there;
                damping /= 10;
                if (moved < SMALLEST_STEP) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return new DensityFit(q, Math.exp(b), Math.exp(here.shift), Math.sqrt(here.square));
    }

    private static double limit(double step, double most) {
        return Math.max(-most, Math.min(most, step));
    }

    private static double clip(double q) {
        return Math.max(LOWEST, Math.min(HIGHEST, q));
    }

    /** What is left at some parameters: one number for each point, the logarithm of the amplitude, and the weighted mean square. */
    @SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
    private record Misfit(double[] rest, double shift, double square) {}

    @SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
    private record Problem(double[] x, double[] logs, double[] weights, boolean free) {
        Misfit at(double q, double b) {
            QGaussian law = new QGaussian(0, q, Math.exp(b));
            double[] rest = new double[x.length];
            double sum = 0;
            double all = 0;
            for (int i = 0; i < x.length; i++) {
                rest[i] = weights[i] > 0 ? logs[i] - law.logDensity(x[i]) : 0;
                sum += weights[i] * rest[i];
                all += weights[i];
            }
            double shift = free ? sum / all : 0;
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                rest[i] -= weights[i] > 0 ? shift : 0;
                square += weights[i] * rest[i] * rest[i];
            }
            return new Misfit(rest, shift, square / all);
        }

        /** The damped step of Gauss and Newton. */
        double[] step(double q, double b, Misfit here, double damping) {
            double dq = q + DERIVATIVE > HIGHEST ? -DERIVATIVE : DERIVATIVE;
            double[] alongQ = at(q + dq, b).rest;
            double[] alongB = at(q, b + DERIVATIVE).rest;
            double qq = 0;
            double bb = 0;
            double qb = 0;
            double gq = 0;
            double gb = 0;
            for (int i = 0; i < x.length; i++) {
                double jq = (alongQ[i] - here.rest[i]) / dq;
                double jb = (alongB[i] - here.rest[i]) / DERIVATIVE;
                if (weights[i] > 0 && Double.isFinite(jq) && Double.isFinite(jb)) {
                    qq += weights[i] * jq * jq;
                    bb += weights[i] * jb * jb;
                    qb += weights[i] * jq * jb;
                    gq -= weights[i] * jq * here.rest[i];
                    gb -= weights[i] * jb * here.rest[i];
                }
            }
            double a = qq * (1 + damping) + Double.MIN_NORMAL;
            double c = bb * (1 + damping) + Double.MIN_NORMAL;
            double determinant = a * c - qb * qb;
            return new double[] {(gq * c - gb * qb) / determinant, (gb * a - gq * qb) / determinant};
        }
    }
}
