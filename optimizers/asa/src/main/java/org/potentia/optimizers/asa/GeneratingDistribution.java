package org.potentia.optimizers.asa;

/**
 * The distribution of a step \( y \in [-1, 1] \), in widths of the box, at temperature \( T \): density \( g_T(y) = 1 / (2 (|y| + T) \ln(1 +
 * 1/T)) \), the factors of (32). Its tails stay fat: the median of \( |y| \) is about \( \sqrt T \).
 *
 * <p>All of it in StrictMath and strict arithmetic, so that every machine draws the same steps.
 */
final class GeneratingDistribution {
    /** Below this temperature four terms of the series of \( \ln(1 + T) \) are exact beside \( -\ln T > 9 \). */
    private static final double SERIES = 1e-4;

    private GeneratingDistribution() {}

    /** \( \ln(1 + 1/T) \). */
    static double logSpan(double temperature) {
        return StrictMath.log1p(1 / temperature);
    }

    /** \( \ln(1 + 1/T) = \ln(1 + T) - \ln T \) where the logarithm is known, which saves one; above 1 the two would cancel. */
    static double logSpan(double temperature, double logTemperature) {
        if (temperature >= 1) {
            return logSpan(temperature);
        }
        double log1p = temperature < SERIES
                ? temperature * (1 - temperature * (0.5 - temperature * (1.0 / 3)))
                : StrictMath.log1p(temperature);
        return log1p - logTemperature;
    }

    /**
     * The step for a uniform number, (34): \( y = \mathrm{sgn}(u - \tfrac12)\, T\, [(1 + 1/T)^{|2u - 1|} - 1] \), where small steps
     * keep their digits.
     *
     * @param u uniform in [0, 1]
     * @param temperature \( T > 0 \)
     * @param logSpan \( \ln(1 + 1/T) \)
     */
    static double step(double u, double temperature, double logSpan) {
        double v = 2 * u - 1;
        double z = Math.abs(v) * logSpan;
        return Math.copySign(temperature * Exponential.expm1(z), v);
    }

    /** The density (32) of one coordinate. */
    static double density(double y, double temperature) {
        return 1 / (2 * (Math.abs(y) + temperature) * logSpan(temperature));
    }

    /** The distribution function (33) of one coordinate, through the tail beyond \( |y| \), which keeps its digits. */
    static double cumulative(double y, double temperature) {
        double tail = 0.5 * longJump(Math.abs(y), temperature);
        return y < 0 ? tail : 1 - tail;
    }

    /** The probability \( 1 - \ln(1 + \delta/T) / \ln(1 + 1/T) \) of a step longer than \( \delta \) widths of the box. */
    static double longJump(double delta, double temperature) {
        return StrictMath.log1p((1 - delta) / (delta + temperature)) / logSpan(temperature);
    }
}
