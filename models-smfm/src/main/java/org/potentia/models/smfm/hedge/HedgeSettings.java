package org.potentia.models.smfm.hedge;

import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.OptionType;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/** The options of the study, by name. */
record HedgeSettings(
        int days,
        double widest,
        int strikes,
        String type,
        boolean futures,
        double rate,
        double cost,
        int window,
        double halfLife,
        int every,
        double limit,
        int paths,
        int perDay,
        double drift,
        HedgeLaw world) {
    /** Trading days in a year. */
    static final double YEAR = 252;

    private static final double PERCENT = 100;

    static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count("days", 2, 504, 21, "trading days to expiry; 21, a month"),
            Option.number(
                    "moneyness",
                    Interval.closed(0, 50),
                    10,
                    "strikes reach so many percent below and above the price at the start; 10, as the experiment is usually shown"),
            Option.count(
                    "strikes", 1, 101, 5, "how many strikes, at equal distances; an odd number has one at the money"),
            Option.choice(
                    "type",
                    List.of("out-of-money", "call", "put"),
                    "out-of-money",
                    "puts below the price and calls from it on, or one kind for all strikes; by put-call parity the kind changes only"
                            + " the premium"),
            Option.choice(
                    "financing",
                    List.of("stock", "futures"),
                    "stock",
                    "whether the underlying is paid for by the account (8), or is a future that costs nothing to hold (10)"),
            Option.number("rate", Interval.closed(-0.5, 0.5), 0.02, "rate at which the account earns, 1/year"),
            Option.number(
                    "cost",
                    Interval.closed(0, 0.1),
                    0,
                    "cost of a trade of the hedge relative to its value; 0, to see the error of the hedge alone"),
            Option.count(
                    "window",
                    60,
                    10_000,
                    252,
                    "days before the start to which x, sigma, epsilon and rho are fitted; 252, for shorter ones know little of x"),
            Option.number(
                    "half-life",
                    Interval.above(0),
                    20,
                    "days after which a square counts half in the volatility of the day; 20, a month"),
            Option.count(
                    "every",
                    0,
                    10_000,
                    0,
                    "days from one start to the next; 0 takes those to expiry, so that no two overlap"),
            Option.number(
                    "limit",
                    Interval.closed(1, 20),
                    4,
                    "the largest exponent believed, of either sign; how often a fit is held there is told"),
            Option.count("paths", 10, 1_000_000, 2000, "made paths of each world; 2000 know a deviation to 2 %"),
            Option.count("per-day", 1, 100, 1, "how often a day the hedge is changed along made paths"),
            Option.number(
                    "drift",
                    Interval.closed(-2, 2),
                    0,
                    "growth of made prices beyond the cost of carry, 1/year; 0 is the pricing measure, where every hedge has mean zero"),
            Option.number("x", Interval.closed(-20, 20), -1, "exponent of the made worlds; -1 has a clear skew"),
            Option.number(
                    "sigma",
                    Interval.above(0),
                    0.2,
                    "lognormal volatility at the start of made paths, per root of a year"),
            Option.number(
                    "epsilon",
                    Interval.above(0),
                    0.2,
                    "noise of the volatility of the world of two factors, 1/year; 0.2 moves it by 0.06 in a month"),
            Option.number("rho", Interval.open(-1, 1), -0.6, "correlation of price and volatility in that world"));

    static HedgeSettings of(Settings settings) {
        return new HedgeSettings(
                (int) settings.count("days"),
                settings.number("moneyness"),
                (int) settings.count("strikes"),
                settings.choice("type"),
                settings.choice("financing").equals("futures"),
                settings.number("rate"),
                settings.number("cost"),
                (int) settings.count("window"),
                settings.number("half-life"),
                (int) settings.count("every"),
                settings.number("limit"),
                (int) settings.count("paths"),
                (int) settings.count("per-day"),
                settings.number("drift"),
                new HedgeLaw(
                        settings.number("x"),
                        settings.number("sigma"),
                        0,
                        settings.number("epsilon"),
                        settings.number("rho")));
    }

    /** Strikes relative to the price at the start, less one. */
    Doubles moneyness() {
        // in percent first, so that a tenth of a hundred is a round number
        return strikes == 1
                ? Doubles.of(0)
                : Doubles.of(
                        IntStream.range(0, strikes).mapToDouble(i -> widest * (2.0 * i / (strikes - 1) - 1) / PERCENT));
    }

    /** The option struck so far from the price, hedged so often. */
    Terms terms(double moneyness, int steps) {
        OptionType kind = switch (type) {
            case "call" -> OptionType.CALL;
            case "put" -> OptionType.PUT;
            default -> moneyness < 0 ? OptionType.PUT : OptionType.CALL;
        };
        return new Terms(kind, 1 + moneyness, days / YEAR, steps, rate, futures, cost);
    }

    int stride() {
        return every > 0 ? every : days;
    }
}
