package org.potentia.workbench.comparison;

import java.util.Optional;
import org.potentia.workbench.calibration.Fit;

/**
 * All about one model that took part.
 *
 * @param fit its fit
 * @param inSample its scores on the observations it was fitted to
 * @param outOfSample its scores on the later ones
 * @param track its forecasts one by one
 * @param sameLawAs the id of a model that turned out to be the same law: equal maxima and equal predictive densities
 * @since 0.1
 */
public record ModelResult(
        Fit fit,
        InSampleScores inSample,
        OutOfSampleScores outOfSample,
        ForecastTrack track,
        Optional<String> sameLawAs) {
    /**
     * Returns the id of the model.
     *
     * @return the id
     */
    public String id() {
        return fit.modelId();
    }

    /**
     * Returns the title of the model.
     *
     * @return a few words
     */
    public String title() {
        return fit.title();
    }

    /**
     * Returns the version of the implementation.
     *
     * @return the version
     */
    public String version() {
        return fit.version();
    }

    /**
     * Returns a copy that names the model whose law is the same.
     *
     * @param id its id
     * @return the changed result
     */
    public ModelResult withSameLawAs(String id) {
        return new ModelResult(fit, inSample, outOfSample, track, Optional.of(id));
    }
}
