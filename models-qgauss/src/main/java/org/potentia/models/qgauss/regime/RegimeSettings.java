package org.potentia.models.qgauss.regime;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/** The options of the study, by name. */
record RegimeSettings(
        int shortest,
        int longest,
        int count,
        double bandwidth,
        Detrending detrending,
        int window,
        Track.Overnight overnight,
        int resamples,
        double penalty,
        int strongUntil,
        int weakFrom,
        double cut,
        double power,
        int synthetic) {
    /** Twenty-one sessions of 390 minutes: the month of the paper. */
    private static final int MONTH = 8190;

    static final OptionSpace OPTIONS = OptionSpace.of(
                    Option.count(
                            "shortest-lag",
                            1,
                            1_000_000,
                            1,
                            "the shortest lag in steps; the paper begins with 1 minute"),
                    Option.count(
                            "longest-lag",
                            2,
                            1_000_000,
                            3000,
                            "the longest lag in steps; the paper ends at 3000 minutes"),
                    Option.count("lags", 10, 500, 60, "how many lags, evenly spread in the logarithm"),
                    Option.number(
                            "bandwidth",
                            Interval.atLeast(0),
                            0,
                            "bandwidth of the kernel in price units; 0 takes for each lag 0.3 of the width of the central tenth"
                                    + " of the returns, but no less than the tick, so that heights of one law are low by one factor"),
                    Option.choice(
                            "detrend",
                            List.of("centred", "trailing", "block", "none"),
                            "centred",
                            "what is subtracted from prices: the mean over a window about them, behind them, of their block, or"
                                    + " nothing; the paper says a month and not which"),
                    Option.count(
                            "window",
                            2,
                            10_000_000,
                            MONTH,
                            "that window in steps; 8190 minutes are 21 sessions of 390"),
                    Option.choice(
                            "overnight",
                            List.of("keep", "remove", "within"),
                            "keep",
                            "the step between sessions: a return like any other (the time in between does not count), taken"
                                    + " out of prices, or returns only within sessions"),
                    Option.count(
                            "resamples", 20, 10_000, 200, "how many resamples of blocks of sessions make the errors"),
                    Option.number(
                            "penalty",
                            Interval.atLeast(0),
                            4,
                            "c of the criterion chi-square + c p ln m by which one or two regimes are told; 1 is that of"
                                    + " independent points"),
                    Option.count("strong-until", 0, 1_000_000, 0, "the last lag of the strong regime; 0 looks for it"),
                    Option.count("weak-from", 0, 1_000_000, 0, "the first lag of the weak regime; 0 looks for it"),
                    Option.number(
                            "cut",
                            Interval.atLeast(0),
                            0,
                            "the cut of the second moment in price units; 0 takes ten times the half width of the longest lag"),
                    Option.number(
                            "power",
                            Interval.open(0, 2),
                            0.5,
                            "the order of the fractional moment, below the tail exponent for one that exists"),
                    Option.count(
                            "synthetic",
                            0,
                            5_000_000,
                            0,
                            "so many minutes of a made series with joined regimes instead of data; 0 takes data"))
            .withPreset("paper", "the bandwidth of the paper", org.potentia.api.Values.EMPTY.with("bandwidth", 0.005))
            .withPreset(
                    "joined",
                    "half a million minutes of the made series, without detrending, as it has no drift",
                    org.potentia.api.Values.EMPTY
                            .with("synthetic", 500_000)
                            .with("overnight", "within")
                            .with("detrend", "none"));

    static RegimeSettings of(Settings settings) {
        RegimeSettings all = new RegimeSettings(
                (int) settings.count("shortest-lag"),
                (int) settings.count("longest-lag"),
                (int) settings.count("lags"),
                settings.number("bandwidth"),
                Detrending.valueOf(settings.choice("detrend").toUpperCase(Locale.ROOT)),
                (int) settings.count("window"),
                Track.Overnight.valueOf(settings.choice("overnight").toUpperCase(Locale.ROOT)),
                (int) settings.count("resamples"),
                settings.number("penalty"),
                (int) settings.count("strong-until"),
                (int) settings.count("weak-from"),
                settings.number("cut"),
                settings.number("power"),
                (int) settings.count("synthetic"));
        if (all.shortest >= all.longest) {
            throw new IllegalArgumentException(
                    "shortest-lag = " + all.shortest + ", must be below longest-lag = " + all.longest);
        }
        if ((all.strongUntil == 0) != (all.weakFrom == 0) || all.strongUntil > all.weakFrom) {
            throw new IllegalArgumentException("strong-until = " + all.strongUntil + " and weak-from = " + all.weakFrom
                    + ", must be given together and in this order, or both 0");
        }
        return all;
    }

    /** The lags, none twice. */
    int[] lags(int most) {
        int last = Math.min(longest, most);
        double ratio = Math.log(last / (double) shortest);
        int[] lags = new int[count];
        for (int i = 0; i < count; i++) {
            lags[i] = (int) Math.round(shortest * Math.exp(ratio * i / (count - 1)));
        }
        return java.util.Arrays.stream(lags).distinct().toArray();
    }
}
