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
 * Evolution strategy with covariance matrix adaptation: for rugged objectives and many optima.
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
            Option.number(
                    "spread",
                    Interval.closed(1e-6, 1),
                    0.3,
                    "first standard deviation of the points as a share of the box; 0.3, which its author advises so that the optimum"
                            + " lies within the first cloud"),
            Option.number(
                    "valueTolerance",
                    Interval.closed(1e-15, 1),
                    1e-12,
                    "range of the best values of the last generations at which the run ends, relative to 1 + |f|; 1e-12, a little"
                            + " above the rounding of a sum of some thousand terms"));

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
        int asked = (int) settings.number("population");
        double spread = settings.number("spread");
        double tolerance = settings.number("valueTolerance");
        return new CommonsOptimizer(Provenance.of(this, settings), (search, random) -> {
            int advised = 4 + (int) (3 * Math.log(Math.max(1, search.dimension())));
            // recombination needs two parents, the better half of the population
            int population = asked == 0 ? advised : Math.max(4, asked);
            search.descend(new CmaEs(population, spread, tolerance, random.nextLong()), Long.MAX_VALUE);
        });
    }
}
