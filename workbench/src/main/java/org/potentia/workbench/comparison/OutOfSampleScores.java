package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;

/**
 * How well a model forecasts observations it was not fitted to.
 *
 * @param count how many observations
 * @param meanLogScore the mean natural logarithm of the predictive density at what came, larger is better; {@code -Infinity} if a model
 *     called impossible what came
 * @param meanCrps the mean continuous ranked probability score in units of the log-return, smaller is better; may be {@code +Infinity}
 * @param kolmogorovSmirnov the test that the probability integral transforms (PIT) are uniform; its statistic is the largest distance of
 *     their distribution function from the diagonal
 * @param ljungBox the test that the PIT has no autocorrelation at lags 1 to 10
 * @param ljungBoxSquared the same for \( (PIT - \tfrac12)^2 \)
 * @param berkowitz the likelihood-ratio test that the normal scores \( \Phi^{-1}(PIT) \) are independent and standard normal
 * @param coverage1 how often the return fell below the 1 % quantile
 * @param coverage5 how often the return fell below the 5 % quantile
 * @since 0.1
 */
public record OutOfSampleScores(
        int count,
        double meanLogScore,
        double meanCrps,
        TestStatistic kolmogorovSmirnov,
        TestStatistic ljungBox,
        TestStatistic ljungBoxSquared,
        TestStatistic berkowitz,
        TailCoverage coverage1,
        TailCoverage coverage5) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are no observations, or a score is not a number or has the wrong sign
     */
    public OutOfSampleScores {
        Arguments.atLeast(count, 1, "count");
        if (!(meanLogScore < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("meanLogScore = " + meanLogScore + ", must be < Infinity");
        }
        if (!(meanCrps >= 0)) {
            throw new IllegalArgumentException("meanCrps = " + meanCrps + ", must be >= 0");
        }
    }
}
