package org.potentia.solvers.finitevolume;

import org.potentia.api.Doubles;

/**
 * Marches a scheme in time: the singly diagonally implicit method of order 4 of E. Hairer and G. Wanner (Solving Ordinary Differential
 * Equations II, table IV.6.5), L-stable, with an embedded solution of order 3. The error of a step is measured in the norm in which these
 * flows contract, so that errors of single steps add up at most.
 */
final class Integrator {
    private static final double GAMMA = 0.25;
    private static final double[] C = {0.25, 0.75, 11.0 / 20, 0.5, 1};
    private static final double[][] A = {
        {},
        {0.5},
        {17.0 / 50, -1.0 / 25},
        {371.0 / 1360, -137.0 / 2720, 15.0 / 544},
        {25.0 / 24, -49.0 / 48, 125.0 / 16, -85.0 / 12}
    };
    private static final double[] ERROR = {-3.0 / 16, -27.0 / 32, 25.0 / 32, 0, 0.25};
    private static final int MOST_STEPS = 100_000;

    private final Scheme scheme;
    private final double tolerance;
    private final double[][] slopes;
    private final double[] known;
    private final double[] next;
    private long steps;

    /** Called at each time asked for. */
    interface Watcher {
        void at(int index, double[] density);
    }

    /**
     * Makes an integrator.
     *
     * @param scheme the flow
     * @param tolerance largest error of one step
     */
    Integrator(Scheme scheme, double tolerance) {
        this.scheme = scheme;
        this.tolerance = tolerance;
        int size = scheme.unknowns();
        slopes = new double[C.length][size];
        known = new double[size];
        next = new double[size];
    }

    long steps() {
        return steps;
    }

    /**
     * Marches through all times.
     *
     * @param density the density at the beginning; it is changed
     * @param from the beginning
     * @param times increasing, none before the beginning
     * @param watcher is shown the density at each of them
     * @return whether the last was reached with the steps allowed
     */
    boolean run(double[] density, double from, Doubles times, Watcher watcher) {
        double time = from;
        double step = 0;
        for (int k = 0; k < times.size(); k++) {
            double target = times.get(k);
            while (time < target) {
                if (step == 0) {
                    step = 1e-6 * (target - from);
                }
                double left = target - time;
                double length = step >= 0.999 * left ? left : step > 0.5 * left ? 0.5 * left : step;
                double error = step(density, time, length);
                steps++;
                if (steps > MOST_STEPS || time + length == time) {
                    return false;
                }
                if (error <= tolerance) {
                    System.arraycopy(next, 0, density, 0, next.length);
                    time = length == left ? target : time + length;
                    double factor = 0.9 * Math.pow(tolerance / Math.max(error, 1e-300), 0.25);
                    // a step kept is a factorisation kept
                    if (factor > 1.3) {
                        step = Math.max(step, length * Math.min(factor, 4));
                    } else if (factor < 1) {
                        step = Math.min(step, length * Math.max(factor, 0.3));
                    }
                } else {
                    double factor = 0.8 * Math.pow(tolerance / error, 0.25);
                    step = length * (Double.isNaN(factor) ? 0.1 : Math.min(Math.max(factor, 0.1), 0.8));
                }
            }
            watcher.at(k, density);
        }
        return true;
    }

    /** Makes one step, and returns its error, or infinity where a stage has no solution. */
    private double step(double[] density, double time, double length) {
        int size = density.length;
        double weight = GAMMA * length;
        for (int stage = 0; stage < C.length; stage++) {
            System.arraycopy(density, 0, known, 0, size);
            for (int j = 0; j < stage; j++) {
                double factor = length * A[stage][j];
                double[] slope = slopes[j];
                for (int i = 0; i < size; i++) {
                    known[i] += factor * slope[i];
                }
            }
            if (stage == 0) {
                System.arraycopy(density, 0, next, 0, size);
            }
            if (!scheme.solve(time + C[stage] * length, weight, known, next)) {
                return Double.POSITIVE_INFINITY;
            }
            for (int i = 0; i < size; i++) {
                slopes[stage][i] = (next[i] - known[i]) / weight;
            }
        }
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int stage = 0; stage < C.length; stage++) {
                sum += ERROR[stage] * slopes[stage][i];
            }
            known[i] = length * sum;
        }
        return scheme.size(known);
    }
}
