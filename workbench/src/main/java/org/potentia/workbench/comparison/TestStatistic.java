package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;

/**
 * The outcome of a statistical test.
 *
 * @param statistic the test statistic; infinite where the data contradict the hypothesis outright
 * @param pValue the probability of a statistic at least as extreme if the hypothesis holds, in [0, 1]
 * @since 0.1
 */
public record TestStatistic(double statistic, double pValue) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the statistic is NaN or the p-value is no probability
     */
    public TestStatistic {
        if (Double.isNaN(statistic)) {
            throw new IllegalArgumentException("statistic = NaN, must be a number");
        }
        Arguments.probability(pValue, "pValue");
    }
}
