package org.potentia.api.model;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * A provider of an option model that knows better than its parameters how to look for it: coordinates that quotes can tell apart, good
 * guesses, exact slopes. A provider of an {@link OptionModel} that does not implement this is searched in its parameters, with differences
 * for slopes.
 *
 * @since 0.1
 */
public interface OptionCalibrator extends ModelProvider {
    /**
     * Returns the choices a calibration has.
     *
     * @return the options
     */
    OptionSpace calibrationOptions();

    /**
     * Prepares a calibration.
     *
     * @param strips the options, one strip for each expiry
     * @param quotes what is quoted for them, in currency, for all strips in their order
     * @param settings choices of {@link #calibrationOptions()}
     * @param history returns of the underlying over about the time to expiry, for what quotes leave open; empty if there are none
     * @return the calibration
     * @throws IllegalArgumentException if the model cannot be calibrated to these strips with these settings
     */
    OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history);
}
