package org.potentia.models.smfm.futures;

import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.price.Engines;

/**
 * Offers options on quotes of interest-rate futures as the quantity {@code smfm.rateOption}.
 *
 * <p>Source: L. Ingber (2000), Physica A 283, 529-558, section 2: the model is on 100 less the quote.
 */
public final class RateOptionQuantities implements QuantityProvider {
    private static final String ENGINE = "pathint";

    /** Makes the provider. */
    public RateOptionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity(
                "smfm.rateOption",
                "Option on the quote of an interest-rate future, valued as an option on the yield",
                "16,18",
                List.of(
                        text("kind", "call or put on the quote"),
                        text("style", "european or american"),
                        QuantityInput.number("quote", "point", "the quote now, 100 less the yield in percent"),
                        QuantityInput.number("strike", "point", "the strike, a quote"),
                        QuantityInput.number("T", "year", "time to the expiry of the option"),
                        QuantityInput.number("r", "1/year", "rate of discount"),
                        QuantityInput.number("sigma", "1/sqrt(year)", "volatility of the yield, relative to F"),
                        QuantityInput.number("S0", "percent", "yield below which F is the yield itself"),
                        QuantityInput.number("Sinf", "percent", "yield above which F is flat"),
                        QuantityInput.number("x", "1", "exponent between the two"),
                        QuantityInput.number("shift", "percent", "moves the origin of yields down; 0 if not given")
                                .optional(),
                        text("engine", "as in smfm.price; pathint if not given").optional()),
                Set.of(ENGINE),
                RateOptionQuantities::value));
    }

    private static QuantityInput text(String name, String meaning) {
        return new QuantityInput(name, "1", meaning, QuantityInput.Kind.TEXT, true);
    }

    private static Values value(Values inputs, Services services) {
        RateOption option = new RateOption(
                new Contract(
                        is(inputs, "kind", "call", "put") ? OptionType.CALL : OptionType.PUT,
                        is(inputs, "style", "european", "american") ? Exercise.EUROPEAN : Exercise.AMERICAN,
                        inputs.number("strike"),
                        Arguments.positive(inputs.number("T"), "T")),
                new RateQuote(inputs.number("shift", 0)));
        Underlying yield = option.underlying(inputs.number("quote"), inputs.number("r"));
        ThreeRegions noise = new ThreeRegions(inputs.number("S0"), inputs.number("Sinf"), inputs.number("x"), 0);
        Valuation valuation = new Engines(noise, inputs.number("sigma"), services)
                .value(
                        inputs.has("engine") ? inputs.text("engine") : ENGINE,
                        option.onYield(),
                        yield,
                        new ValuationAim(1e-7 * yield.price(), false));
        RateOption.Premium premium = option.onQuote(valuation);
        return Values.of("premium", premium.premium())
                .with("error", premium.error())
                .with("basisPoints", premium.basisPoints())
                .with("dollars", premium.dollars())
                .with("delta", premium.delta())
                .with("gamma", premium.gamma())
                .with("yield", yield.price() - option.convention().shift());
    }

    /** Whether a word is the first of two. */
    private static boolean is(Values inputs, String name, String first, String second) {
        String word = inputs.text(name);
        if (!word.equals(first) && !word.equals(second)) {
            throw new IllegalArgumentException(name + " = " + word + ", must be " + first + " or " + second);
        }
        return word.equals(first);
    }
}
