package org.potentia.workbench.calibration;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * The least loss at each of some values of one coordinate of a fit to quotes, all others being fitted anew: how well quotes tell that
 * coordinate, whatever the others do.
 *
 * @param coordinate the name of the coordinate
 * @param symbol its symbol
 * @param unit its unit
 * @param meaning what it is
 * @param at where the fit has it
 * @param values its values, increasing, that of the fit among them
 * @param losses the least loss at each, half a sum of squares as {@link SmileFit#lossValue()}; at the value of the fit, that of the fit
 * @since 0.1
 */
public record SmileProfile(
        String coordinate, String symbol, String unit, String meaning, double at, Doubles values, Doubles losses) {
    /**
     * Checks the lists.
     *
     * @throws IllegalArgumentException if there are not as many losses as values, or none
     */
    public SmileProfile {
        Arguments.notBlank(coordinate, "coordinate");
        Arguments.atLeast(values.size(), 1, "number of values");
        if (values.size() != losses.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values and " + losses.size() + " losses, must be as many");
        }
    }

    /**
     * Returns the lowest loss.
     *
     * @return the least of the losses
     */
    public double least() {
        return losses.stream().min().orElseThrow();
    }
}
