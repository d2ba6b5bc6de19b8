package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.DressedAsset;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.motion.Convergence;
import org.potentia.models.manes.motion.Escape;
import org.potentia.models.manes.motion.LinearResponse;
import org.potentia.models.manes.motion.MarketPotential;
import org.potentia.models.manes.motion.PairStudy;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.numerics.GaussianMixture;

/**
 * Offers how a market moves, by name: how its mean relaxes, how markets of finitely many assets approach the mean-field equation, how two assets
 * come to know of each other, and how long a market stays in a phase. Densities come from the propagator {@code finitevolume}, particles from
 * {@code langevin}, decay rates from {@code spectral}.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 20 and 35-43.
 *
 * @since 0.1
 */
public final class ManesMotionQuantities implements QuantityProvider {
    static final String DENSITIES = "finitevolume";
    static final String PARTICLES = "langevin";
    static final String RATES = "spectral";

    private static final int LEVELS = 12;

    /** The largest error wanted of a density: the means made of it are good to six digits. */
    private static final double TOLERANCE = 1e-5;

    private static final double DEFAULT_SEED = 20_260_101;

    private static final QuantityInput SIZES = QuantityInput.numbers("N", "1", "numbers of assets");
    private static final QuantityInput START = QuantityInput.number("y0", "1", "where all assets begin");
    private static final QuantityInput RUNS =
            QuantityInput.numbers("runs", "1", "how many runs of each size, or of all");
    private static final QuantityInput SEED =
            QuantityInput.number("seed", "1", "seed of the first run").optional();
    private static final QuantityInput STEPS = QuantityInput.number(
                    "steps", "1", "time steps of each run, 200 if left out")
            .optional();

    /** Makes the provider. */
    public ManesMotionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity(
                        "manes.relaxation",
                        "Rate at which a small push of the mean dies out, at each stable solution: from the linearised mean-field equation, and"
                                + " measured from its evolution, in which two pushes of opposite signs are compared",
                        "MANES (40), linearised; (93)-(97)",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                QuantityInput.number("push", "1", "the push of the mean, 0.02 if left out")
                                        .optional()),
                        Set.of(DENSITIES, RATES),
                        ManesMotionQuantities::relaxation),
                new Quantity(
                        "manes.convergence",
                        "Markets of N assets against the mean-field equation: bias of the mean, its deviation, and the largest difference of"
                                + " distribution functions, with the powers of N by which they fall",
                        "MANES (20), (35), (40)",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                SIZES,
                                RUNS,
                                START,
                                QuantityInput.number("t", "year", "the time that is looked at"),
                                STEPS,
                                SEED),
                        Set.of(DENSITIES, PARTICLES),
                        ManesMotionQuantities::convergence),
                new Quantity(
                        "manes.pairDensity",
                        "Joint density of two assets against the product of their densities in equilibrium: exact distance and covariance for each"
                                + " N, and the covariance measured in runs of particles",
                        "MANES (36)-(38)",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                SIZES,
                                RUNS,
                                QuantityInput.number("t", "year", "how long the particles move"),
                                STEPS,
                                SEED),
                        Set.of(PARTICLES),
                        ManesMotionQuantities::pairDensity),
                Quantity.closedForm(
                        "manes.escape",
                        "Mean time in which the mean of a market of N assets goes from its lowest stable solution to its highest: simulated, and"
                                + " as a diffusion in the exact free energy; with the growth of its logarithm with N",
                        "MANES (20), (59); growth 2 dF/h^2",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                SIZES,
                                QuantityInput.number("passages", "1", "how many passages are simulated for each N"),
                                QuantityInput.number("step", "year", "time step, 0.02 if left out")
                                        .optional(),
                                SEED),
                        ManesMotionQuantities::escape));
    }

    /** Computes one of them, for a figure. */
    Values evaluate(String name, Values inputs, Services services) {
        return quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .evaluate(inputs, services);
    }

    private static Propagator densities(Services services) {
        PropagatorProvider provider = services.propagator(DENSITIES);
        return provider.create(provider.options().defaults());
    }

    private static EnsemblePropagator particles(Services services, Values inputs) {
        PropagatorProvider provider = services.propagator(PARTICLES);
        Propagator made = provider.create(provider.options()
                .settings(Values.of("fixedSteps", whole(inputs.number("steps", 200), "steps"))));
        if (made instanceof EnsemblePropagator ensembles) {
            return ensembles;
        }
        throw new IllegalArgumentException("the propagator " + PARTICLES + " makes no ensembles");
    }

    private static Values relaxation(Values inputs, Services services) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        double push = Arguments.positive(inputs.number("push", 0.02), "push");
        PropagatorProvider rates = services.propagator(RATES);
        if (!(rates.create(rates.options().defaults()) instanceof SpectrumSolver solver)) {
            throw new IllegalArgumentException("the propagator " + RATES + " does not compute spectra");
        }
        List<Values> roots = new ArrayList<>();
        for (Equilibrium root : Equilibria.of(market).stable()) {
            DressedAsset asset = market.dressed(root.mean());
            var spectrum = solver.spectrum(asset.potential(), Boundaries.NATURAL, LEVELS);
            LinearResponse response = LinearResponse.of(spectrum, root.variance(), root.slope());
            double rate = response.slowest();
            double measured = measured(market, densities(services), root.mean(), push, 1 / rate);
            roots.add(Values.of("mean", root.mean())
                    .with("A", root.slope())
                    .with("chi", root.susceptibility())
                    .with("lambda1", spectrum.eigenvalues().get(1))
                    .with("rateOneMode", spectrum.eigenvalues().get(1) * (1 - root.slope()))
                    .with("rate", rate)
                    .with("rateMeasured", measured)
                    .with("share", response.share()));
        }
        return Values.EMPTY.with("roots", roots);
    }

    /** Pushes to both sides, so that what is quadratic in the push falls out. */
    private static double measured(
            HomogeneousMarket market, Propagator propagator, double mean, double push, double years) {
        double[] gap = new double[2];
        for (int side = -1; side <= 1; side += 2) {
            GaussianMixture law = market.response().law(market.force(mean + side * push));
            double reach = 12 * Math.sqrt(law.variance());
            Evolution evolution = propagator.evolve(
                    MarketPotential.problem(market),
                    EvolutionRequest.of(
                            new InitialLaw.Profile(
                                    y -> Math.exp(law.logDensity(y)),
                                    Interval.closed(law.mean() - reach, law.mean() + reach)),
                            Doubles.of(1.5 * years, 2 * years),
                            TOLERANCE));
            for (int k = 0; k < 2; k++) {
                gap[k] += side * evolution.snapshots().get(k).mean();
            }
        }
        return Math.log(gap[0] / gap[1]) / (0.5 * years);
    }

    private static Values convergence(Values inputs, Services services) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        Doubles sizes = inputs.numbers("N");
        InitialLaw initial = new InitialLaw.PointMass(inputs.number("y0"));
        double time = Arguments.positive(inputs.number("t"), "t");
        Snapshot reference = densities(services)
                .evolve(MarketPotential.problem(market), EvolutionRequest.of(initial, Doubles.of(time), TOLERANCE))
                .snapshots()
                .getFirst();
        EnsemblePropagator propagator = particles(services, inputs);
        List<Convergence.Size> rows = new ArrayList<>();
        for (int k = 0; k < sizes.size(); k++) {
            rows.add(Convergence.of(
                    market, propagator, initial, reference, whole(sizes.get(k), "N"), runs(inputs, k), seed(inputs)));
        }
        Values values = Values.of("meanField", reference.mean())
                .with("meanFieldVariance", reference.variance())
                .with("N", sizes)
                .with("bias", Doubles.of(rows.stream().mapToDouble(Convergence.Size::bias)))
                .with("biasError", Doubles.of(rows.stream().mapToDouble(Convergence.Size::biasError)))
                .with("biasTimesN", Doubles.of(rows.stream().mapToDouble(row -> row.assets() * row.bias())))
                .with("deviation", Doubles.of(rows.stream().mapToDouble(Convergence.Size::deviation)))
                .with("distance", Doubles.of(rows.stream().mapToDouble(Convergence.Size::distance)));
        if (sizes.stream().distinct().count() > 1) {
            List<Integer> assets = rows.stream().map(Convergence.Size::assets).toList();
            values = values.with("powerOfDeviation", Convergence.power(assets, values.numbers("deviation")))
                    .with("powerOfDistance", Convergence.power(assets, values.numbers("distance")));
        }
        return values;
    }

    private static Values pairDensity(Values inputs, Services services) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        EnsemblePropagator propagator = particles(services, inputs);
        Doubles sizes = inputs.numbers("N");
        GaussianMixture law = market.response()
                .law(market.force(Equilibria.of(market).ground().mean()));
        double reach = 10 * Math.sqrt(law.variance());
        InitialLaw initial = new InitialLaw.Profile(
                y -> Math.exp(law.logDensity(y)), Interval.closed(law.mean() - reach, law.mean() + reach));
        double[] distance = new double[sizes.size()];
        double[] exact = new double[sizes.size()];
        double[] measured = new double[sizes.size()];
        double[] error = new double[sizes.size()];
        for (int k = 0; k < sizes.size(); k++) {
            int n = whole(sizes.get(k), "N");
            FiniteMarket finite = FiniteMarket.of(market, n);
            double half = 8 * Math.sqrt(finite.covariance(0, 0));
            distance[k] = PairStudy.distance(finite, finite.mean(0) - half, finite.mean(0) + half, 201);
            exact[k] = finite.covariance(0, 1);
            PairStudy.Pairs pairs = PairStudy.measured(
                    market,
                    propagator,
                    initial,
                    Arguments.positive(inputs.number("t"), "t"),
                    n,
                    runs(inputs, k),
                    seed(inputs));
            measured[k] = pairs.covariance();
            error[k] = pairs.error();
        }
        Values values = Values.EMPTY
                .with("N", sizes)
                .with("distance", Doubles.of(distance))
                .with("covariance", Doubles.of(exact))
                .with("covarianceMeasured", Doubles.of(measured))
                .with("error", Doubles.of(error));
        if (sizes.stream().distinct().count() > 1) {
            values = values.with(
                    "powerOfDistance",
                    Convergence.power(sizes.stream().mapToObj(n -> (int) n).toList(), Doubles.of(distance)));
        }
        return values;
    }

    private static Values escape(Values inputs) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        List<Equilibrium> stable = Equilibria.of(market).stable();
        if (stable.size() < 2) {
            return Values.EMPTY.with(
                    "reason",
                    "the market has one stable solution, at a mean of "
                            + stable.getFirst().mean() + ": there is no phase to escape from");
        }
        double from = stable.getFirst().mean();
        double to = stable.getLast().mean();
        double top = Equilibria.of(market).all().stream()
                .filter(each -> each.slope() > 1)
                .mapToDouble(Equilibrium::freeEnergy)
                .max()
                .orElseThrow();
        double exponent = 2 * (top - stable.getFirst().freeEnergy()) / (market.noise() * market.noise());
        Doubles sizes = inputs.numbers("N");
        int passages = whole(inputs.number("passages"), "passages");
        double step = Arguments.positive(inputs.number("step", 0.02), "step");
        double[] simulated = new double[sizes.size()];
        double[] error = new double[sizes.size()];
        double[] diffusion = new double[sizes.size()];
        for (int k = 0; k < sizes.size(); k++) {
            int n = whole(sizes.get(k), "N");
            Escape.Time time = Escape.simulated(market, n, from, to, passages, step, seed(inputs) + k);
            simulated[k] = time.years();
            error[k] = time.standardError();
            diffusion[k] = Escape.diffusion(market, n, from, to);
        }
        Values values = Values.of("from", from)
                .with("to", to)
                .with("exponent", exponent)
                .with("N", sizes)
                .with("T", Doubles.of(simulated))
                .with("error", Doubles.of(error))
                .with("diffusion", Doubles.of(diffusion));
        if (sizes.stream().distinct().count() > 1) {
            values =
                    values.with("growth", growth(sizes, simulated)).with("growthOfDiffusion", growth(sizes, diffusion));
        }
        return values;
    }

    /** The slope of the logarithm of a time against the number of assets. */
    private static double growth(Doubles sizes, double[] times) {
        double[] logs = Doubles.of(times).map(Math::log).toArray();
        double x = sizes.stream().average().orElseThrow();
        double across = 0;
        double along = 0;
        for (int k = 0; k < logs.length; k++) {
            across += (sizes.get(k) - x) * logs[k];
            along += (sizes.get(k) - x) * (sizes.get(k) - x);
        }
        return across / along;
    }

    private static int runs(Values inputs, int k) {
        Doubles runs = inputs.numbers("runs");
        if (runs.size() != 1 && runs.size() != inputs.numbers("N").size()) {
            throw new IllegalArgumentException(
                    "runs has " + runs.size() + " numbers, must have one, or one for each N");
        }
        return whole(runs.get(runs.size() == 1 ? 0 : k), "runs");
    }

    private static long seed(Values inputs) {
        double seed = inputs.number("seed", DEFAULT_SEED);
        if (!(seed >= 0 && seed <= 1L << 52 && seed == Math.rint(seed))) {
            throw new IllegalArgumentException("seed = " + seed + ", must be a whole number from 0 to 2^52");
        }
        return (long) seed;
    }

    private static int whole(double number, String name) {
        if (!(number >= 2 && number <= 10_000_000 && number == Math.rint(number))) {
            throw new IllegalArgumentException(name + " = " + number + ", must be a whole number from 2 to 10000000");
        }
        return (int) number;
    }
}
