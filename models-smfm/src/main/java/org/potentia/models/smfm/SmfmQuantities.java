package org.potentia.models.smfm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.smfm.factor.PowerLaw;
import org.potentia.models.smfm.factor.ShortTimeKernel;
import org.potentia.models.smfm.price.LognormalPut;

/**
 * Offers the quantities {@code smfm.*}: options under the one-factor model (16) and the kernels of one step.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558,
 * doi:10.1016/S0378-4371(00)00229-4, equations 16, 18, 22 and 24. Where the path meets \( S_0 \) or \( S_\infty \) the closed form of a
 * constant elasticity of variance does not apply; the solver has nodes at both.
 *
 * @since 0.1
 */
public final class SmfmQuantities implements QuantityProvider {
    private static final String SOLVER = "pathint";

    /** Accuracy asked of a European price, relative to the price of what it is written on. */
    private static final double EUROPEAN = 2e-10;

    /** Accuracy asked of an American price, whose error falls more slowly. */
    private static final double AMERICAN = 1e-7;

    /** Makes the provider. */
    public SmfmQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity(
                        "smfm.european",
                        "European option under the three-region power law: price, delta, gamma",
                        "16,18",
                        option(),
                        Set.of(SOLVER),
                        SmfmQuantities::european),
                new Quantity(
                        "smfm.american",
                        "American option under the three-region power law",
                        "16,18",
                        option(),
                        Set.of(SOLVER),
                        SmfmQuantities::american),
                Quantity.closedForm(
                        "smfm.americanPut",
                        "American put on a lognormal price by the integral equation of its exercise boundary",
                        "3",
                        List.of(
                                QuantityInput.number("S", "price", "price now"),
                                QuantityInput.number("K", "price", "strike"),
                                QuantityInput.number("T", "year", "time to expiry"),
                                QuantityInput.number("r", "1/year", "rate of discount, positive"),
                                QuantityInput.number("q", "1/year", "continuous yield, at least 0"),
                                QuantityInput.number("sigma", "1/sqrt(year)", "volatility")),
                        SmfmQuantities::americanPut),
                Quantity.closedForm(
                        "smfm.shortTimePropagator",
                        "Density of one short step: Ito prepoint, midpoint as printed, midpoint with the term that conserves mass",
                        "22,24",
                        law(
                                "mu",
                                QuantityInput.number("S1", "price", "where the step leads"),
                                QuantityInput.number("S", "price", "where it begins"),
                                QuantityInput.number("dt", "year", "how long it is")),
                        SmfmQuantities::shortTimePropagator),
                Quantity.closedForm(
                        "smfm.transitionElement",
                        "Element of the transition matrix: kernel averaged over the cell i, integrated over the cell j",
                        "24",
                        law(
                                "mu",
                                QuantityInput.numbers("edges", "price", "edges of the cells, increasing"),
                                QuantityInput.number("i", "1", "cell the step leads to, from 0"),
                                QuantityInput.number("j", "1", "cell where it begins, from 0"),
                                QuantityInput.number("dt", "year", "how long the step is")),
                        SmfmQuantities::transitionElement));
    }

    private static List<QuantityInput> law(String drift, QuantityInput... first) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(first));
        inputs.add(QuantityInput.number(drift, "1/year", "drift relative to the price"));
        inputs.add(QuantityInput.number("sigma", "1/sqrt(year)", "noise relative to F"));
        inputs.add(QuantityInput.number("S0", "price", "below it F is the price itself"));
        inputs.add(QuantityInput.number("Sinf", "price", "above it F follows y"));
        inputs.add(QuantityInput.number("x", "1", "exponent between the two"));
        inputs.add(QuantityInput.number("y", "1", "exponent above"));
        return inputs;
    }

    private static List<QuantityInput> option() {
        return law(
                "b",
                new QuantityInput("kind", "1", "call or put", QuantityInput.Kind.TEXT, true),
                QuantityInput.number("S", "price", "price now"),
                QuantityInput.number("K", "price", "strike"),
                QuantityInput.number("T", "year", "time to expiry"),
                QuantityInput.number("r", "1/year", "rate of discount"));
    }

    private static Values european(Values inputs, Services services) {
        Expectation option = option(inputs, services, Exercise.EUROPEAN, EUROPEAN);
        return Values.of("price", option.values().values().get(0))
                .with("delta", option.slopes().values().get(0))
                .with("gamma", option.curvatures().values().get(0))
                .with("error", option.error())
                .with("shortfall", option.shortfall());
    }

    private static Values american(Values inputs, Services services) {
        Expectation option = option(inputs, services, Exercise.AMERICAN, AMERICAN);
        return Values.of("value", option.values().values().get(0))
                .with("error", option.error())
                .with("shortfall", option.shortfall());
    }

    private static Expectation option(Values inputs, Services services, Exercise exercise, double accuracy) {
        PowerLaw law = PowerLaw.of(inputs, "b");
        double price = Arguments.positive(inputs.number("S"), "S");
        double strike = Arguments.positive(inputs.number("K"), "K");
        double expiry = Arguments.positive(inputs.number("T"), "T");
        double rate = Arguments.finite(inputs.number("r"), "r");
        return solver(services)
                .expectation(
                        new LinearDiffusion(law, Rate.constant(-rate)),
                        payoff(inputs.text("kind"), strike),
                        exercise,
                        expiry,
                        Doubles.of(price, 1.001 * price),
                        accuracy * price);
    }

    private static Payoff payoff(String kind, double strike) {
        return switch (kind) {
            case "call" -> Payoff.call(strike);
            case "put" -> Payoff.put(strike);
            default -> throw new IllegalArgumentException("kind = " + kind + ", must be call or put");
        };
    }

    private static BackwardPropagator solver(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof BackwardPropagator solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute expectations");
    }

    private static Values americanPut(Values inputs) {
        double price = Arguments.positive(inputs.number("S"), "S");
        LognormalPut put = new LognormalPut(
                Arguments.positive(inputs.number("K"), "K"),
                Arguments.positive(inputs.number("T"), "T"),
                Arguments.positive(inputs.number("r"), "r"),
                Arguments.nonNegative(inputs.number("q"), "q"),
                Arguments.positive(inputs.number("sigma"), "sigma"));
        double european = put.european(price);
        double premium = put.premium(price);
        return Values.of("price", european + premium)
                .with("european", european)
                .with("premium", premium)
                .with("boundary_at_T", put.boundary());
    }

    private static Values shortTimePropagator(Values inputs) {
        ShortTimeKernel kernel = new ShortTimeKernel(PowerLaw.of(inputs, "mu"), inputs.number("dt"));
        double to = Arguments.positive(inputs.number("S1"), "S1");
        double from = Arguments.positive(inputs.number("S"), "S");
        return Values.of("ito", kernel.prepoint(to, from))
                .with("midpoint_naive", kernel.midpoint(to, from, false))
                .with("midpoint_corrected", kernel.midpoint(to, from, true));
    }

    private static Values transitionElement(Values inputs) {
        ShortTimeKernel kernel = new ShortTimeKernel(PowerLaw.of(inputs, "mu"), inputs.number("dt"));
        Doubles edges = inputs.numbers("edges");
        Arguments.atLeast(edges.size(), 2, "number of edges");
        for (int k = 0; k < edges.size(); k++) {
            Arguments.within(edges.get(k), Interval.above(k == 0 ? 0 : edges.get(k - 1)), "edge " + k);
        }
        int to = cell(inputs, "i", edges);
        int from = cell(inputs, "j", edges);
        return Values.of(
                "value", kernel.averaged(edges.get(to), edges.get(to + 1), edges.get(from), edges.get(from + 1)));
    }

    private static int cell(Values inputs, String name, Doubles edges) {
        double cell = Arguments.within(inputs.number(name), Interval.closed(0, edges.size() - 2), name);
        if (cell != Math.rint(cell)) {
            throw new IllegalArgumentException(name + " = " + cell + ", must be a whole number");
        }
        return (int) cell;
    }
}
