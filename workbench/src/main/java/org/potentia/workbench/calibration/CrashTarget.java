package org.potentia.workbench.calibration;

import org.potentia.api.Arguments;

/**
 * The probability, under the law that prices, that the underlying ends below a level, as credit spreads of a company tell that of its default.
 *
 * @param level the level, in currency, positive
 * @param probability \( P_Q(S_T \lt L) \), in [0, 1]
 * @param weight what the square of a miss of a hundredth of a point of probability counts, positive: with 1 a miss of one point counts as much as
 *     an error of one point of volatility
 * @since 0.1
 */
public record CrashTarget(double level, double probability, double weight) {
    /** A hundredth of a point, as losses count errors. */
    static final double UNIT = 1e-4;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public CrashTarget {
        Arguments.positive(level, "level");
        Arguments.probability(probability, "probability");
        Arguments.positive(weight, "weight");
    }
}
