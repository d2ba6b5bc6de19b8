package org.potentia.models.smfm.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.smfm.futures.Delivery;
import org.potentia.models.smfm.futures.RateQuote;

/** The options of the study by name. */
record IndicatorSettings(
        boolean rates,
        RateQuote quote,
        boolean neighbour,
        boolean quarterly,
        double months,
        Delivery delivery,
        int window,
        int every,
        boolean withinContract,
        double low,
        double high,
        double above,
        double sigma,
        OptionalDouble drift,
        String volatility,
        boolean filterChanges,
        double halfLife,
        double volatilityScale,
        String optimizer,
        long evaluations,
        double limit,
        double stepsPerYear,
        double bandExpiry) {
    static final String NO_OPTIMIZER = "none";

    /** The most parameters of a fit: x, a scale, mu, nu, epsilon, rho. */
    private static final int FEWEST = 8;

    static final OptionSpace OPTIONS = OptionSpace.of(
                    Option.choice(
                            "quotes",
                            List.of("price", "rate"),
                            "price",
                            "what the series holds: prices, or quotes of an interest-rate future, 100 less the yield; the model is"
                                    + " then on the yield"),
                    Option.number(
                            "shift",
                            Interval.atLeast(0),
                            0,
                            "moves the origin of the model below zero by so much, in units of price or yield: needed for negative"
                                    + " rates; 0, for rates were positive when the paper was written"),
                    Option.choice(
                            "month",
                            List.of("held", "neighbour"),
                            "held",
                            "which contract of a file with two: the one that is held, or its neighbour (front and back month)"),
                    Option.flag(
                            "quarterly",
                            true,
                            "whether only contracts of March, June, September and December are taken, as in the paper"),
                    Option.number(
                            "months-to-expiry",
                            Interval.atLeast(0),
                            6,
                            "contracts nearer to their last day of trading are left out, as in the paper; of no meaning without contracts"),
                    Option.choice(
                            "delivery",
                            List.of("eurodollar", "sofr"),
                            "eurodollar",
                            "which contract it is: one named by the month of its last day, or by that of the beginning of its three"
                                    + " months"),
                    Option.count(
                            "window",
                            FEWEST,
                            1_000_000,
                            60,
                            "moves in a window, days for daily data; 60, a quarter: two weeks know nothing of the exponent"),
                    Option.count("step", 1, 1_000_000, 5, "moves from one window to the next; 5, a week"),
                    Option.flag(
                            "within-contract",
                            false,
                            "whether a window must lie within one contract; if not, moves of several stand in it, but never one from"
                                    + " a contract to the next"),
                    Option.number(
                            "s0",
                            Interval.atLeast(0),
                            0,
                            "S0, below which F is the price itself; 0 takes 1, the value of the paper, or a tenth of the lowest price"
                                    + " if that is not above 1"),
                    Option.number(
                            "sinf",
                            Interval.atLeast(0),
                            0,
                            "Sinf, above which F is flat; 0 takes 20, the value of the paper, or ten times the highest price if that is"
                                    + " not below 20"),
                    Option.number("y", Interval.REALS, 0, "the exponent above Sinf; 0 as in the paper"),
                    Option.number(
                            "sigma",
                            Interval.atLeast(0),
                            0,
                            "sigma of the fits with a given one, relative to F; 0 takes the historical volatility of each window as it"
                                    + " stands, as the text of the paper does"),
                    Option.choice(
                            "drift",
                            List.of("free", "zero"),
                            "free",
                            "whether mu is fitted; fitted, as it is a parameter of the paper, and costs little"),
                    Option.choice(
                            "volatility",
                            List.of("auto", "column", "ewma"),
                            "auto",
                            "the volatility of two factors: a column of the data, or an exponentially weighted mean of past squares;"
                                    + " auto takes the column if there is one"),
                    Option.choice(
                            "filter",
                            List.of("returns", "changes"),
                            "returns",
                            "what that mean is of: relative moves, or moves in units of the price"),
                    Option.number(
                            "half-life",
                            Interval.above(0),
                            20,
                            "moves after which a square counts half in that mean; 20, a month: shorter ones are noise, longer ones stand"
                                    + " still within a window"),
                    Option.number(
                            "volatility-scale",
                            Interval.above(0),
                            1,
                            "factor of the column of volatilities: 0.01 if they are in percent"),
                    Option.choice(
                            "optimizer",
                            List.of(
                                    "asa",
                                    "basin-hopping",
                                    "bobyqa",
                                    "cma-es",
                                    "differential-evolution",
                                    "direct-l",
                                    "dual-annealing",
                                    "l-bfgs",
                                    "mlsl",
                                    "multistart",
                                    "nelder-mead",
                                    NO_OPTIMIZER),
                            "asa",
                            "who looks for the best exponent before Newton's method makes it exact; none leaves it to Newton's method,"
                                    + " which is enough with one factor"),
                    Option.count(
                            "evaluations",
                            10,
                            1_000_000,
                            2000,
                            "the most evaluations of a search; 2000, more than an annealing in one dimension takes"),
                    Option.number(
                            "x-limit",
                            Interval.closed(1, 1000),
                            100,
                            "exponents beyond this, of either sign, are not looked at; an interval that reaches it is called unbounded"),
                    Option.number(
                            "steps-per-year",
                            Interval.atLeast(0),
                            0,
                            "moves a year; 0 takes 252 for daily data, and 252 times the moves of a session for data within the day"),
                    Option.number(
                            "band-expiry",
                            Interval.closed(0, 5),
                            0.25,
                            "years to expiry of the options whose price band is told; 0 tells none"))
            .withPreset(
                    "eurodollar",
                    "quotes of Eurodollar futures, as in the paper",
                    Values.EMPTY.with("quotes", "rate").with("delivery", "eurodollar"))
            .withPreset(
                    "paper-windows",
                    "two weeks a window, day by day, within contracts",
                    Values.EMPTY
                            .with("quotes", "rate")
                            .with("window", 14)
                            .with("step", 1)
                            .with("within-contract", true));

    static IndicatorSettings of(Settings settings) {
        return new IndicatorSettings(
                settings.choice("quotes").equals("rate"),
                new RateQuote(settings.number("shift")),
                settings.choice("month").equals("neighbour"),
                settings.flag("quarterly"),
                settings.number("months-to-expiry"),
                settings.choice("delivery").equals("sofr") ? Delivery.SOFR : Delivery.EURODOLLAR,
                (int) settings.count("window"),
                (int) settings.count("step"),
                settings.flag("within-contract"),
                settings.number("s0"),
                settings.number("sinf"),
                settings.number("y"),
                settings.number("sigma"),
                settings.choice("drift").equals("zero") ? OptionalDouble.of(0) : OptionalDouble.empty(),
                settings.choice("volatility"),
                settings.choice("filter").equals("changes"),
                settings.number("half-life"),
                settings.number("volatility-scale"),
                settings.choice("optimizer"),
                settings.count("evaluations"),
                settings.number("x-limit"),
                settings.number("steps-per-year"),
                settings.number("band-expiry"));
    }
}
