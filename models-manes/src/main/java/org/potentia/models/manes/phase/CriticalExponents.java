package org.potentia.models.manes.phase;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;

/**
 * The critical exponents of a symmetric market, measured from its phases and not from expansions: slopes of straight lines through logarithms
 * over a range of distances \( \varepsilon = |h - h_c|/h_c \) from the critical noise, or of fields.
 *
 * <p>Source: equations 70, 73 and 95 name what is expected: \( \beta = 1/2 \), \( \gamma = 1 \), \( \alpha = 0 \), a jump; \( \delta = 3 \)
 * follows from the fourth power in the free energy.
 *
 * @param alpha from the specific heat below \( h_c \) less that above, \( \propto \varepsilon^{-\alpha} \)
 * @param beta from the ordered phase, \( m \propto \varepsilon^\beta \)
 * @param gamma from the susceptibility above \( h_c \), \( \chi \propto \varepsilon^{-\gamma} \)
 * @param gammaBelow the same of the ordered phase below
 * @param delta from the mean at \( h_c \), \( m \propto B^{1/\delta} \)
 * @param nearest the smallest \( \varepsilon \)
 * @param farthest the largest \( \varepsilon \)
 */
public record CriticalExponents(
        double alpha, double beta, double gamma, double gammaBelow, double delta, double nearest, double farthest) {
    private static final int POINTS = 13;

    /** The fields for delta are these times the unit of field, the coupling times the location of the hump. */
    private static final double WEAKEST = 1e-10;

    private static final double STRONGEST = 1e-7;

    /**
     * Measures the exponents.
     *
     * @param market the market; its noise is not used
     * @param nearest the smallest \( \varepsilon \), at least 1e-6
     * @param farthest the largest \( \varepsilon \), above the smallest and below 0.1
     * @return the exponents with their range
     * @throws IllegalArgumentException if the market has no transition, or the range is not admissible
     */
    public static CriticalExponents of(SymmetricMarket market, double nearest, double farthest) {
        Arguments.positive(nearest, "nearest");
        if (!(nearest >= 1e-6 && nearest < farthest && farthest < 0.1)) {
            throw new IllegalArgumentException(
                    "eps from " + nearest + " to " + farthest + ", must be within [1e-6, 0.1) and rising");
        }
        double critical = market.criticalNoise()
                .orElseThrow(() ->
                        new IllegalArgumentException("the market has no transition: mu^2 T/sigma^2 must be above 1"));
        double beta = slope(
                nearest, farthest, eps -> market.atNoise(critical * (1 - eps)).orderedMean(0));
        double gamma = -slope(
                nearest,
                farthest,
                eps -> response(market.atNoise(critical * (1 + eps)).f1()));
        double gammaBelow = -slope(nearest, farthest, eps -> {
            SymmetricMarket below = market.atNoise(critical * (1 - eps));
            return response(below.inField(0).dressed(below.orderedMean(0)).slope());
        });
        SymmetricMarket there = market.atNoise(critical);
        double unit = market.coupling() * market.mu() * market.years();
        double delta = 1 / slope(WEAKEST, STRONGEST, b -> there.orderedMean(b * unit));
        double alpha = -slope(nearest, farthest, eps -> market.specificHeat(critical * (1 - eps)));
        return new CriticalExponents(alpha, beta, gamma, gammaBelow, delta, nearest, farthest);
    }

    /** The susceptibility but for the coupling. */
    private static double response(double slope) {
        return slope / (1 - slope);
    }

    /** The slope of the straight line of least squares through logarithms. */
    private static double slope(double from, double to, DoubleUnaryOperator function) {
        double ratio = Math.log(to / from) / (POINTS - 1);
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = i * ratio;
            double y = Math.log(function.applyAsDouble(from * Math.exp(x)));
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        return (POINTS * sumXy - sumX * sumY) / (POINTS * sumXx - sumX * sumX);
    }
}
