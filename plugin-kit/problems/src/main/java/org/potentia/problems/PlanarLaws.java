package org.potentia.problems;

import java.util.function.DoubleUnaryOperator;

/** Exact densities in the plane by name. */
final class PlanarLaws {
    /** An even integrand that vanishes at the other end: the trapezoidal rule is exact to rounding. */
    private static final int NODES = 160;

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

    /**
     * Brownian motion on the hyperbolic plane: \( dx = \sigma\,dW_1 \), \( d\sigma = \nu \sigma\,dW_2 \), independent noises, by McKean's kernel at
     * the time \( \tau = \nu^2 t \) and the hyperbolic distance \( d \) of \( (\nu x, \sigma) \) from the start:
     * \( G = \sqrt 2\, e^{-\tau/8} (2 \pi \tau)^{-3/2} \int_d^\infty u\, e^{-u^2/2\tau} / \sqrt{\cosh u - \cosh d}\;du \).
     */
    static PlanarLaw hyperbolic(double startX, double startSigma, double nu) {
        return (x, sigma, t) -> {
            if (sigma <= 0) {
                return 0;
            }
            double dx = nu * (x - startX);
            double dy = sigma - startSigma;
            // cosh d - 1 without cancellation
            double excess = (dx * dx + dy * dy) / (2 * sigma * startSigma);
            return nu * mcKean(nu * nu * t, excess) / (sigma * sigma);
        };
    }

    /** With \( \cosh u = \cosh d + v^2 \) the root goes, and what is left is smooth and even in \( v \), at \( d = 0 \) too. */
    private static double mcKean(double tau, double excess) {
        double distance = distance(excess);
        // beyond ten deviations nothing is left
        double beyond = Math.sqrt(distance * distance + 100 * tau);
        double end = Math.sqrt(2 * Math.sinh(0.5 * (beyond - distance)) * Math.sinh(0.5 * (beyond + distance)));
        double step = end / NODES;
        double sum = 0.5 * integrand(excess, tau);
        for (int i = 1; i < NODES; i++) {
            sum += integrand(excess + i * step * (i * step), tau);
        }
        return Math.sqrt(2) * Math.exp(-tau / 8) * Math.pow(2 * Math.PI * tau, -1.5) * sum * step;
    }

    private static double integrand(double excess, double tau) {
        double u = distance(excess);
        return 2 * Math.exp(-0.5 * u * u / tau) * (u == 0 ? 1 : u / Math.sqrt(excess * (2 + excess)));
    }

    /** The distance whose hyperbolic cosine exceeds 1 by so much. */
    private static double distance(double excess) {
        double half = 0.5 * excess;
        return 2 * Math.log1p(Math.sqrt(half) + half / (1 + Math.sqrt(1 + half)));
    }
}
