package org.potentia.workbench.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.data.PriceSeries;

/** How far apart prices are: a step that is called a trading day should be one. */
final class Spacing {
    private static final double DAY = 86_400;

    /** Weekends and holidays do not make the median so large, weeks do. */
    private static final double MOST_DAYS = 4;

    private static final double FEWEST_DAYS = 0.25;

    private Spacing() {}

    /** A remark if steps are taken as trading days and the median distance between prices is that of something else. */
    static Optional<String> note(PriceSeries series, Horizon horizon) {
        if (horizon.stepYears() != Horizon.TRADING_DAY || series.size() < 2) {
            return Optional.empty();
        }
        long[] gaps = new long[series.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = series.epochSecond(i + 1) - series.epochSecond(i);
        }
        Arrays.sort(gaps);
        long median = gaps[gaps.length / 2];
        if (median >= FEWEST_DAYS * DAY && median <= MOST_DAYS * DAY) {
            return Optional.empty();
        }
        return Optional.of("prices are about " + words(median)
                + " apart; a step is taken as 1/252 year, so parameters per year do not hold");
    }

    private static String words(long seconds) {
        if (seconds >= DAY) {
            return counted(seconds / DAY, "day");
        }
        if (seconds >= 3600) {
            return counted(seconds / 3600.0, "hour");
        }
        return seconds >= 60 ? counted(seconds / 60.0, "minute") : counted((double) seconds, "second");
    }

    private static String counted(double count, String unit) {
        long whole = Math.round(count);
        return String.format(Locale.ROOT, "%d %s%s", whole, unit, whole == 1 ? "" : "s");
    }
}
