package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;

/**
 * How often the return fell to or below a lower quantile of its forecast.
 *
 * @param level the probability that the forecasts gave to it, such as 0.01
 * @param observed how often it happened
 * @param rate how often it happened, as a share of the observations
 * @param expected how often it should have happened: level times observations
 * @param kupiec the likelihood-ratio test that the rate is the level
 * @since 0.1
 */
public record TailCoverage(double level, int observed, double rate, double expected, TestStatistic kupiec) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public TailCoverage {
        Arguments.probability(level, "level");
        Arguments.atLeast(observed, 0, "observed");
        Arguments.probability(rate, "rate");
        Arguments.nonNegative(expected, "expected");
    }
}
