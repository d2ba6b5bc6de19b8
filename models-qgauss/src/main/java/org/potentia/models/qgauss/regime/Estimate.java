package org.potentia.models.qgauss.regime;

import org.potentia.api.Values;

/**
 * A number with its errors.
 *
 * @param value the number
 * @param naive its standard error if the points of a fit were independent, as in the paper
 * @param error its standard deviation over resamples of blocks of sessions
 */
record Estimate(double value, double naive, double error) {
    Values values() {
        return Values.of("value", value).with("error", error).with("naiveError", naive);
    }
}
