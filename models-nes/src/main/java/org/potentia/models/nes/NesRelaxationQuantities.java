package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.GaussianMixture;

/**
 * Offers how an earlier return is forgotten by name: the rates that stand for the relaxation, how far the approximate transition densities
 * are from the exact one, and the moments of the practical model over time.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, section 4.
 *
 * @since 0.1
 */
public final class NesRelaxationQuantities implements QuantityProvider {
    private static final String SOLVER = "spectral";

    private static final QuantityInput EARLIER = QuantityInput.number("y0", "1", "the earlier log-return");

    private static final QuantityInput TIMES = QuantityInput.numbers("t", "year", "times since the earlier return");

    private static final QuantityInput CHOICE = new QuantityInput(
            "rate",
            "1",
            "which relaxation rate: spectral (default), lpt1, lpt2 or passage",
            QuantityInput.Kind.TEXT,
            false);

    /** Makes the provider. */
    public NesRelaxationQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity(
                        "nes.relaxation",
                        "Rate at which an earlier return is forgotten, by each choice; a reason instead where there is one well",
                        "NES (34), (40), (55), (69)",
                        inputs(EARLIER),
                        Set.of(SOLVER),
                        NesRelaxationQuantities::relaxation),
                new Quantity(
                        "nes.distances",
                        "Total variation between the exact transition density and its approximations",
                        "NES (11), (12), (69), (70)",
                        inputs(EARLIER, TIMES, CHOICE),
                        Set.of(SOLVER),
                        NesRelaxationQuantities::distances),
                new Quantity(
                        "nes.termStructure",
                        "Mean, variance, skewness and kurtosis of the linear, the tilted and the exact law over time, and where the linear one is negative",
                        "NES (11), (69)-(72)",
                        inputs(EARLIER, TIMES, CHOICE),
                        Set.of(SOLVER),
                        NesRelaxationQuantities::termStructure));
    }

    private static List<QuantityInput> inputs(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(NesQuantities.shapeInputs());
        inputs.add(NesQuantities.NOISE);
        inputs.addAll(List.of(further));
        return inputs;
    }

    private static Propagator propagator(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        return provider.create(provider.options().defaults());
    }

    private static RelaxationRate choice(Values inputs) {
        return inputs.has("rate") ? RelaxationRate.of(inputs.text("rate")) : RelaxationRate.SPECTRAL;
    }

    private static double rate(Values inputs, Services services, RelaxationRate choice) {
        if (propagator(services) instanceof SpectrumSolver solver) {
            return choice.perYear(
                    NesQuantities.shape(inputs),
                    NesQuantities.years(inputs),
                    Arguments.positive(inputs.number("h"), "h"),
                    Arguments.finite(inputs.number("y0"), "y0"),
                    solver);
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }

    private static Values relaxation(Values inputs, Services services) {
        Values values = Values.EMPTY;
        boolean barrier = NesQuantities.shape(inputs)
                        .potential(NesQuantities.years(inputs), 1)
                        .criticalPoints()
                        .maxima()
                        .size()
                > 0;
        for (RelaxationRate choice : RelaxationRate.values()) {
            if (barrier || choice == RelaxationRate.SPECTRAL) {
                values = values.with(choice.label(), rate(inputs, services, choice));
            }
        }
        return barrier
                ? values
                : values.with("reason", "the potential has one well: there is no barrier for lpt1, lpt2 and passage");
    }

    private static Values distances(Values inputs, Services services) {
        TransitionDistances distances = TransitionDistances.of(
                NesQuantities.shape(inputs),
                NesQuantities.years(inputs),
                Arguments.positive(inputs.number("h"), "h"),
                Arguments.finite(inputs.number("y0"), "y0"),
                inputs.numbers("t"),
                choice(inputs),
                propagator(services));
        Values values = Values.of("rate", distances.rate())
                .with("lambda1", distances.eigenvalue())
                .with("lambda2OverLambda1", distances.gap())
                .with("lambda1TimesT", distances.times().map(t -> distances.eigenvalue() * t))
                .with("twoTerm", distances.twoTerm())
                .with("linear69", distances.linear())
                .with("mixture70", distances.mixture())
                .with("stationary", distances.stationary())
                .with("xiTimesDeviation", distances.tilts())
                .with("negativeMass69", distances.negativeMass())
                .with("error", distances.error());
        return distances
                .perturbed()
                .map(perturbed -> values.with("twoTermLpt1", perturbed))
                .orElseGet(() -> values.with(
                        "reason",
                        "the potential has one well: there is no barrier at which perturbation theory splits"));
    }

    private static Values termStructure(Values inputs, Services services) {
        Doubles times = inputs.numbers("t");
        times.stream().forEach(t -> Arguments.nonNegative(t, "t"));
        double earlier = Arguments.finite(inputs.number("y0"), "y0");
        double rate = rate(inputs, services, choice(inputs));
        GaussianMixture law = NesQuantities.shape(inputs).stationary(NesQuantities.years(inputs));
        List<LinearLaw> linear = new ArrayList<>();
        List<GaussianMixture> tilted = new ArrayList<>();
        for (double t : times.toArray()) {
            Relaxation relaxation = Relaxation.of(law, rate, t);
            linear.add(LinearLaw.of(relaxation, earlier));
            tilted.add(law.tilted(relaxation.tilt(earlier)));
        }
        Values stationary = Values.of("mean", law.mean())
                .with("variance", law.variance())
                .with("skewness", law.skewness())
                .with("kurtosis", law.kurtosis());
        return Values.of("rate", rate)
                .with("xi", Doubles.of(linear.stream().mapToDouble(LinearLaw::xi)))
                .with("stationary", stationary)
                .with(
                        "exact",
                        ExactMoments.of(
                                NesQuantities.shape(inputs),
                                NesQuantities.years(inputs),
                                inputs.number("h"),
                                earlier,
                                times,
                                propagator(services)))
                .with("linear69", moments69(linear))
                .with(
                        "mixture70",
                        Values.EMPTY
                                .with("mean", Doubles.of(tilted.stream().mapToDouble(GaussianMixture::mean)))
                                .with("variance", Doubles.of(tilted.stream().mapToDouble(GaussianMixture::variance)))
                                .with("skewness", Doubles.of(tilted.stream().mapToDouble(GaussianMixture::skewness)))
                                .with("kurtosis", Doubles.of(tilted.stream().mapToDouble(GaussianMixture::kurtosis))));
    }

    /** The linear form is no law: where its variance is not positive skewness and kurtosis are null. */
    private static Values moments69(List<LinearLaw> laws) {
        return Values.EMPTY
                .with("mean", Doubles.of(laws.stream().mapToDouble(LinearLaw::mean)))
                .with("variance", Doubles.of(laws.stream().mapToDouble(LinearLaw::variance)))
                .with("central3", Doubles.of(laws.stream().mapToDouble(LinearLaw::thirdCentralMoment)))
                .with("central4", Doubles.of(laws.stream().mapToDouble(LinearLaw::fourthCentralMoment)))
                .with("skewness", shapes(laws, law -> law.thirdCentralMoment() / Math.pow(law.variance(), 1.5)))
                .with("kurtosis", shapes(laws, law -> law.fourthCentralMoment() / Math.pow(law.variance(), 2)))
                .with("negativeMass", Doubles.of(laws.stream().mapToDouble(LinearLaw::negativeMass)))
                .with("negativeBeyond", Doubles.of(laws.stream().mapToDouble(LinearLaw::edge)));
    }

    private static List<@Nullable Double> shapes(List<LinearLaw> laws, ToDoubleFunction<LinearLaw> shape) {
        List<@Nullable Double> shapes = new ArrayList<>();
        for (LinearLaw law : laws) {
            shapes.add(law.variance() > 0 ? shape.applyAsDouble(law) : null);
        }
        return shapes;
    }
}
