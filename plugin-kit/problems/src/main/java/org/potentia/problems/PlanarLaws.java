package org.potentia.problems;

import java.util.function.DoubleUnaryOperator;

/** Exact densities in the plane by name. */
final class PlanarLaws {
    private PlanarLaws() {}

    /** A normal law whose means, variances and covariance change. */
    static PlanarLaw normal(
            DoubleUnaryOperator meanX,
            DoubleUnaryOperator meanY,
            DoubleUnaryOperator varianceX,
            DoubleUnaryOperator varianceY,
            DoubleUnaryOperator covariance) {
        return (x, y, t) -> normal(
                x - meanX.applyAsDouble(t),
                y - meanY.applyAsDouble(t),
                varianceX.applyAsDouble(t),
                varianceY.applyAsDouble(t),
                covariance.applyAsDouble(t));
    }

    private static double normal(double dx, double dy, double xx, double yy, double xy) {
        double determinant = xx * yy - xy * xy;
        double distance = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
        return Math.exp(-0.5 * distance) / (2 * Math.PI * Math.sqrt(determinant));
    }

    /** Two lognormal laws from (1, 1) whose logarithms are correlated; growth rates are those of the means. */
    static PlanarLaw lognormal(double sx, double sy, double rho, double growthX, double growthY) {
        return (x, y, t) -> x <= 0 || y <= 0
                ? 0
                : normal(
                                Math.log(x) - (growthX - 0.5 * sx * sx) * t,
                                Math.log(y) - (growthY - 0.5 * sy * sy) * t,
                                sx * sx * t,
                                sy * sy * t,
                                rho * sx * sy * t)
                        / (x * y);
    }
}
