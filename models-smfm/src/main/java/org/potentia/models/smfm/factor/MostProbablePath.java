package org.potentia.models.smfm.factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.ComputationException;

/**
 * The paths between two points along which the action does not change to first order, equation 25: solutions of the Euler-Lagrange equations
 * as a boundary problem, by Newton's method with damping on the discretised action. The Lagrangian does not depend on time, so that erratum C12
 * adds nothing.
 *
 * @param action the action
 */
record MostProbablePath(PathAction action) {
    private static final int MOST_ITERATIONS = 60;

    private static final double LEAST_DAMPING = 1e-4;

    /** Relative change of a path at which the iteration ends; differences of fourth order carry no more. */
    private static final double CLOSE = 1e-8;

    /** Relative distance from which on two paths are two. */
    private static final double APART = 1e-3;

    /** A solution. */
    static final class Solution {
        private final double[][] path;
        private final double value;
        private final PathHessian hessian;
        private final int iterations;

        private Solution(double[][] path, double value, PathHessian hessian, int iterations) {
            this.path = path;
            this.value = value;
            this.hessian = hessian;
            this.iterations = iterations;
        }

        /** The points, ends included, not to be changed. */
        double[][] path() {
            return path;
        }

        /** The action. */
        double value() {
            return value;
        }

        PathHessian hessian() {
            return hessian;
        }

        int iterations() {
            return iterations;
        }
    }

    /**
     * Looks for solutions from the straight line and from lines bent to either side along each coordinate.
     *
     * @return all that were found, the least action first; at least one
     * @throws ComputationException if none was found
     */
    List<Solution> between(double[] from, double[] to) {
        List<Solution> found = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int n = from.length;
        for (int start = 0; start <= 2 * n; start++) {
            double[][] path = line(from, to);
            if (start > 0) {
                bend(path, (start - 1) / 2, start % 2 == 0 ? -0.4 : 0.8);
            }
            try {
                Solution solution = solve(path);
                if (found.stream().allMatch(other -> apart(other.path(), solution.path()))) {
                    found.add(solution);
                }
            } catch (ComputationException e) {
                failures.add(e.getMessage());
            }
        }
        if (found.isEmpty()) {
            throw new ComputationException(
                    "no most probable path found from " + (2 * n + 1) + " starts: " + failures.get(0));
        }
        found.sort(Comparator.comparingDouble(Solution::value));
        return found;
    }

    private double[][] line(double[] from, double[] to) {
        int count = action.segments();
        double[][] path = new double[count + 1][from.length];
        for (int k = 0; k <= count; k++) {
            double share = k / (double) count;
            for (int i = 0; i < from.length; i++) {
                path[k][i] = k == count ? to[i] : from[i] + share * (to[i] - from[i]);
            }
        }
        return path;
    }

    private void bend(double[][] path, int coordinate, double amount) {
        int count = path.length - 1;
        for (int k = 1; k < count; k++) {
            path[k][coordinate] +=
                    amount * action.diffusion().scale(coordinate, path[k]) * Math.sin(Math.PI * k / count);
        }
    }

    private boolean apart(double[][] first, double[][] second) {
        double most = 0;
        for (int k = 0; k < first.length; k++) {
            for (int i = 0; i < first[k].length; i++) {
                most = Math.max(
                        most,
                        Math.abs(first[k][i] - second[k][i])
                                / action.diffusion().scale(i, first[k]));
            }
        }
        return most > APART;
    }

    private Solution solve(double[][] start) {
        double[][] path = start;
        requireInside(path);
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            PathHessian hessian = action.hessian(path);
            double[][] correction = action.gradient(path);
            hessian.solve(correction);
            double size = size(path, correction);
            if (!Double.isFinite(size)) {
                throw new ComputationException("the second variation is singular on the way");
            }
            if (size < CLOSE) {
                return new Solution(path, action.value(path), hessian, iteration);
            }
            path = damped(path, hessian, correction, size);
        }
        throw new ComputationException("Newton's method does not settle in " + MOST_ITERATIONS + " iterations");
    }

    /** Goes as far as a second correction by the same derivatives is smaller than the first. */
    private double[][] damped(double[][] path, PathHessian hessian, double[][] correction, double size) {
        for (double damping = 1; damping >= LEAST_DAMPING; damping *= 0.5) {
            double[][] next = moved(path, correction, damping);
            if (inside(next)) {
                double[][] again = action.gradient(next);
                hessian.solve(again);
                double left = size(next, again);
                // at the end of the digits the second correction is noise
                if (left <= (1 - 0.25 * damping) * size || left < CLOSE) {
                    return next;
                }
            }
        }
        throw new ComputationException("Newton's method finds no way that comes closer inside the domain");
    }

    private static double[][] moved(double[][] path, double[][] correction, double damping) {
        double[][] moved = new double[path.length][];
        for (int k = 0; k < path.length; k++) {
            moved[k] = path[k].clone();
            for (int i = 0; i < moved[k].length && k > 0 && k < path.length - 1; i++) {
                moved[k][i] -= damping * correction[k - 1][i];
            }
        }
        return moved;
    }

    private double size(double[][] path, double[][] correction) {
        double most = 0;
        for (int k = 0; k < correction.length; k++) {
            for (int i = 0; i < correction[k].length; i++) {
                double relative =
                        Math.abs(correction[k][i]) / action.diffusion().scale(i, path[k + 1]);
                // a comparison that lets NaN through
                most = relative <= most ? most : relative;
            }
        }
        return most;
    }

    private void requireInside(double[][] path) {
        if (!inside(path)) {
            throw new ComputationException("a line to start from leaves the domain");
        }
    }

    private boolean inside(double[][] path) {
        for (double[] point : path) {
            if (!action.diffusion().inside(point)) {
                return false;
            }
        }
        return true;
    }
}
