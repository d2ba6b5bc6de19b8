package org.potentia.numerics.smile;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.numerics.PricingConstraint;

/**
 * What a calibration to quotes may choose.
 *
 * @param constraint what the law that prices must meet
 * @param gauge which of the parameters that give the same prices is stated
 * @param premium the return above the forward under {@link Gauge#PREMIUM}, 1/year
 * @param noise \( h \) where prices do not depend on it, per square root of year
 * @param noiseGiven whether the noise is given rather than taken from past returns, if there are any
 * @param penalty \( \Lambda \) of equation 89, what the square of a miss of one a year counts, where the tilt is free: the law is searched as
 *     it prices, and need not meet the constraint; empty where the tilt is solved for
 */
record CalibrationChoices(
        PricingConstraint constraint,
        Gauge gauge,
        double premium,
        double noise,
        boolean noiseGiven,
        OptionalDouble penalty) {
    /** Stands for a noise that nobody has given. */
    private static final double UNGIVEN = 0;

    /** What stands for the noise if neither given nor told by returns: no price depends on it. */
    private static final double SOME_NOISE = 0.2;

    private static final String SOLVED = "solved";

    private static final String FREE = "free";

    static final OptionSpace OPTIONS = OptionSpace.of(
            Option.choice(
                    "constraint",
                    Arrays.stream(PricingConstraint.values())
                            .map(PricingConstraint::label)
                            .toList(),
                    PricingConstraint.MARTINGALE.label(),
                    "what the pricing law must meet: martingale, the forward is its mean; paper, the mean of the logarithm is"
                            + " (r - q - h^2/2) T as in equation 80; none, the stationary law prices as it stands"),
            Option.choice(
                    "gauge",
                    Gauge.labels(),
                    Gauge.SYMMETRIC.label(),
                    "which of the parameters that give the same prices is stated: symmetric, mu2 = -mu1; premium, the one under which"
                            + " the underlying is expected to grow by the premium above its forward; returns, the one under which past"
                            + " returns are most likely; printed, wherever a search over both locations stops"),
            Option.number(
                    "premium", Interval.closed(-1, 1), 0.05, "return above the forward, 1/year, for the gauge premium"),
            Option.number(
                    "h",
                    Interval.closed(0, 10),
                    UNGIVEN,
                    "noise, per square root of year, where prices do not depend on it: then quotes cannot tell it; 0 takes it from past"
                            + " returns, or 0.2 if there are none"),
            Option.choice(
                    "tilt",
                    List.of(SOLVED, FREE),
                    SOLVED,
                    "how the pricing law comes to meet the constraint: solved, exactly, the tilt being solved for at every step; free, nearly,"
                            + " the law being searched as it prices and missing it at a penalty, as equation 89 reads"),
            Option.number(
                    "penalty",
                    Interval.closed(0, 1e16),
                    1e6,
                    "Lambda of equation 89 for a free tilt: what the square of a miss of one a year counts; 1e6, so that a miss of a"
                            + " tenth of a per cent a year counts as much as an error of one unit of the loss"));

    static CalibrationChoices of(Settings settings) {
        double noise = settings.number("h");
        return new CalibrationChoices(
                PricingConstraint.of(settings.choice("constraint")),
                Gauge.of(settings.choice("gauge")),
                settings.number("premium"),
                noise == UNGIVEN ? SOME_NOISE : noise,
                noise != UNGIVEN,
                settings.choice("tilt").equals(FREE)
                        ? OptionalDouble.of(settings.number("penalty"))
                        : OptionalDouble.empty());
    }

    /**
     * Checks that the choices go together.
     *
     * @throws IllegalArgumentException if the tilt is free and there is nothing that it could miss, or a gauge that no tilt leads to
     */
    CalibrationChoices {
        if (penalty.isPresent() && constraint == PricingConstraint.NONE) {
            throw new IllegalArgumentException(
                    "tilt = free needs a constraint to miss, must have constraint = martingale or paper");
        }
        if (penalty.isPresent() && gauge != Gauge.SYMMETRIC) {
            throw new IllegalArgumentException("tilt = free searches the law that prices, for which the gauge "
                    + gauge.label() + " has no meaning, must be left out");
        }
    }

    /** What the law is made to meet at every step. */
    PricingConstraint solved() {
        return penalty.isPresent() ? PricingConstraint.NONE : constraint;
    }

    /** Whether prices tell the noise. */
    boolean noiseTold() {
        return solved() == PricingConstraint.PAPER;
    }
}
