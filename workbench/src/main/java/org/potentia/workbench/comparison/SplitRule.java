package org.potentia.workbench.comparison;

import java.util.Optional;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.PriceSeries;

/**
 * A series cut into observations to fit and observations to judge. No step belongs to both: where observations overlap, those that reach
 * into the first judged one are left out of the fit.
 */
record SplitRule(FitSample fitted, ReturnSample test, SplitOutcome outcome) {
    /** Fewer observations do not carry the tests of autocorrelation at ten lags. */
    static final int FEWEST_TO_JUDGE = 20;

    static SplitRule of(PriceSeries series, ComparisonSettings settings) {
        SplitObservations observations =
                SplitObservations.of(series, settings.horizon(), settings.overlapping(), Optional.of(settings.split()));
        int judged = observations.judged();
        int fewestToJudge = Math.max(FEWEST_TO_JUDGE, observations.overlap() + 2);
        if (observations.fitted() < FitSample.FEWEST || judged < fewestToJudge) {
            throw new InputException(observations.words() + "; the split " + settings.split() + " leaves "
                    + observations.fitted() + " to fit and " + judged + " to judge, must be at least "
                    + FitSample.FEWEST + " and " + fewestToJudge
                    + ": take another split, a shorter horizon or more data");
        }
        FitSample fitted = FitSample.of(observations);
        SplitOutcome outcome = new SplitOutcome(
                settings.split(),
                observations.fitted(),
                fitted.first(),
                fitted.last(),
                judged,
                observations.end(observations.cut()),
                observations.end(observations.all().count() - 1));
        return new SplitRule(fitted, observations.test(), outcome);
    }

    ReturnSample fit() {
        return fitted.sample();
    }
}
