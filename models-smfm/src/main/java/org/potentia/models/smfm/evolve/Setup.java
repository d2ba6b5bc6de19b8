package org.potentia.models.smfm.evolve;

import java.util.HashSet;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.smfm.factor.LinearDrift;
import org.potentia.models.smfm.factor.OneFactor;
import org.potentia.models.smfm.factor.PlaneEvolution;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.factor.TwoFactor;

/**
 * The options of the study, read.
 *
 * @param settings those of {@link #OPTIONS}
 */
record Setup(Settings settings) {
    private static final Interval POSITIVE = Interval.open(0, 1e9);

    static final OptionSpace OPTIONS = OptionSpace.of(
            Option.number("price", POSITIVE, 5, "price now: a yield in percent, as in figure 1 of the paper"),
            Option.number(
                    "volatility",
                    Interval.open(0, 5),
                    0.15,
                    "noise relative to the price where it is now, 1/√year; sigma of each exponent follows, so that exponents can be compared"),
            Option.numbers(
                    "exponents",
                    Interval.closed(-20, 20),
                    Doubles.of(-1, 0, 1, 2),
                    "the exponents x, those of section 6.3"),
            Option.numbers("horizons", Interval.open(0, 100), Doubles.of(0.1, 0.5, 1), "after how many years"),
            Option.number(
                    "S0",
                    POSITIVE,
                    2,
                    "below it the price is lognormal; far below the price, exponents below 0 have a noise almost without bounds there"),
            Option.number("Sinf", POSITIVE, 20, "above it the noise follows y"),
            Option.number("y", Interval.closed(-20, 20), 0, "exponent above Sinf; 0 is the flat cap of the paper"),
            Option.flag("smooth", false, "the smooth F' of (19) in place of F of (16); it has no y"),
            Option.number("drift", Interval.closed(-5, 5), 0, "drift relative to the price, 1/year"),
            Option.flag("two-factors", true, "with the two-factor model beside the one-factor one"),
            Option.number(
                    "epsilon",
                    Interval.open(0, 10),
                    0.3,
                    "noise of the volatility relative to the volatility now, 1/√year"),
            Option.number("nu", Interval.closed(-10, 10), 0, "drift of the volatility relative to that now, 1/year"),
            Option.number("rho", Interval.open(-1, 1), -0.3, "correlation of price and volatility"),
            Option.number(
                    "tolerance",
                    Interval.open(1e-12, 1),
                    1e-6,
                    "largest error of a one-factor density wanted, relative to its height"),
            Option.number(
                    "plane-tolerance",
                    Interval.open(1e-8, 1),
                    1e-3,
                    "largest error wanted of the density of price and volatility, relative to its height"));

    Setup {
        distinct(settings.numbers("exponents"), "exponents");
        distinct(settings.numbers("horizons"), "horizons");
        if (settings.flag("smooth") && settings.number("y") != 0) {
            throw new IllegalArgumentException("y = " + settings.number("y")
                    + " with smooth = true, must be 0: F' of (19) tends to S0 above Sinf");
        }
    }

    private static void distinct(Doubles numbers, String name) {
        if (numbers.size() == 0) {
            throw new IllegalArgumentException(name + " are none, must be at least one");
        }
        Set<Double> seen = new HashSet<>();
        for (double number : numbers.toArray()) {
            if (!seen.add(number)) {
                throw new IllegalArgumentException(name + " hold " + number + " twice, must be different");
            }
        }
    }

    double price() {
        return settings.number("price");
    }

    Doubles exponents() {
        return settings.numbers("exponents");
    }

    Doubles horizons() {
        return Doubles.of(settings.numbers("horizons").stream().sorted());
    }

    boolean twoFactors() {
        return settings.flag("two-factors");
    }

    double tolerance() {
        return settings.number("tolerance");
    }

    double planeTolerance() {
        return settings.number("plane-tolerance");
    }

    double forward(double years) {
        return price() * Math.exp(settings.number("drift") * years);
    }

    private PriceNoise noise(double x) {
        double low = settings.number("S0");
        double high = settings.number("Sinf");
        return settings.flag("smooth")
                ? new SmoothNoise(low, high, x)
                : new ThreeRegions(low, high, x, settings.number("y"));
    }

    private LinearDrift drift() {
        return LinearDrift.proportionalTo(settings.number("drift"));
    }

    /** The sigma that gives the noise at the price now. */
    double sigma(double x) {
        PriceNoise noise = noise(x);
        noise.observed(price(), "price");
        return settings.number("volatility") * price() / noise.value(price());
    }

    LineEvolution line(double x, double years) {
        return new LineEvolution(new OneFactor(drift(), sigma(x), noise(x)), price(), years);
    }

    PlaneEvolution plane(double x, double years) {
        double sigma = sigma(x);
        return new PlaneEvolution(
                new TwoFactor(
                        drift(),
                        noise(x),
                        settings.number("nu") * sigma,
                        settings.number("epsilon") * sigma,
                        settings.number("rho"),
                        TwoFactor.FLOOR * sigma),
                price(),
                sigma,
                years);
    }
}
