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
 * Levenberg and Marquardt's steps in a box from several starts, for objectives that are a
 * {@link org.potentia.api.optimize.LeastSquaresObjective}: the problem's own starts first, the others spread evenly over the box. Any other
 * objective is descended by L-BFGS.
 *
 * @since 0.1
 */
public final class LevenbergMarquardtProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count(
                    "starts",
                    1,
                    10000,
                    8,
                    "descents to make, more if the problem brings more starts; 8, so that a basin that takes a third of the box is"
                            + " missed in one run of twenty-five"),
            Option.number(
                    "tolerance",
                    Interval.closed(1e-14, 1e-2),
                    1e-8,
                    "promised or achieved decrease of a step relative to 1 + f at which a descent ends; the best is polished to 1e-13 of f"
                            + " itself"));

    /** Makes the provider. */
    public LevenbergMarquardtProvider() {}

    @Override
    public String id() {
        return "levenberg-marquardt";
    }

    @Override
    public String title() {
        return "Levenberg-Marquardt in a box, from several starts, for sums of squares";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "D. W. Marquardt",
                1963,
                "An algorithm for least-squares estimation of nonlinear parameters",
                "Journal of SIAM 11, 431-441, doi:10.1137/0111030");
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
                        new LevenbergMarquardt(settings.number("tolerance"), 1),
                        new LevenbergMarquardt(1e-13, 0)));
    }
}
