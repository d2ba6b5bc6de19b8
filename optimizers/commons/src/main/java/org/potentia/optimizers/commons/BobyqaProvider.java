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
 * Powell's BOBYQA, started anew from where it ended until that improves no more; Brent's method where one coordinate is free.
 *
 * @since 0.1
 */
public final class BobyqaProvider implements OptimizerProvider {
    /** An improvement relative to 1 + |f| that is not worth another start: a little above the rounding of a sum of some thousand terms. */
    private static final double LEAST_IMPROVEMENT = 1e-12;

    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.number(
                    "radius",
                    Interval.closed(1e-6, 0.5),
                    0.1,
                    "first radius of the trust region as a share of the box; 0.1, the tenth of the greatest expected change that its"
                            + " author advises"),
            Option.number(
                    "finalRadius",
                    Interval.closed(1e-12, 1e-2),
                    1e-8,
                    "last radius of the trust region as a share of the box; 1e-8, for a smaller step near an optimum changes the value"
                            + " by less than rounding"));

    /** Makes the provider. */
    public BobyqaProvider() {}

    @Override
    public String id() {
        return "bobyqa";
    }

    @Override
    public String title() {
        return "BOBYQA, quadratic models in a trust region";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "M. J. D. Powell",
                2009,
                "The BOBYQA algorithm for bound constrained optimization without derivatives",
                "Report DAMTP 2009/NA06, University of Cambridge");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        double finalRadius = settings.number("finalRadius");
        Bobyqa bobyqa = new Bobyqa(Math.max(settings.number("radius"), finalRadius), finalRadius);
        Descent descent = objective -> {
            while (true) {
                double before = objective.best();
                StopReason reason = bobyqa.run(objective);
                if (before - objective.best() <= LEAST_IMPROVEMENT * (1 + Math.abs(objective.best()))) {
                    return reason;
                }
            }
        };
        return new CommonsOptimizer(
                Provenance.of(this, settings), (search, random) -> search.descend(descent, Long.MAX_VALUE));
    }
}
