package org.potentia.models.smfm.fit;

import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/** The options of the study of recovery by name. */
record RecoverySettings(
        int samples,
        int days,
        int steps,
        double x,
        double mu,
        double volatility,
        double epsilon,
        double nu,
        double rho,
        IndicatorSettings fits) {
    /** Where a made price begins; S0 and Sinf are a tenth and ten times of it. */
    static final double PRICE = 5;

    static final double MARGIN = 10;

    static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count("samples", 2, 100_000, 200, "made series; 200, so that a coverage of 95 % is known to 1.5 %"),
            Option.count(
                    "days", 20, 100_000, 250, "moves of each; 250, a year, which knows the exponent to a few tenths"),
            Option.count(
                    "substeps",
                    1,
                    1000,
                    1,
                    "steps of the simulation within a day; with 1 the model of the fit is exactly that of the data"),
            Option.number("x", Interval.closed(-5, 5), 0.5, "the exponent; 0.5, between normal and lognormal"),
            Option.number("mu", Interval.REALS, 0.05, "drift of the price, a year"),
            Option.number(
                    "volatility",
                    Interval.above(0),
                    0.3,
                    "of the price relative to itself at the start, per root of a year; 0.3, for quiet prices know nothing"),
            Option.number(
                    "epsilon",
                    Interval.above(0),
                    0.8,
                    "noise of the volatility relative to it at the start, per root of a year; 0.8, as of equity indices"),
            Option.number("nu", Interval.REALS, 0, "drift of the volatility relative to it at the start, a year"),
            Option.number(
                    "rho",
                    Interval.open(-1, 1),
                    -0.3,
                    "correlation of price and volatility; not 0, for what it does to fits that leave it out shows"),
            Option.choice(
                    "optimizer",
                    List.of("asa", IndicatorSettings.NO_OPTIMIZER),
                    IndicatorSettings.NO_OPTIMIZER,
                    "as in the study smfm-x-indicator; none, as Newton's method finds the same"));

    static RecoverySettings of(Settings settings) {
        double start = start(settings.number("x"), settings.number("volatility"));
        Values fits = Values.of("window", settings.number("days"))
                .with("s0", PRICE / MARGIN)
                .with("sinf", PRICE * MARGIN)
                .with("sigma", start)
                .with("optimizer", settings.choice("optimizer"))
                .with("volatility", "column");
        return new RecoverySettings(
                (int) settings.count("samples"),
                (int) settings.count("days"),
                (int) settings.count("substeps"),
                settings.number("x"),
                settings.number("mu"),
                settings.number("volatility"),
                settings.number("epsilon"),
                settings.number("nu"),
                settings.number("rho"),
                IndicatorSettings.of(IndicatorSettings.OPTIONS.settings(fits)));
    }

    static Regions regions() {
        return new Regions(PRICE / MARGIN, PRICE * MARGIN, 0);
    }

    /** Sigma at the start, relative to F. */
    double start() {
        return start(x, volatility);
    }

    private static double start(double x, double volatility) {
        return volatility
                * PRICE
                / Math.exp(regions().constant(PRICE) + x * regions().slope(PRICE));
    }
}
