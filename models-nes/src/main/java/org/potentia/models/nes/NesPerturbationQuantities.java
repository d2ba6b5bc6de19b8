package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.nes.PartnerZeroMode.Split;
import org.potentia.numerics.LogarithmicPerturbation;

/**
 * Offers the supersymmetric perturbation theory of the NES paper by name.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, section 3 and
 * appendix C.
 *
 * @since 0.1
 */
public final class NesPerturbationQuantities implements QuantityProvider {
    private static final String SOLVER = "spectral";

    private static final int MOST_ORDERS = 50;

    private static final QuantityInput SPLIT_POINT = QuantityInput.number(
                    "ySplit", "1", "the point at which the two solutions are joined")
            .optional();

    private static final QuantityInput SPLIT = new QuantityInput(
            "split",
            "1",
            "where to split if no point is given: top of the barrier (default), zero (paper), or best (lowest bound)",
            QuantityInput.Kind.TEXT,
            false);

    /** Makes the provider. */
    public NesPerturbationQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "nes.partnerZeroMode",
                        "Logarithm of the ansatz for the lowest state of the partner, one over the ground state at the split",
                        "NES (42)-(46)",
                        inputs(
                                NesQuantities.NOISE.optional(),
                                QuantityInput.numbers("y", "1", "log-returns at which to evaluate")),
                        NesPerturbationQuantities::zeroMode),
                new Quantity(
                        "nes.lpt",
                        "First eigenvalue by logarithmic perturbation theory, to second or higher order; where the series starts to grow; how"
                                + " far it is from the exact eigenvalue",
                        "NES (42)-(45), (51)-(55), (C.5)-(C.12)",
                        inputs(
                                NesQuantities.NOISE,
                                QuantityInput.number("orders", "1", "orders to compute, 2 unless given")
                                        .optional()),
                        Set.of(SOLVER),
                        NesPerturbationQuantities::series));
    }

    private static List<QuantityInput> inputs(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(NesQuantities.shapeInputs());
        inputs.addAll(List.of(further));
        inputs.add(SPLIT_POINT);
        inputs.add(SPLIT);
        return inputs;
    }

    private static PartnerZeroMode mode(Values inputs) {
        double years = NesQuantities.years(inputs);
        if (inputs.has("ySplit")) {
            return PartnerZeroMode.at(NesQuantities.shape(inputs), years, inputs.number("ySplit"));
        }
        Split split = inputs.has("split") ? Split.of(inputs.text("split")) : Split.TOP;
        return PartnerZeroMode.of(NesQuantities.shape(inputs), years, split);
    }

    private static Values zeroMode(Values inputs) {
        PartnerZeroMode mode = mode(inputs);
        return Values.EMPTY
                .with("logPhi0", NesQuantities.points(inputs).map(mode::logValue))
                .with("split", mode.split());
    }

    private static Values series(Values inputs, Services services) {
        double h = Arguments.positive(inputs.number("h"), "h");
        double orders = inputs.number("orders", 2);
        if (!(orders >= 2 && orders <= MOST_ORDERS) || orders != Math.rint(orders)) {
            throw new IllegalArgumentException(
                    "orders = " + orders + ", must be a whole number in [2, " + MOST_ORDERS + "]");
        }
        PartnerZeroMode mode = mode(inputs);
        LogarithmicPerturbation series = mode.series((int) orders);
        double kappa = 0.5 * h * h * h * h;
        Doubles terms = series.energies().map(term -> kappa * term);
        double variance = h * h;
        double exact = exact(inputs, h, services);
        return Values.of("E1", terms.get(0))
                .with("E2", terms.get(1))
                .with("rate1", terms.get(0) / variance)
                .with("rate12", (terms.get(0) + terms.get(1)) / variance)
                .with("lambda1", exact)
                .with("relativeDistance1", terms.get(0) / variance / exact - 1)
                .with("relativeDistance12", (terms.get(0) + terms.get(1)) / variance / exact - 1)
                .with("Qplus", mode.right())
                .with("Qminus", mode.left())
                .with("N", Math.exp(series.logNorm()))
                .with("deltaStrength", kappa * mode.strength())
                .with("split", mode.split())
                .with("terms", terms)
                .with(
                        "growsAt",
                        series.growsAt().isPresent() ? (double) series.growsAt().getAsInt() : null);
    }

    private static double exact(Values inputs, double h, Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof SpectrumSolver solver) {
            return RelaxationRate.SPECTRAL.perYear(
                    NesQuantities.shape(inputs), NesQuantities.years(inputs), h, 0, solver);
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }
}
