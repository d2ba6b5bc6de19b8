package org.potentia.workbench.comparison;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.potentia.api.ComputationException;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.support.Seeds;

/**
 * The observations that models are fitted to, the same for a single fit and for a comparison. The sample ends with the last of them: no
 * model can see what comes later.
 *
 * @param sample the observations
 * @param first the day on which the first of them begins
 * @param last the day on which the last of them ends
 * @since 0.1
 */
public record FitSample(ReturnSample sample, LocalDate first, LocalDate last) {
    /** Fewer observations give no standard error worth the name. */
    public static final int FEWEST = 30;

    /**
     * Cuts the sample from a series.
     *
     * @param series the prices
     * @param horizon the horizon of an observation
     * @param overlapping whether an observation begins at every step
     * @param split the part before it is taken, without the observations that reach into the first one after it; all if there is none
     * @return the sample
     * @throws InputException if there are fewer than {@value #FEWEST} observations or all of them are equal
     */
    public static FitSample of(PriceSeries series, Horizon horizon, boolean overlapping, Optional<Split> split) {
        SplitObservations observations = SplitObservations.of(series, horizon, overlapping, split);
        if (observations.fitted() < FEWEST) {
            throw new InputException(observations.words()
                    + split.map(cut -> "; the split " + cut + " leaves " + observations.fitted() + " to fit")
                            .orElse("")
                    + ", must be at least " + FEWEST + " to fit: take "
                    + (split.isPresent() ? "another split, " : "")
                    + "a shorter horizon or more data");
        }
        return of(observations);
    }

    static FitSample of(SplitObservations observations) {
        ReturnSample sample = observations.fit();
        if (sample.observations().stream().distinct().limit(2).count() < 2) {
            throw new InputException("all " + sample.count() + " returns of "
                    + observations.series().name() + " that are to be fitted are " + sample.observation(0)
                    + ", must vary to be fitted");
        }
        return new FitSample(sample, observations.series().date(0), observations.end(sample.count() - 1));
    }

    /**
     * Fits a model to the sample, as a comparison does: with a seed that depends on the user's seed and the model's id alone.
     *
     * @param calibration how
     * @param model the model
     * @param seed the user's seed
     * @param monitor watches the optimizer, and may stop it
     * @return the fit
     * @throws IllegalArgumentException if the model is no model of returns
     * @throws ComputationException if no admissible parameters give the observations a finite likelihood
     * @throws CancellationException if the monitor stopped the run
     */
    public Fit fit(Calibration calibration, ModelProvider model, long seed, RunMonitor monitor) {
        return calibration.fit(model, sample, Seeds.derive(seed, model.id()), monitor);
    }
}
