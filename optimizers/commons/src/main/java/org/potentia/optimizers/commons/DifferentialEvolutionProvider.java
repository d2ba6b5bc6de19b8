package org.potentia.optimizers.commons;

import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.optimizers.commons.DifferentialEvolution.Strategy;

/**
 * Differential evolution: a population that moves by its own differences.
 *
 * @since 0.1
 */
public final class DifferentialEvolutionProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.choice(
                    "strategy",
                    List.of("jde", "best1bin", "rand1bin"),
                    "jde",
                    "what a challenger is made of: a random member and a difference, with weights and crossovers that adapt themselves"
                            + " (jde), or the best member or a random one and a difference; jde, which solved all of the standard"
                            + " functions it was tried on where each of the others failed on some"),
            Option.count(
                    "population",
                    1,
                    10000,
                    5,
                    "members for each free coordinate, ten in all at least; 5, near the 100 for 30 coordinates of the authors of jde; the"
                            + " other strategies need the 15 of SciPy"),
            Option.number(
                    "leastWeight",
                    Interval.closed(0, 2),
                    0.5,
                    "least weight of a difference, drawn anew for each generation (jde begins with the middle); 0.5, as in SciPy: smaller"
                            + " ones let the population shrink too soon"),
            Option.number("mostWeight", Interval.closed(0, 2), 1, "largest weight of a difference; 1, as in SciPy"),
            Option.number(
                    "crossover",
                    Interval.closed(0, 1),
                    0.7,
                    "share of coordinates that a challenger takes from the mutant (jde begins with it); 0.7, as in SciPy, between the low one that suits"
                            + " independent parameters and the high one that suits entangled ones"),
            Option.number(
                    "valueTolerance",
                    Interval.closed(1e-15, 1),
                    1e-11,
                    "range of the values in the population at which the run ends, relative to 1 + |f|; 1e-11, somewhat above the"
                            + " rounding of a sum of some thousand terms"));

    /** Makes the provider. */
    public DifferentialEvolutionProvider() {}

    @Override
    public String id() {
        return "differential-evolution";
    }

    @Override
    public String title() {
        return "Differential evolution";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "R. Storn, K. Price",
                1997,
                "Differential evolution - a simple and efficient heuristic for global optimization over continuous spaces",
                "Journal of Global Optimization 11(4), 341-359, doi:10.1023/A:1008202821328");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        double least = settings.number("leastWeight");
        double most = settings.number("mostWeight");
        if (least > most) {
            throw new IllegalArgumentException("leastWeight = " + least + ", must be <= mostWeight = " + most);
        }
        DifferentialEvolution method = new DifferentialEvolution(
                strategy(settings.choice("strategy")),
                (int) settings.count("population"),
                least,
                most,
                settings.number("crossover"),
                settings.number("valueTolerance"));
        return new CommonsOptimizer(
                Provenance.of(this, settings),
                (search, random) -> search.descend(objective -> method.run(objective, random), Long.MAX_VALUE));
    }

    private static Strategy strategy(String name) {
        return switch (name) {
            case "best1bin" -> Strategy.BEST;
            case "rand1bin" -> Strategy.RANDOM;
            default -> Strategy.ADAPTIVE;
        };
    }
}
