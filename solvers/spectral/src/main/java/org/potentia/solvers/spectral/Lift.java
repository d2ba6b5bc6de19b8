package org.potentia.solvers.spectral;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What is paid to paths that are absorbed, continued into the domain by a function that does not change in time: a constant, or with two
 * absorbing ends \( \alpha + \beta S \) with the scale function \( S' = 1/(Dw) \).
 */
final class Lift {
    private final double[] atPoints;
    private final double[] atBoundaries;
    private final double[] slopes;

    /**
     * Continues what is paid at the absorbing ends.
     *
     * @param problem the problem
     * @param mesh its panels
     * @param payoff what is paid
     * @throws IllegalArgumentException if something is paid at an absorbing end while a rate depends on the state
     */
    Lift(Problem problem, Mesh mesh, DoubleUnaryOperator payoff) {
        int n = mesh.size();
        atPoints = new double[n * Gauss.POINTS];
        atBoundaries = new double[n + 1];
        slopes = new double[n + 1];
        double lower = problem.lowerAbsorbs() ? payoff.applyAsDouble(mesh.boundary(0)) : 0;
        double upper = problem.upperAbsorbs() ? payoff.applyAsDouble(mesh.boundary(n)) : 0;
        if (problem.medium().kills() && (lower != 0 || upper != 0)) {
            throw new IllegalArgumentException(
                    "a payoff at an absorbing end and a rate that depends on the state are not supported"
                            + " together, the payoff must be 0 there");
        }
        boolean both = problem.lowerAbsorbs() && problem.upperAbsorbs();
        double constant = problem.lowerAbsorbs() ? lower : upper;
        for (int b = 0; b <= n; b++) {
            atBoundaries[b] = constant;
        }
        Arrays.fill(atPoints, constant);
        if (both && lower != upper) {
            rise(mesh, upper - lower);
        }
    }

    private void rise(Mesh mesh, double height) {
        int n = mesh.size();
        double[] scale = new double[n * Gauss.POINTS];
        double[] ends = new double[n + 1];
        double[] steepness = new double[Gauss.POINTS];
        for (int e = 0; e < n; e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                steepness[j] = mesh.half(e) * Math.exp(-mesh.logWeight(e, j)) / mesh.diffusivity(e, j);
            }
            for (int i = 0; i <= Gauss.POINTS; i++) {
                double sum = ends[e];
                for (int j = 0; j < Gauss.POINTS; j++) {
                    sum += Gauss.INTEGRAL[i][j] * steepness[j];
                }
                if (i < Gauss.POINTS) {
                    scale[e * Gauss.POINTS + i] = sum;
                } else {
                    ends[e + 1] = sum;
                }
            }
            slopes[e] = Gauss.atLeftEnd(steepness, 0) / mesh.half(e);
            slopes[e + 1] = Gauss.atRightEnd(steepness, 0) / mesh.half(e);
        }
        double factor = height / ends[n];
        for (int i = 0; i < scale.length; i++) {
            atPoints[i] += factor * scale[i];
        }
        for (int b = 0; b <= n; b++) {
            atBoundaries[b] += factor * ends[b];
            slopes[b] *= factor;
        }
    }

    /** The function at a point of a panel. */
    double inside(int e, int j) {
        return atPoints[e * Gauss.POINTS + j];
    }

    /** The function at a boundary. */
    double at(int b) {
        return atBoundaries[b];
    }

    /** Its slope at a boundary. */
    double slope(int b) {
        return slopes[b];
    }
}
