package org.potentia.workbench.comparison;

import java.time.LocalDate;
import java.util.List;
import org.potentia.api.Doubles;

/**
 * What one model forecast, observation by observation, and how it fared.
 *
 * @param dates the day on which each observation ends
 * @param returns the log-returns that came
 * @param logScores the logarithm of the predictive density at each
 * @param crps the continuous ranked probability score of each
 * @param pit the probability integral transform of each: the predictive probability of a return not above what came
 * @param normalScores \( \Phi^{-1}(PIT) \), computed from the smaller tail so that it keeps its accuracy in both; finite
 * @param averageDensity the predictive density, averaged over the observations; over evenly spaced ones if there are more than 2000 of one
 *     step or 100 of several
 * @since 0.1
 */
public record ForecastTrack(
        List<LocalDate> dates,
        Doubles returns,
        Doubles logScores,
        Doubles crps,
        Doubles pit,
        Doubles normalScores,
        DensityCurve averageDensity) {
    /**
     * Checks that all are of one length.
     *
     * @throws IllegalArgumentException if they are not
     */
    public ForecastTrack {
        dates = List.copyOf(dates);
        int count = dates.size();
        for (Doubles column : List.of(returns, logScores, crps, pit, normalScores)) {
            if (column.size() != count) {
                throw new IllegalArgumentException(
                        "a column has " + column.size() + " values, must have one for each of the " + count + " dates");
            }
        }
    }

    /**
     * Returns how many observations there are.
     *
     * @return their number
     */
    public int count() {
        return dates.size();
    }
}
