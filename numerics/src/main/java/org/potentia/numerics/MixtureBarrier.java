package org.potentia.numerics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Closed forms for the time over the barrier between the two wells of a log-Gaussian mixture, from the upper well downwards. They are for
 * display: {@link MeanFirstPassage} is exact, and they are not, not even for high barriers except the last.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equation 39.
 * As printed it counts the weight of the well twice: once in \( e^{2\Delta V/h^2} \) and once in the weights \( \omega_k \).
 *
 * @param literal equation 39 as printed, years
 * @param exactNormalisation the same with the stationary density at the top in place of its approximation, so that the weight counts once,
 *     years
 * @param half the same with the integral over the barrier from the top upwards only, which is what an exit at the top needs, years
 * @param crossing the time from well to well by the exact shape of the barrier near the crossing of the two components, years: 5.5 % low
 *     where the distance of a component from the middle is four of its widths, 1.3 % at eight; never {@code NaN}. On 2000
 *     random pairs of wells the shares of the exact time were 0.9 to 1 from three widths on, 0.5 to 0.93 from one and a half, 0.2 to 1.7 below.
 *     Infinite where the approximation fails: where the components do not cross between their means, the crossing is less than three quarters
 *     of a width from the middle of one, or one side of the barrier does not rise
 * @since 0.1
 */
public record MixtureBarrier(double literal, double exactNormalisation, double half, double crossing) {
    private static final double ACCURACY = 1e-15;

    /**
     * How many widths the crossing must be away from the middle of each component. The shape near the crossing is taken to go on on both
     * sides; nearer than this the density of the wide component has turned before it has fallen, and the time comes out too long without bound.
     */
    private static final double NEAREST = 0.75;

    /**
     * Computes the times.
     *
     * @param shape the mixture
     * @param years the length \( T \) of the return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @param well the upper minimum
     * @param top the maximum below it
     * @return the times
     */
    public static MixtureBarrier of(LogGaussianMixture shape, double years, double noise, double well, double top) {
        GaussianMixturePotential potential = shape.potential(years, noise);
        GaussianMixture law = shape.stationary(years);
        double variance = noise * noise;
        double width = noise / Math.sqrt(-2 * potential.curvature(top));
        double above = 0;
        for (int k = 0; k < law.size(); k++) {
            double deviation = Math.sqrt(law.variances().get(k) + width * width);
            above += law.weights().get(k) * Normals.cdf((law.means().get(k) - top) / deviation);
        }
        double scale = 2 / (variance * law.density(top));
        double gaussian = Quadrature.integrate(
                        x -> Math.exp(-0.5 * x * x) * law.survival(top + width * x), 0, Double.POSITIVE_INFINITY, 1e-14)
                .value();
        return new MixtureBarrier(
                above / Kramers.rate(potential, well, top),
                scale * Math.sqrt(2 * Math.PI) * width * above,
                scale * width * gaussian,
                crossing(potential.groundState(), law, variance));
    }

    /**
     * Near the crossing of the weighted components the reciprocal of the density is proportional to \( e^{\alpha x}
     * \operatorname{sech}^2(\beta x) \), which integrates to \( \pi\alpha / (\beta^2 \sin(\pi\alpha/2\beta)) \).
     */
    private static double crossing(GaussianMixture components, GaussianMixture law, double variance) {
        double first = components.means().get(0);
        double second = components.means().get(1);
        DoubleUnaryOperator excess = x -> components.logTerm(0, x) - components.logTerm(1, x);
        if (!(excess.applyAsDouble(first) > 0 && excess.applyAsDouble(second) < 0)) {
            // one component is the larger at both means, the other no more than a dent in its well
            return Double.POSITIVE_INFINITY;
        }
        double crossing = new BrentSolver(ACCURACY, ACCURACY * Math.abs(first - second), 0)
                .findRoot(excess, Math.min(first, second), Math.max(first, second));
        double near = Math.min(
                Math.abs(crossing - first) / Math.sqrt(components.variances().get(0)),
                Math.abs(crossing - second) / Math.sqrt(components.variances().get(1)));
        if (near < NEAREST) {
            return Double.POSITIVE_INFINITY;
        }
        double v1 = (crossing - first) / components.variances().get(0);
        double v2 = (crossing - second) / components.variances().get(1);
        double alpha = v1 + v2;
        double beta = 0.5 * Math.abs(v1 - v2);
        if (Math.abs(alpha) >= 2 * beta) {
            return Double.POSITIVE_INFINITY;
        }
        double angle = Math.PI * alpha / (2 * beta);
        double barrier = 2 / beta * (angle == 0 ? 1 : angle / Math.sin(angle));
        return 2 * law.survival(crossing) / (variance * law.density(crossing)) * barrier;
    }
}
