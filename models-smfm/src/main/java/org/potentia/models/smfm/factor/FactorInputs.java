package org.potentia.models.smfm.factor;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityInput.Kind;

/** The models of one and two factors as inputs of quantities. */
final class FactorInputs {
    private FactorInputs() {}

    /** The inputs of F. */
    static List<QuantityInput> noise() {
        return List.of(
                QuantityInput.number("S0", "price", "below it F is the price itself"),
                QuantityInput.number("Sinf", "price", "above it F follows y, or S0 if smooth"),
                QuantityInput.number("x", "1", "exponent between the two"),
                QuantityInput.number("y", "1", "exponent above, 0 unless given; F without smooth only")
                        .optional(),
                new QuantityInput("smooth", "1", "the smooth F of (19) in place of (16)", Kind.FLAG, false),
                QuantityInput.number("shift", "price", "F and its S0 and Sinf are those of S + shift; 0 unless given")
                        .optional());
    }

    static PriceNoise noise(Values inputs) {
        double low = inputs.number("S0");
        double high = inputs.number("Sinf");
        double x = inputs.number("x");
        boolean smooth = inputs.flag("smooth", false);
        if (smooth && inputs.has("y")) {
            throw new IllegalArgumentException(
                    "y belongs to F of (16), must not come with smooth = true: F' of (19) tends to S0 above");
        }
        PriceNoise base =
                smooth ? new SmoothNoise(low, high, x) : new ThreeRegions(low, high, x, inputs.number("y", 0));
        double shift = inputs.number("shift", 0);
        return shift == 0 ? base : new ShiftedNoise(base, shift);
    }

    private static List<QuantityInput> drift() {
        return List.of(
                QuantityInput.number("mu", "1/year", "drift relative to the price (18); 0 unless given")
                        .optional(),
                QuantityInput.number(
                                "constantDrift", "price/year", "drift that is the same everywhere (16); 0 unless given")
                        .optional());
    }

    private static LinearDrift drift(Values inputs) {
        return new LinearDrift(inputs.number("constantDrift", 0), inputs.number("mu", 0));
    }

    /** Some inputs of one's own, then those of the one-factor model. */
    static List<QuantityInput> oneFactor(QuantityInput... first) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(first));
        inputs.add(QuantityInput.number("sigma", "1/sqrt(year)", "noise relative to F"));
        inputs.addAll(drift());
        inputs.addAll(noise());
        return inputs;
    }

    static OneFactor oneFactor(Values inputs) {
        return new OneFactor(drift(inputs), inputs.number("sigma"), noise(inputs));
    }

    /** Some inputs of one's own, then those of the two-factor model. */
    static List<QuantityInput> twoFactor(QuantityInput... first) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(first));
        inputs.add(QuantityInput.number("nu", "1/year^1.5", "drift of the volatility; 0 unless given")
                .optional());
        inputs.add(QuantityInput.number("epsilon", "1/year", "noise of the volatility"));
        inputs.add(QuantityInput.number("rho", "1", "correlation of the noises, 0 unless given")
                .optional());
        inputs.addAll(drift());
        inputs.addAll(noise());
        return inputs;
    }

    /** The model; where the volatility is reflected plays no part in a short step. */
    static TwoFactor twoFactor(Values inputs) {
        return twoFactor(inputs, Double.MIN_NORMAL);
    }

    /** The model, reflected at a volatility. */
    static TwoFactor twoFactor(Values inputs, double floor) {
        return new TwoFactor(
                drift(inputs),
                noise(inputs),
                inputs.number("nu", 0),
                inputs.number("epsilon"),
                inputs.number("rho", 0),
                floor);
    }
}
