package org.potentia.models.smfm.fit;

import org.potentia.api.Arguments;
import org.potentia.api.optimize.GradientObjective;

/**
 * The negative logarithm of the likelihood of prices under the one-factor model (18) in the prepoint form (24),
 * \( C = \sum_i \frac{(\Delta S_i - \mu S_i \Delta t)^2}{2 \sigma^2 F_i^2 \Delta t} + \frac12 \ln(2\pi\Delta t\,\sigma^2 F_i^2) \), with its
 * gradient.
 *
 * <p>A point is \( (x, \ln\sigma, \mu) \).
 */
final class OneFactorLikelihood implements GradientObjective {
    private final Moves moves;
    private final double[] constants;
    private final double[] slopes;

    OneFactorLikelihood(Moves moves, Regions regions) {
        this.moves = moves;
        this.constants = moves.constants(regions);
        this.slopes = moves.slopes(regions);
    }

    @Override
    public double value(double[] point) {
        return valueAndGradient(point, new double[3]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        Arguments.finite(point[0], "x");
        Arguments.finite(point[1], "logarithm of sigma");
        double step = moves.step();
        double value = 0.5 * moves.size() * Math.log(2 * Math.PI * step);
        double bySlope = 0;
        double byScale = 0;
        double byDrift = 0;
        for (int i = 0; i < moves.size(); i++) {
            double logNoise = point[1] + constants[i] + point[0] * slopes[i];
            double noise = Math.exp(logNoise);
            double rest = (moves.change(i) - point[2] * moves.from(i) * step) / noise;
            double square = rest * rest / step;
            value += 0.5 * square + logNoise;
            bySlope += slopes[i] * (1 - square);
            byScale += 1 - square;
            byDrift -= rest * moves.from(i) / noise;
        }
        gradient[0] = bySlope;
        gradient[1] = byScale;
        gradient[2] = byDrift;
        return value;
    }
}
