package org.potentia.models.qgauss;

import java.util.Arrays;
import org.potentia.api.Arguments;

/**
 * A maximum-likelihood fit by Newton's method on {@link Likelihood}, from {@link QuantileStart}.
 *
 * <p>Steps are damped (Levenberg: a multiple of the diagonal is added until the matrix is definite and the likelihood rises). The index is kept
 * between {@value #LOWEST} and {@value #HIGHEST}; an optimum that lies on such a border, as for data with a spike at the location or a flat
 * density, is returned with {@code converged = false}.
 *
 * @param location \( \mu \), as given or fitted
 * @param q the index
 * @param beta \( \beta \)
 * @param logLikelihood \( \ell \) there
 * @param standardErrors of q, beta and the location, from the inverse of the observed information; 0 for what was not fitted, infinite where
 *     the information is singular
 * @param steps how many times the derivatives were evaluated
 * @param converged whether the gradient vanishes inside the limits
 */
record QGaussianFit(
        double location,
        double q,
        double beta,
        double logLikelihood,
        StandardErrors standardErrors,
        int steps,
        boolean converged) {
    /** Far below the flattest law that data ask for: at q = -20 the density is uniform but for the last 5 % of its width. */
    static final double LOWEST = -20;

    /** A tail exponent of 0.0005. */
    static final double HIGHEST = 2.999;

    private static final int MOST_STEPS = 200;

    /** Newton squares the error, so that after a step as small as this the next one is rounding. */
    private static final double STEP_TOLERANCE = 1e-9;

    /** A rise of the likelihood below this share of its magnitude is rounding. */
    private static final double ROUNDING = 1e-13;

    private static final double LARGEST_STEP = 2;

    /** So many observations make a start from which Newton's method needs hardly a step more than from all. */
    private static final int ENOUGH = 500;

    /**
     * One standard deviation of each estimate.
     *
     * @param q of the index
     * @param beta of the inverse squared width
     * @param location of the location
     */
    record StandardErrors(double q, double beta, double location) {}

    /**
     * Fits index and width about a given location.
     *
     * @throws IllegalArgumentException if the observations are not finite or all equal to the location
     */
    static QGaussianFit about(double location, double[] data) {
        return fit(data, location, 2);
    }

    /**
     * Fits index, width and location.
     *
     * @throws IllegalArgumentException if the observations are not finite or all equal
     */
    static QGaussianFit free(double[] data) {
        double[] sorted = some(data);
        Arrays.sort(sorted);
        return fit(data, QuantileStart.quantile(sorted, 0.5), 3);
    }

    /** Observations evenly spread over the data, enough for a start; all of them if they are few. */
    private static double[] some(double[] data) {
        int stride = Math.max(1, data.length / ENOUGH);
        double[] picked = new double[(data.length + stride - 1) / stride];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = data[i * stride];
        }
        return picked;
    }

    private static QuantileStart guess(double[] raw, double start) {
        double[] distances = some(raw);
        boolean spread = false;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(distances[i] - start);
            spread |= distances[i] > 0;
        }
        return QuantileStart.of(
                spread
                        ? distances
                        : Arrays.stream(raw).map(x -> Math.abs(x - start)).toArray(),
                0,
                2.9);
    }

    private static QGaussianFit fit(double[] raw, double start, int free) {
        for (double x : raw) {
            Arguments.finite(x, "observation");
        }
        QuantileStart guess = guess(raw, start);
        // in units of the width about the start, so that all three coordinates are of order one
        double unit = 1 / Math.sqrt(guess.beta());
        double[] data = new double[raw.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (raw[i] - start) / unit;
        }
        double[] point = {guess.q(), supported(guess.q(), data), 0};
        Likelihood here = new Likelihood(data, point[2], point[0], point[1]);
        boolean converged = false;
        int steps = 1;
        double damping = 0;
        while (steps < MOST_STEPS) {
            double[] step = SymmetricMatrix.solveDamped(here.hessian, here.gradient, free, damping);
            if (step.length == 0) {
                damping = Math.max(1e-3, 10 * damping);
                if (damping > 1e12) {
                    break;
                }
                continue;
            }
            double length = Math.max(Math.abs(step[0]), Math.max(Math.abs(step[1]), Math.abs(step[2])));
            double shrink = length > LARGEST_STEP ? LARGEST_STEP / length : 1;
            double[] next = new double[3];
            for (int i = 0; i < 3; i++) {
                next[i] = point[i] + shrink * step[i];
            }
            next[0] = Math.max(LOWEST, Math.min(HIGHEST, next[0]));
            Likelihood there = new Likelihood(data, next[2], next[0], next[1]);
            steps++;
            boolean small = damping == 0 && length < STEP_TOLERANCE;
            if (small || there.value >= here.value - ROUNDING * Math.abs(here.value)) {
                point = next;
                here = there.value == Double.NEGATIVE_INFINITY ? here : there;
                converged = small && next[0] > LOWEST && next[0] < HIGHEST;
                if (small) {
                    break;
                }
                damping = damping < 1e-6 ? 0 : damping / 10;
            } else {
                damping = Math.max(1e-3, 10 * damping);
                if (damping > 1e12) {
                    break;
                }
            }
        }
        return result(raw, start, unit, point, here, free, steps, converged);
    }

    /** The wanted \( \ln\beta = 0 \), or less if the law has bounded support and an observation would fall outside. */
    private static double supported(double q, double[] data) {
        if (q >= 1) {
            return 0;
        }
        double largest = Arrays.stream(data).map(Math::abs).max().orElseThrow();
        return Math.min(0, -Math.log(1.1 * (1 - q) * largest * largest));
    }

    private static QGaussianFit result(
            double[] raw,
            double start,
            double unit,
            double[] point,
            Likelihood at,
            int free,
            int steps,
            boolean converged) {
        double location = start + unit * point[2];
        double beta = Math.exp(point[1]) / (unit * unit);
        double logLikelihood = at.value - raw.length * Math.log(unit);
        double[] variances = SymmetricMatrix.negativeInverseDiagonal(at.hessian, free);
        StandardErrors errors = new StandardErrors(
                Math.sqrt(variances[0]),
                beta * Math.sqrt(variances[1]),
                free == 3 ? unit * Math.sqrt(variances[2]) : 0);
        return new QGaussianFit(location, point[0], beta, logLikelihood, errors, steps, converged);
    }
}
