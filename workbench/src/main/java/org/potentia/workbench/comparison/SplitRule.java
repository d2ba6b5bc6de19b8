package org.potentia.workbench.comparison;

import java.time.LocalDate;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.PriceSeries;

/**
 * A series cut into observations to fit and observations to judge. No step belongs to both: where observations overlap, those that reach
 * into the first judged one are left out of the fit.
 */
record SplitRule(ReturnSample fit, ReturnSample test, SplitOutcome outcome) {
    /** Fewer observations give no standard error worth the name. */
    static final int FEWEST_TO_FIT = 30;

    /** Fewer observations do not carry the tests of autocorrelation at ten lags. */
    static final int FEWEST_TO_JUDGE = 20;

    static SplitRule of(PriceSeries series, ComparisonSettings settings) {
        Horizon horizon = settings.horizon();
        int steps = series.size() - 1;
        int length = horizon.steps();
        if (steps < length) {
            throw new InputException("the horizon of " + length + " steps is longer than " + series.name()
                    + " with its " + steps + " returns, must be shorter or have more data");
        }
        int stride = settings.overlapping() ? 1 : length;
        int count = (steps - length) / stride + 1;
        ReturnSample all = new ReturnSample(series.logReturns(), horizon, 0, stride, count);
        int cut = cut(series, settings.split(), all);
        int overlap = (length - 1) / stride;
        int fitted = cut - overlap;
        int judged = count - cut;
        if (fitted < FEWEST_TO_FIT || judged < Math.max(FEWEST_TO_JUDGE, overlap + 2)) {
            throw new InputException("the split " + settings.split() + " of the " + count + " observations of "
                    + series.name()
                    + " over " + length + " steps leaves " + Math.max(0, fitted) + " to fit and " + judged
                    + " to judge, must be at least " + FEWEST_TO_FIT + " and " + Math.max(FEWEST_TO_JUDGE, overlap + 2)
                    + ": take another split, a shorter horizon or more data");
        }
        ReturnSample fit = all.range(0, fitted);
        ReturnSample test = all.range(cut, count);
        if (fit.observations().stream().distinct().limit(2).count() < 2) {
            throw new InputException("all " + fitted + " returns of " + series.name() + " before the split are "
                    + fit.observation(0) + ", must vary to be fitted");
        }
        SplitOutcome outcome = new SplitOutcome(
                settings.split(),
                fitted,
                series.date(0),
                end(series, fit, fitted - 1),
                judged,
                end(series, test, 0),
                end(series, test, judged - 1));
        return new SplitRule(fit, test, outcome);
    }

    /** The day on which an observation ends: step j runs from price j to price j + 1. */
    static LocalDate end(PriceSeries series, ReturnSample sample, int i) {
        return series.date(sample.start(i) + sample.horizon().steps());
    }

    private static int cut(PriceSeries series, Split split, ReturnSample all) {
        return switch (split) {
            // the product of a decimal share and a count may fall short of the whole number that was meant
            case Split.Share first -> (int) Math.floor(first.share() * all.count() * (1 + 1e-12));
            case Split.From later -> {
                int earlier = 0;
                while (earlier < all.count() && end(series, all, earlier).isBefore(later.firstTestDay())) {
                    earlier++;
                }
                yield earlier;
            }
        };
    }
}
