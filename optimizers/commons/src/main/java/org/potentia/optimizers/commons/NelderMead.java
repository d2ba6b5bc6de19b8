package org.potentia.optimizers.commons;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The simplex method of Nelder and Mead (1965) with the coefficients of Gao and Han (2012), which depend on the dimension and equal the
 * classic ones for two coordinates: expansion \( 1 + 2/n \), contraction \( 3/4 - 1/(2n) \), shrinkage \( 1 - 1/n \).
 *
 * <p>It only compares values, so an invalid point is simply {@code +Infinity}.
 *
 * @param size length of the edges of the first simplex, as a share of the box
 * @param valueTolerance ends when the values of the simplex differ by at most this times \( 1 + |f| \) ...
 * @param sizeTolerance ... and its vertices by at most this share of the box
 */
record NelderMead(double size, double valueTolerance, double sizeTolerance) {
    /** Goes down once, from the best point so far. */
    void run(UnitObjective objective) {
        double[] start = objective.bestUnit();
        NelderMeadSimplex simplex = simplexAt(start);
        new SimplexOptimizer((iteration, previous, current) -> settled(simplex))
                .optimize(
                        MaxEval.unlimited(),
                        new ObjectiveFunction(objective::value),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        simplex);
    }

    private NelderMeadSimplex simplexAt(double[] start) {
        int n = start.length;
        double[][] vertices = new double[n + 1][n];
        for (int i = 0; i < n; i++) {
            // inwards, for a vertex outside would be the start itself once more
            vertices[i + 1][i] = start[i] + size <= 1 ? size : -size;
        }
        return n == 1
                ? new NelderMeadSimplex(vertices)
                : new NelderMeadSimplex(vertices, 1, 1 + 2.0 / n, 0.75 - 0.5 / n, 1 - 1.0 / n);
    }

    /**
     * Looks at the whole simplex. Commons asks for a comparison of each vertex with what stood in its place before, which is no measure of
     * either size or spread.
     */
    private boolean settled(NelderMeadSimplex simplex) {
        PointValuePair[] vertices = simplex.getPoints();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double width = 0;
        double[] first = vertices[0].getPointRef();
        for (PointValuePair vertex : vertices) {
            low = Math.min(low, vertex.getValue());
            high = Math.max(high, vertex.getValue());
            double[] point = vertex.getPointRef();
            for (int i = 0; i < point.length; i++) {
                width = Math.max(width, Math.abs(point[i] - first[i]));
            }
        }
        return high - low <= valueTolerance * (1 + Math.abs(low)) && width <= sizeTolerance;
    }
}
