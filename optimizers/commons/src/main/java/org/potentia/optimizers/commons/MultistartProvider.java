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
 * BOBYQA from several starts, the problem's own first, the others spread evenly over the box; where they disagree, in turn with searches along
 * the axes and CMA-ES. Each start ends in its own {@link org.potentia.api.optimize.LocalRun}, so that a reader sees how many agree.
 *
 * @since 0.1
 */
public final class MultistartProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count(
                    "starts",
                    1,
                    10000,
                    8,
                    "the fewest descents, more if the problem brings more starts; 8, so that a basin that takes a third of the box is"
                            + " missed in one run of twenty-five, within seconds for a likelihood of some thousand returns"),
            Option.number(
                    "radius",
                    Interval.closed(1e-6, 0.5),
                    0.1,
                    "first radius of a descent's trust region as a share of the box; 0.1, for a good guess is rarely farther off, and a"
                            + " larger region leaves the basin of a good guess"),
            Option.number(
                    "unseen",
                    Interval.closed(0, 1),
                    0.05,
                    "share of all starting points that may be expected to lead to a value not seen yet when the run ends; 0.05, which 8"
                            + " descents to one value or 12 to two satisfy"),
            Option.number(
                    "patience",
                    Interval.closed(0, 1e6),
                    4,
                    "how many times the evaluations that led to the best value are made without a better one before the run ends even if"
                            + " descents disagree; 4, for a long search that finds nothing better is worth less than the same from new"
                            + " points"));

    /** Makes the provider. */
    public MultistartProvider() {}

    @Override
    public String id() {
        return "multistart";
    }

    @Override
    public String title() {
        return "BOBYQA from several starts; where they disagree, axes and CMA-ES too";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "I. Loshchilov, M. Schoenauer, M. Sebag",
                2013,
                "Bi-population CMA-ES algorithms with surrogate models and line searches",
                "GECCO 2013 Companion, 1177-1184");
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
                new Multistart(
                        (int) settings.count("starts"),
                        settings.number("radius"),
                        settings.number("unseen"),
                        settings.number("patience")));
    }
}
