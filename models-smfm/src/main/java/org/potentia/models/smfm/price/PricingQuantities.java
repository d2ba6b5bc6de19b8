package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.factor.TwoFactor;

/**
 * Offers the quantities of prices: Black and Scholes, the tree of Cox, Ross and Rubinstein, and prices and Greeks under the power law by a named
 * engine.
 */
public final class PricingQuantities implements QuantityProvider {
    private static final String PATHINT = "pathint";

    /** Makes the provider. */
    public PricingQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "smfm.blackScholes",
                        "Price and Greeks of a European option on a lognormal price with cost of carry b; where b = 0 (futures) it stays 0 in rho",
                        "2,3,13-15",
                        inputs(false, false),
                        PricingQuantities::blackScholes),
                Quantity.closedForm(
                        "smfm.crr",
                        "Tree of Cox, Ross and Rubinstein: price and the differences between its first nodes",
                        "CRR",
                        inputs(true, false, QuantityInput.number("steps", "1", "number of steps, whole, at least 2")),
                        PricingQuantities::crr),
                new Quantity(
                        "smfm.price",
                        "Price of an option under the three-region power law by a named engine, with its error",
                        "16,18",
                        inputs(true, true),
                        Set.of(PATHINT),
                        (values, services) -> price(values, services, false)),
                new Quantity(
                        "smfm.greeks",
                        "Price and all Greeks of an option under the three-region power law by a named engine",
                        "14,15,16,18",
                        inputs(true, true),
                        Set.of(PATHINT),
                        (values, services) -> price(values, services, true)),
                new Quantity(
                        "smfm.twoFactorPrices",
                        "European options of one expiry under two factors, price and volatility: all strikes in one sweep in the plane",
                        "16,18",
                        twoFactors(),
                        Set.of(PATHINT),
                        PricingQuantities::twoFactorPrices));
    }

    private static List<QuantityInput> inputs(boolean style, boolean power, QuantityInput... more) {
        List<QuantityInput> inputs = new ArrayList<>();
        inputs.add(text("kind", "call or put"));
        if (style) {
            inputs.add(text("style", "european or american"));
        }
        inputs.add(QuantityInput.number("S", "price", "price now"));
        inputs.add(QuantityInput.number("X", "price", "strike"));
        inputs.add(QuantityInput.number("T", "year", "time to expiry"));
        inputs.add(QuantityInput.number("r", "1/year", "rate of discount"));
        inputs.add(QuantityInput.number("b", "1/year", "cost of carry: r for a stock, 0 for futures"));
        inputs.add(QuantityInput.number("sigma", "1/sqrt(year)", "volatility, relative to F"));
        if (power) {
            inputs.add(QuantityInput.number("S0", "price", "below it F is the price itself"));
            inputs.add(QuantityInput.number("Sinf", "price", "above it F follows y"));
            inputs.add(QuantityInput.number("x", "1", "exponent between the two"));
            inputs.add(QuantityInput.number("y", "1", "exponent above, 0 if not given")
                    .optional());
            inputs.add(text("engine", "closed-form, pathint, finitevolume, tree or crr; pathint if not given")
                    .optional());
            inputs.add(QuantityInput.number(
                            "tolerance", "price", "largest absolute error of the price wanted; 1e-7 of S if not given")
                    .optional());
        }
        inputs.addAll(List.of(more));
        return inputs;
    }

    private static List<QuantityInput> twoFactors() {
        return List.of(
                text("kind", "call or put"),
                QuantityInput.number("S", "price", "price now"),
                QuantityInput.numbers("X", "price", "strikes"),
                QuantityInput.number("T", "year", "time to expiry"),
                QuantityInput.number("r", "1/year", "rate of discount"),
                QuantityInput.number("b", "1/year", "cost of carry: r for a stock, 0 for futures"),
                QuantityInput.number("sigma", "1/sqrt(year)", "volatility now, relative to F"),
                QuantityInput.number("S0", "price", "below it F is the price itself"),
                QuantityInput.number("Sinf", "price", "above it F follows y"),
                QuantityInput.number("x", "1", "exponent between the two"),
                QuantityInput.number("y", "1", "exponent above, 0 if not given").optional(),
                QuantityInput.number("nu", "1/year^1.5", "drift of the volatility, 0 if not given")
                        .optional(),
                QuantityInput.number("epsilon", "1/year", "noise of the volatility"),
                QuantityInput.number("rho", "1", "correlation of the two noises, inside (-1, 1)"),
                QuantityInput.number(
                                "floor",
                                "1/sqrt(year)",
                                "where the volatility is reflected, 1e-3 of sigma if not given")
                        .optional(),
                QuantityInput.number("tolerance", "price", "largest absolute error wanted; 1e-5 of S if not given")
                        .optional());
    }

    private static QuantityInput text(String name, String meaning) {
        return new QuantityInput(name, "1", meaning, QuantityInput.Kind.TEXT, true);
    }

    private static Contract contract(Values inputs, Exercise exercise) {
        return new Contract(
                choice(OptionType.class, inputs.text("kind"), "kind"),
                exercise,
                Arguments.positive(inputs.number("X"), "X"),
                Arguments.positive(inputs.number("T"), "T"));
    }

    private static Exercise style(Values inputs) {
        return choice(Exercise.class, inputs.text("style"), "style");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word, String name) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String known = constant.name().toLowerCase(Locale.ROOT);
            if (known.equals(word)) {
                return constant;
            }
            words.add(known);
        }
        throw new IllegalArgumentException(name + " = " + word + ", must be " + String.join(" or ", words));
    }

    private static Underlying underlying(Values inputs) {
        double carry = inputs.number("b");
        return new Underlying(Arguments.positive(inputs.number("S"), "S"), inputs.number("r"), carry, carry != 0);
    }

    private static Values blackScholes(Values inputs) {
        Lognormal option =
                new Lognormal(contract(inputs, Exercise.EUROPEAN), underlying(inputs), inputs.number("sigma"));
        return Values.of("price", option.price())
                .with(Greek.DELTA, option.delta())
                .with(Greek.GAMMA, option.gamma())
                .with("theta_calendar", option.theta())
                .with(Greek.VEGA, option.vega())
                .with(Greek.RHO, option.rho())
                .with(Greek.VANNA, option.vanna())
                .with(Greek.VOLGA, option.volga())
                .with("d1", option.upper())
                .with("d2", option.lower());
    }

    private static Values crr(Values inputs) {
        double steps = inputs.number("steps");
        if (steps != Math.rint(steps) || steps > 1e5) {
            throw new IllegalArgumentException("steps = " + steps + ", must be a whole number of at most 100000");
        }
        CoxRossRubinstein tree = CoxRossRubinstein.of(
                contract(inputs, style(inputs)), underlying(inputs), inputs.number("sigma"), (int) steps);
        return Values.of("price", tree.price())
                .with("delta_tree", tree.delta())
                .with("gamma_tree", tree.gamma())
                .with("theta_tree", tree.theta())
                .with("p_up", tree.probability())
                .with("u", tree.up());
    }

    private static Values price(Values inputs, Services services, boolean everyGreek) {
        ThreeRegions noise =
                new ThreeRegions(inputs.number("S0"), inputs.number("Sinf"), inputs.number("x"), inputs.number("y", 0));
        Underlying underlying = underlying(inputs);
        String engine = inputs.has("engine") ? inputs.text("engine") : PATHINT;
        double tolerance = inputs.number("tolerance", 1e-7 * underlying.price());
        Valuation valuation = new Engines(noise, inputs.number("sigma"), services)
                .value(engine, contract(inputs, style(inputs)), underlying, new ValuationAim(tolerance, everyGreek));
        Values values = Values.of("price", valuation.price())
                .with("error", valuation.error())
                .with("notes", String.join("; ", valuation.notes()));
        if (everyGreek) {
            for (Greek greek : valuation.greeks()) {
                values = values.with(greek.name(), greek.value()).with(greek.name() + "Error", greek.error());
            }
        }
        return values;
    }

    private static Values twoFactorPrices(Values inputs, Services services) {
        ThreeRegions noise =
                new ThreeRegions(inputs.number("S0"), inputs.number("Sinf"), inputs.number("x"), inputs.number("y", 0));
        double sigma = Arguments.positive(inputs.number("sigma"), "sigma");
        Underlying underlying = underlying(inputs);
        Doubles strikes = inputs.numbers("X");
        Arguments.atLeast(strikes.size(), 1, "number of strikes");
        strikes.stream().forEach(strike -> Arguments.positive(strike, "X"));
        TwoFactorStrip strip = new TwoFactorStrip(
                noise,
                inputs.number("nu", 0),
                inputs.number("epsilon"),
                inputs.number("rho"),
                inputs.number("floor", TwoFactor.FLOOR * sigma),
                services);
        TwoFactorStrip.Prices prices = strip.prices(
                underlying,
                sigma,
                inputs.number("T"),
                Collections.nCopies(strikes.size(), choice(OptionType.class, inputs.text("kind"), "kind")),
                strikes,
                inputs.number("tolerance", 1e-5 * underlying.price()));
        return Values.EMPTY
                .with("prices", prices.prices())
                .with("error", prices.error())
                .with("notes", prices.shortfall());
    }
}
