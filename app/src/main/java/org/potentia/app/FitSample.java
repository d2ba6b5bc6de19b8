package org.potentia.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.comparison.Split;
import org.potentia.workbench.data.PriceSeries;

/**
 * The returns that a single model is fitted to.
 *
 * @param sample the returns
 * @param first the day on which the first of them begins
 * @param last the day on which the last of them ends
 */
record FitSample(ReturnSample sample, LocalDate first, LocalDate last) {
    static FitSample of(PriceSeries series, Horizon horizon, boolean overlapping, @Nullable Split split) {
        int steps = series.size() - 1;
        if (horizon.steps() > steps) {
            throw new InputException("the horizon of " + horizon.steps() + " days is longer than the series "
                    + series.name() + " with its " + steps + " returns; it must be shorter");
        }
        int stride = overlapping ? 1 : horizon.steps();
        int count = (steps - horizon.steps()) / stride + 1;
        ReturnSample all = new ReturnSample(series.logReturns(), horizon, 0, stride, count);
        int kept = split == null ? count : before(split, series, all);
        if (kept == 0) {
            throw new InputException(
                    "no return of " + series.name() + " ends before the split " + split + ", must be at least one");
        }
        ReturnSample sample = all.range(0, kept);
        return new FitSample(sample, series.date(0), end(series, sample, kept - 1));
    }

    private static int before(Split split, PriceSeries series, ReturnSample all) {
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

    private static LocalDate end(PriceSeries series, ReturnSample sample, int i) {
        return series.date(sample.start(i) + sample.horizon().steps());
    }
}
