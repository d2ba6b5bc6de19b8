package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/**
 * Offers the prices of the NES paper by name: the tilt that makes the law of returns price, option prices with implied volatilities, and
 * Greeks.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations
 * 77-88.
 *
 * @since 0.1
 */
public final class NesPricingQuantities implements QuantityProvider {
    private static final QuantityInput STRIKES = QuantityInput.numbers("K", "currency", "strikes");

    private static final QuantityInput MODE = new QuantityInput(
            "mode",
            "1",
            "what the law that prices must meet: martingale (default), paper or none",
            QuantityInput.Kind.TEXT,
            false);

    private static final QuantityInput REGRESSION = new QuantityInput(
            "beta",
            "1/√year",
            "by how much implied volatilities change with the logarithm of the spot, for the minimum-variance delta (default: none is given)",
            QuantityInput.Kind.NUMBER,
            false);

    /** Makes the provider. */
    public NesPricingQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "nes.esscher",
                        "Tilt to the law that prices, its weights and means, dividend yields of its components, and the forward over the spot,"
                                + " by both constraints",
                        "NES (77)-(84), (88)",
                        inputs(),
                        NesPricingQuantities::esscher),
                Quantity.closedForm(
                        "nes.option",
                        "Prices of European calls and puts, and their implied volatilities, null where there is none",
                        "NES (86)-(88)",
                        inputs(QuantityInput.number("S0", "currency", "spot"), STRIKES, MODE),
                        NesPricingQuantities::option),
                Quantity.closedForm(
                        "nes.greeks",
                        "Derivatives of the prices of European calls and puts in spot, time, rate, yield and the two widths, tilt solved anew:"
                                + " delta and gamma while the law of the return stays; stickyStrike while each strike keeps its implied"
                                + " volatility, null where there is none; minimumVariance where volatilities follow the spot by beta",
                        "NES (77)-(88)",
                        inputs(QuantityInput.number("S0", "currency", "spot"), STRIKES, MODE, REGRESSION),
                        NesPricingQuantities::greeks));
    }

    private static List<QuantityInput> inputs(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(NesQuantities.shapeInputs());
        inputs.add(NesQuantities.NOISE);
        inputs.add(QuantityInput.number("r", "1/year", "riskless rate, continuously compounded"));
        inputs.add(QuantityInput.number("q", "1/year", "dividend yield, continuously compounded"));
        inputs.addAll(List.of(further));
        return inputs;
    }

    private static PricingLaw law(Values inputs, PricingConstraint constraint, double spot) {
        double years = NesQuantities.years(inputs);
        return PricingLaw.of(
                NesQuantities.shape(inputs).stationary(years), market(inputs, spot), years, constraint, noise(inputs));
    }

    private static Market market(Values inputs, double spot) {
        return new Market(
                Arguments.positive(spot, "S0"),
                Arguments.finite(inputs.number("r"), "r"),
                Arguments.finite(inputs.number("q"), "q"));
    }

    private static double noise(Values inputs) {
        return Arguments.positive(inputs.number("h"), "h");
    }

    private static PricingConstraint mode(Values inputs) {
        return inputs.has("mode") ? PricingConstraint.of(inputs.text("mode")) : PricingConstraint.MARTINGALE;
    }

    private static Values esscher(Values inputs) {
        return Values.EMPTY
                .with("paper", tilt(inputs, PricingConstraint.PAPER))
                .with("martingale", tilt(inputs, PricingConstraint.MARTINGALE));
    }

    private static Values tilt(Values inputs, PricingConstraint constraint) {
        PricingLaw law = law(inputs, constraint, 1);
        return Values.of("eta", law.eta())
                .with("omega", law.law().weights())
                .with("mu", law.law().means().map(mean -> mean / law.years()))
                .with("nesDividends", law.componentYields())
                .with("forwardFactor", law.mean())
                .with(
                        "moments",
                        Values.of("mean", law.law().mean())
                                .with("variance", law.law().variance())
                                .with("skewness", law.law().skewness())
                                .with("kurtosis", law.law().kurtosis()));
    }

    private static Values option(Values inputs) {
        PricingLaw law = law(inputs, mode(inputs), inputs.number("S0"));
        Doubles strikes = inputs.numbers("K");
        Doubles calls = strikes.map(strike -> law.price(OptionType.CALL, strike));
        Doubles puts = strikes.map(strike -> law.price(OptionType.PUT, strike));
        return Values.EMPTY
                .with("call", calls)
                .with("put", puts)
                .with("ivCall", volatilities(law, OptionType.CALL, strikes, calls))
                .with("ivPut", volatilities(law, OptionType.PUT, strikes, puts))
                .with("eta", law.eta())
                .with("constraint", law.constraint().label());
    }

    private static List<@Nullable Double> volatilities(
            PricingLaw law, OptionType type, Doubles strikes, Doubles prices) {
        List<@Nullable Double> volatilities = new ArrayList<>();
        for (int i = 0; i < strikes.size(); i++) {
            var volatility = ImpliedVolatility.of(type, prices.get(i), strikes.get(i), law.market(), law.years());
            volatilities.add(volatility.isPresent() ? volatility.getAsDouble() : null);
        }
        return volatilities;
    }

    private static Values greeks(Values inputs) {
        return Values.EMPTY.with("call", greeks(inputs, OptionType.CALL)).with("put", greeks(inputs, OptionType.PUT));
    }

    private static Values greeks(Values inputs, OptionType type) {
        List<NesGreeks> greeks = inputs.numbers("K").stream()
                .mapToObj(strike -> NesGreeks.of(
                        NesQuantities.shape(inputs),
                        market(inputs, inputs.number("S0")),
                        NesQuantities.years(inputs),
                        mode(inputs),
                        noise(inputs),
                        type,
                        strike))
                .toList();
        Values byLaw = Values.EMPTY
                .with("price", each(greeks, NesGreeks::price))
                .with("delta", each(greeks, NesGreeks::delta))
                .with("gamma", each(greeks, NesGreeks::gamma))
                .with("theta", each(greeks, NesGreeks::theta))
                .with("rho", each(greeks, NesGreeks::rho))
                .with("dividendRho", each(greeks, NesGreeks::dividendRho))
                .with("vega1", each(greeks, NesGreeks::vega1))
                .with("vega2", each(greeks, NesGreeks::vega2))
                .with("stickyStrike", stickyStrike(inputs, type, greeks));
        return inputs.has("beta") ? byLaw.with("minimumVariance", minimumVariance(inputs, type, greeks)) : byLaw;
    }

    private static Optional<StickyStrikeGreeks> sticky(Values inputs, OptionType type, List<NesGreeks> greeks, int i) {
        return StickyStrikeGreeks.of(
                type,
                greeks.get(i).price(),
                inputs.numbers("K").get(i),
                market(inputs, inputs.number("S0")),
                NesQuantities.years(inputs));
    }

    private static Values stickyStrike(Values inputs, OptionType type, List<NesGreeks> greeks) {
        List<Optional<StickyStrikeGreeks>> sticky = IntStream.range(0, greeks.size())
                .mapToObj(i -> sticky(inputs, type, greeks, i))
                .toList();
        return Values.EMPTY
                .with("delta", orNull(sticky, StickyStrikeGreeks::delta))
                .with("gamma", orNull(sticky, StickyStrikeGreeks::gamma))
                .with("vega", orNull(sticky, StickyStrikeGreeks::vega));
    }

    private static Values minimumVariance(Values inputs, OptionType type, List<NesGreeks> greeks) {
        double beta = Arguments.finite(inputs.number("beta"), "beta");
        double spot = inputs.number("S0");
        return Values.EMPTY.with(
                "delta",
                orNull(
                        IntStream.range(0, greeks.size())
                                .mapToObj(i -> sticky(inputs, type, greeks, i))
                                .toList(),
                        greek -> greek.minimumVarianceDelta(beta, spot)));
    }

    private static List<@Nullable Double> orNull(
            List<Optional<StickyStrikeGreeks>> greeks, ToDoubleFunction<StickyStrikeGreeks> which) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (Optional<StickyStrikeGreeks> greek : greeks) {
            numbers.add(greek.isPresent() ? which.applyAsDouble(greek.get()) : null);
        }
        return numbers;
    }

    private static Doubles each(List<NesGreeks> greeks, ToDoubleFunction<NesGreeks> which) {
        return Doubles.of(greeks.stream().mapToDouble(which));
    }
}
