package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.optimize.GradientObjective;

/**
 * The negative logarithm of the likelihood of prices and volatilities under the two-factor model (18) by the prepoint form (28), with its
 * gradient.
 *
 * <p>A point is \( (x, \ln\kappa, \mu, \nu, \epsilon, \rho) \), where the noise of the price is \( \kappa\sigma F \): \( \kappa = 1 \) takes the
 * volatility as it stands, as the paper does. The law of a step is the normal one without the reflection at \( \sigma_{min} \).
 */
final class TwoFactorLikelihood implements GradientObjective {
    private static final int SIZE = 6;
    private static final int SCALE = 1;

    /** Steps of the differences of the gradient, in rough standard errors. */
    private static final double DIFFERENCE = 1e-3;

    private final Moves moves;
    private final double[] volatilityChange;
    private final double[] constants;
    private final double[] slopes;

    /**
     * Makes the likelihood.
     *
     * @param constants \( c_i + \ln\sigma_i \)
     * @param slopes \( l_i \)
     */
    TwoFactorLikelihood(Moves moves, double[] volatilityChange, double[] constants, double[] slopes) {
        this.moves = moves;
        this.volatilityChange = volatilityChange.clone();
        this.constants = constants.clone();
        this.slopes = slopes.clone();
    }

    @Override
    public double value(double[] point) {
        return valueAndGradient(point, new double[SIZE]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double epsilon = Arguments.positive(point[4], "epsilon");
        double rho = Arguments.within(point[5], Interval.open(-1, 1), "rho");
        double k = (1 - rho) * (1 + rho);
        double root = Math.sqrt(moves.step());
        double value = moves.size() * (Math.log(2 * Math.PI * moves.step() * epsilon) + 0.5 * Math.log(k));
        Arrays.fill(gradient, 0);
        for (int i = 0; i < moves.size(); i++) {
            double logNoise = point[1] + constants[i] + point[0] * slopes[i];
            double noise = Math.exp(logNoise) * root;
            double u = (moves.change(i) - point[2] * moves.from(i) * moves.step()) / noise;
            double w = (volatilityChange[i] - point[3] * moves.step()) / (epsilon * root);
            double form = (u * u - 2 * rho * u * w + w * w) / k;
            double byU = (u - rho * w) / k;
            double byW = (w - rho * u) / k;
            value += 0.5 * form + logNoise;
            gradient[0] += slopes[i] * (1 - u * byU);
            gradient[1] += 1 - u * byU;
            gradient[2] -= byU * moves.from(i) * moves.step() / noise;
            gradient[3] -= byW * root / epsilon;
            gradient[4] += (1 - w * byW) / epsilon;
            gradient[5] += (rho * form - u * w - rho) / k;
        }
        return value;
    }

    /**
     * The standard errors of all parameters at the best point, by the inverse of the matrix of second derivatives.
     *
     * @param point the best point
     * @param freeScale whether \( \kappa \) was fitted
     * @param freeDrift whether \( \mu \) was
     * @return one for each coordinate, 0 for what was given; infinite if the matrix has no inverse
     */
    double[] errors(double[] point, boolean freeScale, boolean freeDrift) {
        int[] free = IntStream.range(0, SIZE)
                .filter(i -> (i != SCALE || freeScale) && (i != 2 || freeDrift))
                .toArray();
        double[] rough = rough(point);
        double[][] hessian = new double[free.length][free.length];
        double[] up = new double[SIZE];
        double[] down = new double[SIZE];
        for (int i = 0; i < free.length; i++) {
            double[] shifted = point.clone();
            double h = DIFFERENCE * rough[free[i]];
            shifted[free[i]] = point[free[i]] + h;
            valueAndGradient(shifted, up);
            shifted[free[i]] = point[free[i]] - h;
            valueAndGradient(shifted, down);
            for (int j = 0; j < free.length; j++) {
                // in rough errors, so that all entries are of one size
                hessian[i][j] = (up[free[j]] - down[free[j]]) / (2 * h) * rough[free[i]] * rough[free[j]];
            }
        }
        double[] variances = PositiveMatrix.inverseDiagonal(hessian);
        double[] errors = new double[SIZE];
        for (int i = 0; i < free.length; i++) {
            errors[free[i]] = Math.sqrt(variances[i]) * rough[free[i]];
        }
        return errors;
    }

    private double[] rough(double[] point) {
        int n = moves.size();
        double mean =
                IntStream.range(0, n).mapToDouble(i -> slopes[i]).average().orElse(0);
        double spread = IntStream.range(0, n)
                .mapToDouble(i -> (slopes[i] - mean) * (slopes[i] - mean))
                .sum();
        double k = (1 - point[5]) * (1 + point[5]);
        return new double[] {
            1 / Math.sqrt(2 * spread + 2e-6 * n),
            1 / Math.sqrt(2.0 * n),
            moves.historicalVolatility() / Math.sqrt(n * moves.step()),
            point[4] / Math.sqrt(n * moves.step()),
            point[4] / Math.sqrt(2.0 * n),
            k / Math.sqrt(n)
        };
    }
}
