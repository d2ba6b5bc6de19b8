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
 * Nelder-Mead polished by BOBYQA from several starts: the problem's own first, the others spread evenly over the box. Each start ends in its
 * own {@link org.potentia.api.optimize.LocalRun}, so that a reader sees how many agree.
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
                    "descents to make, more if the problem brings more starts; 8, so that a basin that takes a third of the box is"
                            + " missed in one run of twenty-five, within seconds for a likelihood of some thousand returns"),
            Option.number(
                    "size",
                    Interval.closed(1e-6, 0.5),
                    0.1,
                    "edges of the first simplex as a share of the box; 0.1, for a good guess is rarely farther off, and a larger"
                            + " simplex leaves the basin of a good guess"),
            Option.number(
                    "tolerance",
                    Interval.closed(1e-14, 1e-2),
                    1e-9,
                    "improvement of a round relative to 1 + |f| below which a descent ends; 1e-9, for standard errors and comparisons"
                            + " of equal laws need the bottom itself, and the last steps are cheap"));

    /** Makes the provider. */
    public MultistartProvider() {}

    @Override
    public String id() {
        return "multistart";
    }

    @Override
    public String title() {
        return "Nelder-Mead polished by BOBYQA, from several starts";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "R. Martí, M. G. C. Resende, C. C. Ribeiro",
                2013,
                "Multi-start methods for combinatorial optimization",
                "European Journal of Operational Research 226(1), 1-8, doi:10.1016/j.ejor.2012.10.012");
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
                new Multistart((int) settings.number("starts"), settings.number("size"), settings.number("tolerance")));
    }
}
