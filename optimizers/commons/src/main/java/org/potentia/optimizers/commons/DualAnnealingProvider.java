package org.potentia.optimizers.commons;

import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Generalised simulated annealing with local search: for many optima, where the coordinates can be set right one by one.
 *
 * @since 0.1
 */
public final class DualAnnealingProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = LbfgsOptions.with(
            Option.count(
                    "coolings",
                    1,
                    10000,
                    1,
                    "coolings from the first temperature to the last, each from a start of its own; 1, which takes about 2500 n"
                            + " evaluations and the local searches; more tell whether they agree"),
            Option.number(
                    "visit",
                    Interval.open(1, 3),
                    2.62,
                    "index of the distribution of the jumps, the larger the farther; 2.62, with which its authors found the most"
                            + " optima"),
            Option.number(
                    "accept",
                    Interval.closed(-1e4, 0.999),
                    -5,
                    "index of the acceptance, the smaller the fewer jumps upwards are taken; -5, the choice of its authors"),
            Option.number(
                    "temperature",
                    Interval.closed(0.01, 5e4),
                    5230,
                    "first temperature, in hundredths of the median deviation of the objective over the box; 5230, the published one,"
                            + " at which the jumps cover the box"),
            Option.number(
                    "restartRatio",
                    Interval.closed(1e-12, 0.5),
                    2e-5,
                    "share of the first temperature at which a cooling ends; 2e-5, the published one, where the jumps are a"
                            + " thousandth of the box and the local search has nothing left to find"));

    /** Makes the provider. */
    public DualAnnealingProvider() {}

    @Override
    public String id() {
        return "dual-annealing";
    }

    @Override
    public String title() {
        return "Dual annealing, generalised simulated annealing with local search";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "Y. Xiang, S. Gubian, B. Suomela, J. Hoeng",
                2013,
                "Generalized simulated annealing for global optimization: the GenSA package",
                "The R Journal 5(1), 13-28, doi:10.32614/RJ-2013-002");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        int coolings = (int) settings.number("coolings");
        VisitingDistribution visiting = new VisitingDistribution(settings.number("visit"));
        return new CommonsOptimizer(Provenance.of(this, settings), (search, random) -> {
            Annealing annealing = new Annealing(
                    visiting,
                    settings.number("accept"),
                    settings.number("temperature"),
                    settings.number("restartRatio"),
                    LbfgsOptions.descent(settings),
                    random);
            for (int i = 0; i < coolings && !search.ended(); i++) {
                search.descend(annealing, Long.MAX_VALUE);
            }
            search.refine(LbfgsOptions.polish(settings));
        });
    }
}
