package org.potentia.models.nes;

import java.util.Arrays;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.numerics.PricingConstraint;

/**
 * What a calibration of NES to quotes may choose.
 *
 * @param constraint what the law that prices must meet
 * @param gauge which of the parameters that give the same prices is stated
 * @param premium the return above the forward under {@link Gauge#PREMIUM}, 1/year
 * @param noise \( h \) where prices do not depend on it, per square root of year
 * @param noiseGiven whether the noise is given rather than taken from past returns, if there are any
 */
record CalibrationChoices(PricingConstraint constraint, Gauge gauge, double premium, double noise, boolean noiseGiven) {
    /** Stands for a noise that nobody has given. */
    private static final double UNGIVEN = 0;

    /** What stands for the noise if neither given nor told by returns: no price depends on it. */
    private static final double SOME_NOISE = 0.2;

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
                            + " returns, or 0.2 if there are none"));

    static CalibrationChoices of(Settings settings) {
        double noise = settings.number("h");
        return new CalibrationChoices(
                PricingConstraint.of(settings.choice("constraint")),
                Gauge.of(settings.choice("gauge")),
                settings.number("premium"),
                noise == UNGIVEN ? SOME_NOISE : noise,
                noise != UNGIVEN);
    }

    /** Whether prices tell the noise. */
    boolean noiseTold() {
        return constraint == PricingConstraint.PAPER;
    }
}
