package org.potentia.workbench.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.PriceSeries;

/**
 * The observations of a series and where a split cuts them.
 *
 * @param series the prices
 * @param all all observations
 * @param cut how many come before the split; all if there is none
 * @param overlap how many of these reach into the first one after the split
 */
record SplitObservations(PriceSeries series, ReturnSample all, int cut, int overlap) {
    static SplitObservations of(PriceSeries series, Horizon horizon, boolean overlapping, Optional<Split> split) {
        int steps = series.size() - 1;
        int length = horizon.steps();
        if (steps < length) {
            throw new InputException("the horizon of " + length + " steps is longer than " + series.name()
                    + " with its " + counted(steps, "return") + ", must be shorter or have more data");
        }
        int stride = overlapping ? 1 : length;
        int count = (steps - length) / stride + 1;
        ReturnSample all = new ReturnSample(series.logReturns(), horizon, 0, stride, count);
        return split.map(rule -> new SplitObservations(series, all, cut(series, rule, all), (length - 1) / stride))
                .orElseGet(() -> new SplitObservations(series, all, count, 0));
    }

    int fitted() {
        return Math.max(0, cut - overlap);
    }

    int judged() {
        return all.count() - cut;
    }

    /** The observations to be fitted, without any step after the last of them. */
    ReturnSample fit() {
        int end = all.start(fitted() - 1) + all.horizon().steps();
        return new ReturnSample(all.steps().slice(0, end), all.horizon(), 0, all.stride(), fitted());
    }

    ReturnSample test() {
        return all.range(cut, all.count());
    }

    /** The day on which an observation ends. */
    LocalDate end(int i) {
        return end(series, all, i);
    }

    /** Says how many observations there are, and of what. */
    String words() {
        int length = all.horizon().steps();
        return series.name() + " has " + counted(all.count(), "observation") + " ("
                + (length == 1 ? "one-step" : length + "-step")
                + (all.count() == 1 ? " return)" : " returns)");
    }

    /** The day on which an observation of a sample ends: step j runs from price j to price j + 1. */
    static LocalDate end(PriceSeries series, ReturnSample sample, int i) {
        return series.date(sample.start(i) + sample.horizon().steps());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
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
