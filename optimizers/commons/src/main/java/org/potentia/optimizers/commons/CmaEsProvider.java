package org.potentia.optimizers.commons;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Evolution strategy with covariance matrix adaptation: for rugged objectives and many optima. It is started anew with twice the population
 * until two runs agree.
 *
 * @since 0.1
 */
public final class CmaEsProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count(
                    "population",
                    0,
                    100000,
                    0,
                    "points in a generation, 0 for 4 + 3 ln n; 0, which its author advises: more only for rugged objectives"),
            Option.choice(
                    "bounds",
                    List.of("penalty", "fold"),
                    "penalty",
                    "what becomes of a point outside the box: the value of the nearest point inside, made worse by its distance, or that of"
                            + " the point folded back; penalty, which needs fewer evaluations unless the optimum lies in a corner that most"
                            + " of the box slopes away from"),
            Option.number(
                    "spread",
                    Interval.closed(1e-6, 1),
                    0.2,
                    "first standard deviation of the points as a share of the box; 0.2, so that three of them reach from the middle to"
                            + " every side: its author advises about a quarter, and a larger cloud has most of its points outside"),
            Option.number(
                    "valueTolerance",
                    Interval.closed(1e-15, 1),
                    1e-12,
                    "range of the best values of the last generations at which the run ends, relative to 1 + |f|; 1e-12, a little"
                            + " above the rounding of a sum of some thousand terms"),
            Option.count(
                    "restarts",
                    0,
                    20,
                    9,
                    "runs after the first, each from another point with twice the population (Auger and Hansen 2005); at most 9, where"
                            + " the population is 512 times the first"),
            Option.count(
                    "agreeing",
                    1,
                    21,
                    2,
                    "how many runs must end at the best value, within 1e-6 (1 + |f|), to make a restart needless; 2, so that another"
                            + " population from another point confirms what the best one found"));

    /** Makes the provider. */
    public CmaEsProvider() {}

    @Override
    public String id() {
        return "cma-es";
    }

    @Override
    public String title() {
        return "CMA-ES, evolution with an adapted covariance";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "N. Hansen, A. Ostermeier",
                2001,
                "Completely derandomized self-adaptation in evolution strategies",
                "Evolutionary Computation 9(2), 159-195, doi:10.1162/106365601750190398");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        int asked = (int) settings.count("population");
        double spread = settings.number("spread");
        double tolerance = settings.number("valueTolerance");
        CmaEs.Bounds bounds = CmaEs.Bounds.valueOf(settings.choice("bounds").toUpperCase(Locale.ROOT));
        long restarts = settings.count("restarts");
        long agreeing = settings.count("agreeing");
        return new CommonsOptimizer(Provenance.of(this, settings), (search, random) -> {
            long population = asked == 0 ? CmaEs.advised(search.dimension()) : Math.max(CmaEs.LEAST_POPULATION, asked);
            for (int run = 0; run <= restarts && !search.ended() && !search.hopeless(); run++) {
                search.descend(
                        new CmaEs(bounds, (int) population, spread, tolerance, random.nextLong()), Long.MAX_VALUE);
                if (search.dimension() == 0 || Agreement.count(search.runs()) >= agreeing) {
                    break;
                }
                population = Math.min(2 * population, CmaEs.MOST_POPULATION);
            }
        });
    }
}
