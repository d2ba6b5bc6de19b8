package org.potentia.optimizers.commons;

import org.potentia.api.Citation;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Limited-memory BFGS in a box from several starts: the problem's own first, the others spread evenly over the box. The gradient is that of
 * the objective if it is a {@link org.potentia.api.optimize.GradientObjective}, else taken by differences, of which each counts as an
 * evaluation.
 *
 * @since 0.1
 */
public final class LbfgsProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = LbfgsOptions.with(Option.count(
            "starts",
            1,
            10000,
            8,
            "descents to make, more if the problem brings more starts; 8, so that a basin that takes a third of the box is missed in"
                    + " one run of twenty-five"));

    /** Makes the provider. */
    public LbfgsProvider() {}

    @Override
    public String id() {
        return "l-bfgs";
    }

    @Override
    public String title() {
        return "L-BFGS in a box, from several starts";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "D. C. Liu, J. Nocedal",
                1989,
                "On the limited memory BFGS method for large scale optimization",
                "Mathematical Programming 45, 503-528, doi:10.1007/BF01589116");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        return new CommonsOptimizer(
                Provenance.of(this, settings),
                new GradientStarts(
                        (int) settings.number("starts"),
                        LbfgsOptions.descent(settings),
                        LbfgsOptions.polish(settings)));
    }
}
