package org.potentia.models.schrodinger.threshold;

import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/** The options of the study, by name. */
record ThresholdSettings(
        boolean quantiles,
        int steps,
        int fewest,
        int replicates,
        double level,
        int shuffles,
        int synthetic,
        double years,
        int from,
        int to,
        boolean dropLimitDays,
        String board,
        double priceTick,
        int levels,
        int classes) {
    /** As many shuffles as decided for one asset, and for each of a panel. */
    private static final int ALONE = 199;

    private static final int PANEL = 19;

    private static final int REPLICATES_ALONE = 1000;

    private static final int REPLICATES_PANEL = 100;

    static final OptionSpace OPTIONS = OptionSpace.of(
                    Option.choice(
                            "rule",
                            List.of("range", "quantile"),
                            "range",
                            "thresholds at equal steps of the range of volume, as the formula of the paper has it, or of its"
                                    + " quantiles, as its words have it"),
                    Option.count(
                            "steps",
                            2,
                            1000,
                            20,
                            "how many steps the range is divided into; the paper starts at 1/20 and does not state its step;"
                                    + " 20 makes 19 looks, 100 makes 99"),
                    Option.count(
                            "fewest",
                            10,
                            1_000_000,
                            22,
                            "the search stops below so many days; the paper says a month, 22"),
                    Option.count(
                            "replicates",
                            0,
                            100_000,
                            0,
                            "replicates of each test; 0 takes 1000 for one asset and the 100 of the paper for several"),
                    Option.number(
                            "level",
                            Interval.closed(0.001, 0.5),
                            0.05,
                            "a look rejects one mode if p is below this, as in the paper"),
                    Option.count(
                            "shuffles",
                            0,
                            10_000,
                            PANEL,
                            "shuffles of returns against volumes of each of several assets, pooled; one asset takes ten times as"
                                    + " many and 9 more, 199; 0 leaves the permutation test out"),
                    Option.count(
                            "synthetic",
                            0,
                            10_000,
                            20,
                            "so many made series of each of two unimodal laws show how often a threshold is found where there is"
                                    + " none; 0 leaves that out"),
                    Option.number(
                            "years",
                            Interval.closed(0, 100),
                            4,
                            "assets with fewer years of data are left out, as in the paper"),
                    Option.count(
                            "from", 0, 99991231, 0, "the first day as yyyymmdd, 20110101 in the paper; 0 takes all"),
                    Option.count("to", 0, 99991231, 0, "the last day as yyyymmdd, 20201231 in the paper; 0 takes all"),
                    Option.choice(
                            "limit-days",
                            List.of("keep", "drop"),
                            "keep",
                            "days that close at their price limit are counted and kept, or left out: they are atoms of the law"),
                    Option.choice(
                            "board",
                            List.of("auto", "none", "main", "chinext", "star"),
                            "auto",
                            "which price limits hold: those of the board that the number of the share tells (six digits in its"
                                    + " name), none, or those of one board for all"),
                    Option.number(
                            "price-tick",
                            Interval.atLeast(0),
                            0,
                            "the tick of prices; each return is moved by a random half tick at most, so that ties are no modes;"
                                    + " 0 leaves returns as they are"),
                    Option.count(
                            "levels",
                            0,
                            10,
                            6,
                            "the most levels of the mixtures fitted to a single asset; 0 fits none, nor are any fitted to several"),
                    Option.count("classes", 2, 10, 3, "for how many classes of volume the risk of the mixture is told"))
            .withPreset("fine", "99 looks", Values.EMPTY.with("steps", 100))
            .withPreset("text", "the 5 % percentile of the words of the paper", Values.EMPTY.with("rule", "quantile"));

    static ThresholdSettings of(Settings settings) {
        ThresholdSettings all = new ThresholdSettings(
                settings.choice("rule").equals("quantile"),
                (int) settings.count("steps"),
                (int) settings.count("fewest"),
                (int) settings.count("replicates"),
                settings.number("level"),
                (int) settings.count("shuffles"),
                (int) settings.count("synthetic"),
                settings.number("years"),
                (int) settings.count("from"),
                (int) settings.count("to"),
                settings.choice("limit-days").equals("drop"),
                settings.choice("board"),
                settings.number("price-tick"),
                (int) settings.count("levels"),
                (int) settings.count("classes"));
        if (all.from > 0 && all.to > 0 && all.from > all.to) {
            throw new IllegalArgumentException("from = " + all.from + ", must not be after to = " + all.to);
        }
        return all;
    }

    /** Replicates of a test when there are so many assets. */
    int replicates(int assets) {
        return replicates > 0 ? replicates : assets == 1 ? REPLICATES_ALONE : REPLICATES_PANEL;
    }

    /** Shuffles of an asset when there are so many. */
    int shuffles(int assets) {
        return assets > 1 || shuffles == 0 ? shuffles : ALONE / PANEL * shuffles + ALONE % PANEL;
    }
}
