package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;

/**
 * The action of a path through equidistant times by the midpoint rule, \( A = \sum_k \Delta t\, L(\tfrac12 (q_k + q_{k+1}), (q_{k+1} - q_k) /
 * \Delta t) \), with its first and second derivatives by differences of fourth order. The ends of the path stay.
 *
 * @param diffusion one or two dimensions
 * @param term how much of the curvature is in the Lagrangian
 * @param duration how long the path takes, years, positive
 * @param segments number of segments, at least 2
 */
record PathAction(CurvedDiffusion diffusion, CurvatureTerm term, double duration, int segments) {
    /** Step of a difference, relative to the distance over which the coefficients change. */
    private static final double STEP = 2e-3;

    PathAction {
        Arguments.positive(duration, "T");
        Arguments.atLeast(segments, 2, "steps");
    }

    double step() {
        return duration / segments;
    }

    /** What one segment contributes; the numbers of its beginning, then those of its end. */
    private double segment(double[] ends) {
        int n = diffusion.dimension();
        double[] velocity = new double[n];
        return step() * diffusion.at(middle(ends, velocity)).lagrangian(term, velocity);
    }

    private double[] middle(double[] ends, double[] velocity) {
        int n = velocity.length;
        double[] middle = new double[n];
        for (int i = 0; i < n; i++) {
            middle[i] = 0.5 * (ends[i] + ends[n + i]);
            velocity[i] = (ends[n + i] - ends[i]) / step();
        }
        return middle;
    }

    /** The action. */
    double value(double[][] path) {
        double sum = 0;
        for (int k = 0; k < segments; k++) {
            sum += segment(ends(path, k));
        }
        return sum;
    }

    private static double[] ends(double[][] path, int k) {
        int n = path[k].length;
        double[] ends = new double[2 * n];
        System.arraycopy(path[k], 0, ends, 0, n);
        System.arraycopy(path[k + 1], 0, ends, n, n);
        return ends;
    }

    private double[] steps(double[] ends) {
        int n = diffusion.dimension();
        double[] velocity = new double[n];
        double[] middle = middle(ends, velocity);
        double[] steps = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            steps[i] = STEP * diffusion.scale(i % n, middle);
        }
        return steps;
    }

    private double[] gradient(double[] ends, double[] steps) {
        double[] gradient = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            double h = steps[i];
            gradient[i] = (8 * (shifted(ends, i, h) - shifted(ends, i, -h))
                            - (shifted(ends, i, 2 * h) - shifted(ends, i, -2 * h)))
                    / (12 * h);
        }
        return gradient;
    }

    private double shifted(double[] ends, int i, double h) {
        double[] moved = ends.clone();
        moved[i] += h;
        return segment(moved);
    }

    private double[] shiftedGradient(double[] ends, double[] steps, int i, double h) {
        double[] moved = ends.clone();
        moved[i] += h;
        return gradient(moved, steps);
    }

    private double[][] hessian(double[] ends, double[] steps) {
        int size = ends.length;
        double[][] hessian = new double[size][];
        for (int i = 0; i < size; i++) {
            double h = steps[i];
            double[] up = shiftedGradient(ends, steps, i, h);
            double[] down = shiftedGradient(ends, steps, i, -h);
            double[] far = shiftedGradient(ends, steps, i, 2 * h);
            double[] back = shiftedGradient(ends, steps, i, -2 * h);
            hessian[i] = new double[size];
            for (int j = 0; j < size; j++) {
                hessian[i][j] = (8 * (up[j] - down[j]) - (far[j] - back[j])) / (12 * h);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (hessian[i][j] + hessian[j][i]);
                hessian[i][j] = mean;
                hessian[j][i] = mean;
            }
        }
        return hessian;
    }

    /** The derivatives by the points between the ends, {@code gradient[k - 1][i]}. */
    double[][] gradient(double[][] path) {
        int n = diffusion.dimension();
        double[][] gradient = new double[segments - 1][n];
        for (int k = 0; k < segments; k++) {
            double[] ends = ends(path, k);
            double[] part = gradient(ends, steps(ends));
            for (int i = 0; i < n; i++) {
                if (k > 0) {
                    gradient[k - 1][i] += part[i];
                }
                if (k < segments - 1) {
                    gradient[k][i] += part[n + i];
                }
            }
        }
        return gradient;
    }

    /** The second derivatives, factorised. */
    PathHessian hessian(double[][] path) {
        int n = diffusion.dimension();
        double[][][] diagonal = new double[segments - 1][n][n];
        double[][][] beside = new double[segments][n][n];
        for (int k = 0; k < segments; k++) {
            double[] ends = ends(path, k);
            double[][] part = hessian(ends, steps(ends));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    beside[k][i][j] = part[i][n + j];
                    if (k > 0) {
                        diagonal[k - 1][i][j] += part[i][j];
                    }
                    if (k < segments - 1) {
                        diagonal[k][i][j] += part[n + i][n + j];
                    }
                }
            }
        }
        return new PathHessian(diagonal, beside);
    }

    /** The energy \( \dot q^G \Pi_G - L \) of each segment, which does not change along a solution. */
    double[] energies(double[][] path) {
        double[] energies = new double[segments];
        for (int k = 0; k < segments; k++) {
            double[] velocity = new double[diffusion.dimension()];
            LocalDiffusion local = diffusion.at(middle(ends(path, k), velocity));
            energies[k] = -local.lagrangian(term, velocity);
            for (int i = 0; i < velocity.length; i++) {
                energies[k] += velocity[i] * local.momentum(i, velocity);
            }
        }
        return energies;
    }

    /** The momentum of each segment along one coordinate. */
    double[] momenta(double[][] path, int coordinate) {
        double[] momenta = new double[segments];
        for (int k = 0; k < segments; k++) {
            double[] velocity = new double[diffusion.dimension()];
            momenta[k] = diffusion.at(middle(ends(path, k), velocity)).momentum(coordinate, velocity);
        }
        return momenta;
    }
}
