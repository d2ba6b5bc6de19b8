package org.potentia.models.schrodinger;

import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.schrodinger.level.Amplitude;
import org.potentia.models.schrodinger.level.CubicFormula;
import org.potentia.models.schrodinger.level.Level;
import org.potentia.models.schrodinger.level.Resonance;
import org.potentia.models.schrodinger.level.TradingMarket;

/**
 * Offers the quantities {@code schrodinger.*} of the trading equation in its dimensionless form
 *
 * <p>\[ -\varphi'' + (\xi^2 + \lambda \xi^4)\,\varphi = \Omega\,\varphi, \qquad \lambda = \frac{\delta}{2\alpha}\sqrt{\frac h\alpha}. \]
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equation 16. Levels are exact, not those of the cubic equation 19.
 *
 * @since 0.1
 */
public final class SchroedingerQuantities implements QuantityProvider {
    /** The propagator that computes levels. */
    static final String SOLVER = "spectral";

    /** More levels than anybody fits; their number only bounds the work. */
    private static final int HIGHEST = 2000;

    /** Makes the provider. */
    public SchroedingerQuantities() {}

    @Override
    public List<Quantity> quantities() {
        QuantityInput lambda = QuantityInput.number("lambda", "1", "anharmonicity; below 0 only with a cut");
        QuantityInput cut = QuantityInput.number("cut", "1", "largest |xi|, at which functions vanish")
                .optional();
        QuantityInput n = QuantityInput.number("n", "1", "number of the level, from 0");
        Set<String> solver = Set.of(SOLVER);
        return List.of(
                new Quantity(
                        "schrodinger.eigenvalues",
                        "Levels of the anharmonic oscillator",
                        "16",
                        List.of(lambda, QuantityInput.numbers("n", "1", "numbers of the levels, from 0"), cut),
                        solver,
                        SchroedingerQuantities::eigenvalues),
                new Quantity(
                        "schrodinger.eigenfunction",
                        "Function of a level, of unit norm in xi, positive towards plus infinity",
                        "16",
                        List.of(lambda, n, QuantityInput.numbers("xi", "1", "where"), cut),
                        solver,
                        SchroedingerQuantities::eigenfunction),
                new Quantity(
                        "schrodinger.levelMoments",
                        "Moments of a level, and the virial theorem 2 p2 = 2 xi2 + 4 lambda xi4",
                        "12,14",
                        List.of(lambda, n),
                        solver,
                        SchroedingerQuantities::levelMoments),
                new Quantity(
                        "schrodinger.cubic",
                        "The cubic equation as printed and repaired (symmetric), with their errors",
                        "19",
                        List.of(lambda, n),
                        solver,
                        SchroedingerQuantities::cubic),
                new Quantity(
                        "schrodinger.levels",
                        "Levels of a market: intrinsic, realised and potential volume, and how far the virial theorem is missed",
                        "12,14,15",
                        List.of(
                                QuantityInput.number("h", "volume*return^2", "spread of the targets"),
                                QuantityInput.number("alpha", "volume/return^2", "below 0 a double well"),
                                QuantityInput.number("delta", "volume/return^4", "anharmonicity"),
                                QuantityInput.number("count", "1", "how many levels")),
                        solver,
                        SchroedingerQuantities::levels),
                new Quantity(
                        "schrodinger.levelSpectrum",
                        "Amplitude of the target omega = 2 pi / target return in a level of any market, and its weight 2 pi |c|^2",
                        "8,9",
                        List.of(
                                n,
                                QuantityInput.numbers("omega", "1/log-return", "targets"),
                                QuantityInput.number("h", "volume*return^2", "spread of the targets"),
                                QuantityInput.number("alpha", "volume/return^2", "below 0 a double well"),
                                QuantityInput.number("delta", "volume/return^4", "anharmonicity")),
                        solver,
                        SchroedingerQuantities::levelSpectrum));
    }

    private static List<Level> compute(Values inputs, Services services, int highest) {
        TradingMarket market = TradingMarket.dimensionless(Arguments.finite(inputs.number("lambda"), "lambda"));
        if (inputs.has("cut")) {
            return Level.inside(market, highest + 1, Arguments.positive(inputs.number("cut"), "cut"), solver(services));
        }
        if (market.delta() < 0) {
            throw new IllegalArgumentException("lambda = " + inputs.number("lambda")
                    + ", must be finite and >= 0: below zero there are resonances instead of levels,"
                    + " and a density only inside a stated cut");
        }
        return Level.of(market, highest + 1, solver(services));
    }

    /** The number of a level, checked. */
    static int number(double n) {
        if (Arguments.within(n, Interval.closed(0, HIGHEST), "n") != Math.rint(n)) {
            throw new IllegalArgumentException("n = " + n + ", must be a whole number");
        }
        return (int) n;
    }

    private static Values eigenvalues(Values inputs, Services services) {
        Doubles numbers = inputs.numbers("n");
        int highest =
                numbers.stream().mapToInt(SchroedingerQuantities::number).max().orElse(0);
        List<Level> levels = compute(inputs, services, highest);
        return Values.EMPTY
                .with("value", numbers.map(n -> levels.get((int) n).omega()))
                .with("relativeError", numbers.map(n -> levels.get((int) n).relativeError()));
    }

    private static Values eigenfunction(Values inputs, Services services) {
        int n = number(inputs.number("n"));
        Level level = compute(inputs, services, n).get(n);
        return Values.EMPTY
                .with("value", inputs.numbers("xi").map(level.function().function()))
                .with("relativeError", level.function().relativeError());
    }

    private static Values levelMoments(Values inputs, Services services) {
        int n = number(inputs.number("n"));
        double lambda = inputs.number("lambda");
        Level level = compute(inputs, services, n).get(n);
        double second = level.secondMoment();
        double fourth = level.fourthMoment();
        double momentum = level.omega() - second - lambda * fourth;
        return Values.of("xi2", second)
                .with("xi4", fourth)
                .with("p2", momentum)
                .with("kurtosis", fourth / (second * second))
                .with("virialError", (second + 2 * lambda * fourth) / momentum - 1);
    }

    private static Values cubic(Values inputs, Services services) {
        int n = number(inputs.number("n"));
        double lambda = inputs.number("lambda");
        double exact = lambda < 0
                ? Resonance.of(lambda, n).real()
                : compute(inputs, services, n).get(n).omega();
        double printed = CubicFormula.PRINTED.level(n, lambda);
        double repaired = CubicFormula.REPAIRED.level(n, lambda);
        return Values.of("printed", printed)
                .with("symmetric", repaired)
                .with("exact", exact)
                .with("relerr_printed", (printed - exact) / exact)
                .with("relerr_symmetric", (repaired - exact) / exact);
    }

    private static Values levels(Values inputs, Services services) {
        TradingMarket market = new TradingMarket(inputs.number("h"), inputs.number("alpha"), inputs.number("delta"));
        int count = number(inputs.number("count"));
        List<Level> levels = Level.of(market, Arguments.atLeast(count, 1, "count"), solver(services));
        return Values.EMPTY
                .with("region", market.region().name())
                .with("omega", Doubles.of(levels.stream().mapToDouble(Level::omega)))
                .with("relativeError", Doubles.of(levels.stream().mapToDouble(Level::relativeError)))
                .with("volume", Doubles.of(levels.stream().mapToDouble(Level::volume)))
                .with("realised", Doubles.of(levels.stream().mapToDouble(Level::realisedVolume)))
                .with("potential", Doubles.of(levels.stream().mapToDouble(Level::potentialVolume)))
                .with(
                        "virialError",
                        Doubles.of(levels.stream()
                                .mapToDouble(level -> level.virialVolume() / level.realisedVolume() - 1)));
    }

    private static Values levelSpectrum(Values inputs, Services services) {
        TradingMarket market = new TradingMarket(inputs.number("h"), inputs.number("alpha"), inputs.number("delta"));
        int n = number(inputs.number("n"));
        Level level = Level.of(market, n + 1, solver(services)).get(n);
        List<Amplitude> amplitudes = inputs.numbers("omega").stream()
                .mapToObj(omega -> level.spectrum(Arguments.finite(omega, "omega")))
                .toList();
        return Values.EMPTY
                .with("re", Doubles.of(amplitudes.stream().mapToDouble(Amplitude::real)))
                .with("im", Doubles.of(amplitudes.stream().mapToDouble(Amplitude::imaginary)))
                .with("weight", Doubles.of(amplitudes.stream().mapToDouble(c -> 2 * Math.PI * c.density())));
    }

    /** The solver of levels. */
    static SpectrumSolver solver(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof SpectrumSolver solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }
}
