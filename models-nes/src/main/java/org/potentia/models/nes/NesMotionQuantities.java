package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.Kramers;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.MixtureBarrier;
import org.potentia.numerics.PotentialDiffusion;

/**
 * Offers how returns of the NES paper move, by name: decay rates and eigenfunctions, the transition density, the times from one state to
 * another, and the most likely way up a cubic barrier. Spectra come from the propagator {@code spectral}; times are quadratures.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class NesMotionQuantities implements QuantityProvider {
    private static final String SOLVER = "spectral";

    /** The largest error wanted of a transition density, relative to one over the range of the points asked for. */
    private static final double DENSITY_TOLERANCE = 1e-10;

    private static final QuantityInput POINTS = QuantityInput.numbers("y", "1", "log-returns at which to evaluate");

    /** How often the state is below the level that stands for an escape where there is no barrier. */
    private static final double RARE = 0.01;

    /** Makes the provider. */
    public NesMotionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity(
                        "nes.spectrum",
                        "Decay rates of the motion, and eigenvalues of its Hamiltonian",
                        "NES (8), (40)",
                        inputs(QuantityInput.numbers("n", "1", "numbers of the levels, 0 for the stationary one")),
                        Set.of(SOLVER),
                        NesMotionQuantities::spectrum),
                new Quantity(
                        "nes.eigenfunction",
                        "First two excited states, normalised and positive towards large returns",
                        "NES (8), (63)",
                        inputs(POINTS),
                        Set.of(SOLVER),
                        NesMotionQuantities::eigenfunction),
                new Quantity(
                        "nes.transition",
                        "Density of a return some time after a given one",
                        "NES (11)",
                        inputs(
                                QuantityInput.number("y0", "1", "the earlier log-return"),
                                QuantityInput.numbers("t", "year", "times since then"),
                                POINTS),
                        Set.of(SOLVER),
                        NesMotionQuantities::transition),
                Quantity.closedForm(
                        "nes.passage",
                        "Mean time in which a threshold is reached for the first time, and its reciprocal",
                        "NES (34)",
                        inputs(
                                QuantityInput.number("threshold", "1", "the log-return to reach"),
                                QuantityInput.numbers("y0", "1", "log-returns at which the motion begins")),
                        NesMotionQuantities::passage),
                Quantity.closedForm(
                        "nes.escape",
                        "Wells and barrier, mean times between them, and the approximations of Kramers and of the paper; a reason where there"
                                + " is one well, and the exact time from there to the hundredth lowest return",
                        "NES (31)-(34), (39)",
                        inputs(
                                text("from_", "where the motion begins, for the reader: always the right minimum"),
                                text("to", "where it goes, for the reader: always to the left")),
                        NesMotionQuantities::escape),
                Quantity.closedForm(
                        "nes.instanton",
                        "Most likely way up from the minimum of a cubic potential to its maximum, the state beyond that is as low as the"
                                + " minimum, and the height of the barrier",
                        "NES (A.1)-(A.4)",
                        List.of(
                                QuantityInput.number("k", "1/year", "steepness, V' = k (y - yMin)(y - yMax)"),
                                QuantityInput.number("yMin", "1", "the minimum, above the maximum"),
                                QuantityInput.number("yMax", "1", "the maximum"),
                                QuantityInput.number("tc", "year", "when the way is half done"),
                                QuantityInput.numbers("t", "year", "times")),
                        NesMotionQuantities::instanton));
    }

    private static QuantityInput text(String name, String meaning) {
        return new QuantityInput(name, "1", meaning, QuantityInput.Kind.TEXT, false);
    }

    private static List<QuantityInput> inputs(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(NesQuantities.shapeInputs());
        inputs.add(NesQuantities.NOISE);
        inputs.addAll(List.of(further));
        return inputs;
    }

    private static GaussianMixturePotential potential(Values inputs) {
        return NesQuantities.shape(inputs).potential(NesQuantities.years(inputs), noise(inputs));
    }

    private static double noise(Values inputs) {
        return Arguments.positive(inputs.number("h"), "h");
    }

    private static Propagator propagator(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        return provider.create(provider.options().defaults());
    }

    private static Spectrum spectrum(Values inputs, Services services, int count) {
        if (propagator(services) instanceof SpectrumSolver solver) {
            return solver.spectrum(potential(inputs), Boundaries.NATURAL, count);
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }

    private static Values spectrum(Values inputs, Services services) {
        Doubles n = inputs.numbers("n");
        for (int i = 0; i < n.size(); i++) {
            if (!(n.get(i) >= 0) || n.get(i) != Math.rint(n.get(i)) || n.get(i) > 5000) {
                throw new IllegalArgumentException("n = " + n.get(i) + ", must be a whole number in [0, 5000]");
            }
        }
        Spectrum spectrum =
                spectrum(inputs, services, 1 + (int) n.stream().max().orElse(0));
        double variance = noise(inputs) * noise(inputs);
        Doubles rates = n.map(i -> spectrum.eigenvalues().get((int) i));
        return Values.EMPTY
                .with("lambda", rates)
                .with("E", rates.map(rate -> variance * rate))
                .with("relativeError", n.map(i -> spectrum.relativeErrors().get((int) i)));
    }

    private static Values eigenfunction(Values inputs, Services services) {
        Spectrum spectrum = spectrum(inputs, services, 3);
        Doubles y = NesQuantities.points(inputs);
        return Values.EMPTY
                .with("Psi1", y.map(spectrum.eigenfunctions().get(1).function()))
                .with("Psi2", y.map(spectrum.eigenfunctions().get(2).function()))
                .with("lambda1", spectrum.eigenvalues().get(1))
                .with("lambda2", spectrum.eigenvalues().get(2));
    }

    private static Values transition(Values inputs, Services services) {
        Doubles y = NesQuantities.points(inputs);
        double y0 = Arguments.finite(inputs.number("y0"), "y0");
        Doubles times = inputs.numbers("t");
        times.stream().forEach(t -> Arguments.positive(t, "t"));
        double[] increasing = times.stream().sorted().distinct().toArray();
        double[] grid = y.stream().sorted().distinct().toArray();
        if (grid.length == 0) {
            throw new IllegalArgumentException("y is empty, must have a point");
        }
        if (grid.length == 1) {
            // a grid has two points
            grid = new double[] {grid[0], grid[0] + potentialWidth(inputs)};
        }
        Evolution evolution = propagator(services)
                .evolve(
                        LinearDiffusion.of(new PotentialDiffusion(potential(inputs))),
                        EvolutionRequest.of(new InitialLaw.PointMass(y0), Doubles.of(increasing), DENSITY_TOLERANCE)
                                .at(Doubles.of(grid)));
        Values values = Values.EMPTY;
        double error = 0;
        for (int i = 0; i < times.size(); i++) {
            Snapshot snapshot = evolution.snapshots().get(Arrays.binarySearch(increasing, times.get(i)));
            GridFunction density = snapshot.density();
            double[] points = grid;
            values = values.with(
                    "p(t=" + shortest(times.get(i)) + ")",
                    y.map(x -> density.values().get(Arrays.binarySearch(points, x))));
            error = Math.max(error, snapshot.error());
        }
        return values.with("error", error).with("shortfall", evolution.shortfall());
    }

    private static double potentialWidth(Values inputs) {
        return Math.sqrt(NesQuantities.shape(inputs)
                .stationary(NesQuantities.years(inputs))
                .variance());
    }

    private static String shortest(double t) {
        String text = Double.toString(t);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static Values passage(Values inputs) {
        GaussianMixturePotential potential = potential(inputs);
        double threshold = Arguments.finite(inputs.number("threshold"), "threshold");
        Doubles times = inputs.numbers("y0")
                .map(y0 -> MeanFirstPassage.years(potential, Arguments.finite(y0, "y0"), threshold));
        return Values.EMPTY.with("T", times).with("rate", times.map(years -> 1 / years));
    }

    private static Values escape(Values inputs) {
        LogGaussianMixture shape = NesQuantities.shape(inputs);
        double years = NesQuantities.years(inputs);
        double h = noise(inputs);
        GaussianMixturePotential potential = shape.potential(years, h);
        CriticalPoints points = potential.criticalPoints();
        if (points.maxima().size() == 0) {
            double well = points.minima().get(0);
            double low = shape.stationary(years).quantile(RARE);
            return Values.EMPTY
                    .with(
                            "reason",
                            "the potential has one well, at " + well
                                    + ": there is no barrier to cross; the exact time to the return below which the state is one"
                                    + " hundredth of the time is given instead")
                    .with("yMin", well)
                    .with("yLow", low)
                    .with("T_to_low", MeanFirstPassage.years(potential, well, low));
        }
        double left = points.minima().get(0);
        double top = points.maxima().get(0);
        double right = points.minima().get(1);
        MixtureBarrier barrier = MixtureBarrier.of(shape, years, h, right, top);
        return Values.of("yLeftMin", left)
                .with("yTop", top)
                .with("yRightMin", right)
                .with("T_to_top", MeanFirstPassage.years(potential, right, top))
                .with("T_to_left_min", MeanFirstPassage.years(potential, right, left))
                .with("T_up_from_left_min_to_right_min", MeanFirstPassage.years(potential, left, right))
                .with("kramers_rate_right_to_left", Kramers.rate(potential, right, top))
                .with("kramers_rate_left_to_right", Kramers.rate(potential, left, top))
                .with("T39_literal", barrier.literal())
                .with("T39_exactZ", barrier.exactNormalisation())
                .with("T39_half", barrier.half())
                .with("T_logGM", barrier.crossing());
    }

    /** The logistic curve is counted from both ends, so that neither end loses digits. */
    private static Values instanton(Values inputs) {
        double k = Arguments.positive(inputs.number("k"), "k");
        double top = Arguments.finite(inputs.number("yMax"), "yMax");
        double well = Arguments.within(inputs.number("yMin"), Interval.above(top), "yMin");
        double centre = Arguments.finite(inputs.number("tc"), "tc");
        double distance = well - top;
        double rate = Arguments.positive(k * distance, "the rate k (yMin - yMax)");
        double barrier = Arguments.finite(rate * distance * distance / 6, "the barrier k (yMin - yMax)^3 / 6");
        Doubles states = inputs.numbers("t").map(t -> {
            double s = rate * (Arguments.finite(t, "t") - centre);
            return s > 0 ? top + distance / (1 + Math.exp(s)) : well - distance / (1 + Math.exp(-s));
        });
        return Values.EMPTY
                .with("y", states)
                .with("reflection", well - 1.5 * distance)
                .with("barrier", barrier);
    }
}
