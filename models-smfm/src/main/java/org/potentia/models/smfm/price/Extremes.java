package org.potentia.models.smfm.price;

import java.util.Locale;
import org.potentia.api.Arguments;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;

/** Says of numbers that are too large which parameter makes them so. */
final class Extremes {
    /** Lognormal volatilities that differ by more, in decades, are what an engine has failed at. */
    private static final double DECADES = 4;

    /** Products of it and a price or two are still numbers. */
    private static final double LARGEST = 1e280;

    private Extremes() {}

    /** Why an engine has failed at an option: the exponent, where the noise differs by decades between the ends of its power. */
    static String reason(Task task, String reason) {
        double decades = decades(task.noise(), task.spot());
        return decades > DECADES ? steep(task, decades) : reason;
    }

    private static String steep(Task task, double decades) {
        return String.format(
                Locale.ROOT,
                "with the exponent x = %s the volatility σF(S)/S differs by %.0f decades between S0, the price %s and Sinf, more than"
                        + " this engine can follow: bring x nearer to 1, or S0 and Sinf nearer to the price",
                Exponents.of(task.noise()),
                decades,
                task.spot());
    }

    private static double decades(PriceNoise noise, double spot) {
        return switch (noise) {
            case ThreeRegions r -> decades(r.x(), r.low(), r.high(), spot);
            case SmoothNoise s -> decades(s.x(), s.low(), s.high(), spot);
            case ShiftedNoise s -> decades(s.base(), spot + s.shift());
        };
    }

    private static double decades(double x, double low, double high, double spot) {
        return Math.abs(x - 1) * Math.log10(Math.max(high, spot) / Math.min(low, spot));
    }

    /**
     * Checks that the forward price and the discount are numbers.
     *
     * @throws IllegalArgumentException naming years and rates
     */
    static void dated(Underlying underlying, double years) {
        Arguments.positive(years, "years to expiry");
        double growth = Math.exp(underlying.carry() * years);
        double forward = underlying.forward(years);
        double discount = underlying.discount(years);
        if (!(growth > 0 && Math.abs(forward) < LARGEST && discount > 0 && discount < LARGEST)) {
            throw new IllegalArgumentException(
                    "years = " + years + " with rate = " + underlying.rate() + " and carry = "
                            + underlying.carry() + " make the forward " + forward + " and the discount " + discount
                            + ", must be numbers of double precision above 0: years times rate, and times carry, within about 600");
        }
    }
}
