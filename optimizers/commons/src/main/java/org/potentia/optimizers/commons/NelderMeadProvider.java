package org.potentia.optimizers.commons;

import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * The simplex method of Nelder and Mead, started anew from where it ended until that improves no more.
 *
 * @since 0.1
 */
public final class NelderMeadProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.number(
                    "size",
                    Interval.closed(1e-6, 0.5),
                    0.1,
                    "edges of the first simplex as a share of the box; 0.1, for a good guess is rarely farther off, and a larger"
                            + " simplex leaves the basin of a good guess"),
            Option.number(
                    "valueTolerance",
                    Interval.closed(1e-15, 1),
                    1e-12,
                    "spread of the values at which a simplex ends, and improvement below which no other is started, relative to"
                            + " 1 + |f|; 1e-12, a little above the rounding of a sum of some thousand terms"),
            Option.number(
                    "sizeTolerance",
                    Interval.closed(1e-12, 0.5),
                    1e-7,
                    "width at which a simplex ends, as a share of the box; 1e-7, for a smaller step near an optimum changes the value"
                            + " by less than rounding"));

    /** Makes the provider. */
    public NelderMeadProvider() {}

    @Override
    public String id() {
        return "nelder-mead";
    }

    @Override
    public String title() {
        return "Nelder-Mead simplex with restarts";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "J. A. Nelder, R. Mead",
                1965,
                "A simplex method for function minimization",
                "The Computer Journal 7(4), 308-313, doi:10.1093/comjnl/7.4.308");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        double tolerance = settings.number("valueTolerance");
        NelderMead simplex = new NelderMead(settings.number("size"), tolerance, settings.number("sizeTolerance"));
        Descent descent = objective -> {
            double before;
            do {
                before = objective.best();
                simplex.run(objective);
            } while (before - objective.best() > tolerance * (1 + Math.abs(objective.best())));
            return StopReason.CONVERGED;
        };
        return new CommonsOptimizer(
                Provenance.of(this, settings), (search, random) -> search.descend(descent, Long.MAX_VALUE));
    }
}
