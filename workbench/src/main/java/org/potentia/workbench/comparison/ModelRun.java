package org.potentia.workbench.comparison;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.ComparisonListener.Phase;
import org.potentia.workbench.support.Seeds;

/** The work for one model, from the fit to the scores, on one thread. */
final class ModelRun {
    /** What is left for forecasting of the progress shown: fits take most of the time. */
    private static final double SHARE_OF_FIT = 0.8;

    /** After so many evaluations half of a fit is taken to be done; an optimizer does not know how many it will need. */
    private static final double HALFWAY = 4000;

    /** What became of a model: one of the two, and whether the user did not wait for it. */
    record Outcome(Optional<ModelResult> result, Optional<NotApplicable> notApplicable, boolean cutShort) {}

    private final ModelProvider model;
    private final Calibration calibration;
    private final FitSample sample;
    private final Forecasting forecasting;
    private final long userSeed;
    private final long seed;
    private final ComparisonListener listener;

    ModelRun(
            ModelProvider model,
            Calibration calibration,
            FitSample sample,
            Forecasting forecasting,
            long seed,
            ComparisonListener listener) {
        this.model = model;
        this.calibration = calibration;
        this.sample = sample;
        this.forecasting = forecasting;
        this.userSeed = seed;
        this.seed = Seeds.derive(seed, model.id());
        this.listener = listener;
    }

    Outcome outcome() {
        if (!ReturnModel.class.isAssignableFrom(model.modelType())) {
            return dropped("it gives no law of returns", false);
        }
        if (listener.cancelled()) {
            return dropped("interrupted before it was begun", true);
        }
        ModelResult result;
        try {
            result = result();
        } catch (CancellationException e) {
            return dropped("interrupted before it was finished", true);
        } catch (InternalError | UnknownError e) {
            // the virtual machine itself is broken: nothing that follows could be trusted
            throw e;
        } catch (RuntimeException | Error e) {
            // a plugin that fails drops out with its reason, also if it asks for more memory than there is; the others
            // go on
            return dropped(reason(e), false);
        }
        listener.progress(model.id(), Phase.DONE, 1);
        listener.finished(result);
        return new Outcome(Optional.of(result), Optional.empty(), false);
    }

    private ModelResult result() {
        listener.progress(model.id(), Phase.FITTING, 0);
        Fit fit = sample.fit(calibration, model, userSeed, new FitMonitor());
        listener.progress(model.id(), Phase.FORECASTING, SHARE_OF_FIT);
        ReturnModel fitted = (ReturnModel) model.create(fit.parameters());
        ForecastTrack track = forecasting.track(
                fitted,
                seed,
                share -> listener.progress(model.id(), Phase.FORECASTING, SHARE_OF_FIT + (1 - SHARE_OF_FIT) * share),
                listener::cancelled);
        return new ModelResult(fit, InSampleScores.of(fit), Scores.outOfSample(track), track, Optional.empty());
    }

    private Outcome dropped(String reason, boolean cutShort) {
        listener.progress(model.id(), Phase.NOT_APPLICABLE, 1);
        return new Outcome(
                Optional.empty(),
                Optional.of(new NotApplicable(model.id(), model.title(), model.version(), reason)),
                cutShort);
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return "it failed with " + kind;
        }
        // the message of an error is not written for users and says little without its kind
        return failure instanceof Error ? "it failed with " + kind + ": " + message : message;
    }

    private final class FitMonitor implements RunMonitor {
        private long reported;

        @Override
        public boolean cancelled() {
            return listener.cancelled();
        }

        @Override
        public void progress(Progress progress) {
            // an optimizer reports each evaluation; a reader needs some hundred
            if (progress.evaluations() >= reported + 50) {
                reported = progress.evaluations();
                listener.progress(model.id(), Phase.FITTING, SHARE_OF_FIT * reported / (reported + HALFWAY));
            }
        }
    }
}
