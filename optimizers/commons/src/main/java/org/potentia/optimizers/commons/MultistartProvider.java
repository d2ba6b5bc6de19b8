package org.potentia.optimizers.commons;

import org.potentia.api.Citation;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provenance;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;

/**
 * Nelder-Mead polished by BOBYQA from several starts: the problem's own first, the others spread evenly over the box. Each start ends in its
 * own {@link org.potentia.api.optimize.LocalRun}, so that a reader sees how many agree.
 *
 * @since 0.1
 */
public final class MultistartProvider implements OptimizerProvider {
    private static final ParameterSpace OPTIONS = ParameterSpace.of(
            Options.count(
                    "starts",
                    "m",
                    "descents to make, more if the problem brings more starts; 8, so that a basin that takes a third of the box is"
                            + " missed in one run of twenty-five, within seconds for a likelihood of some thousand returns",
                    1,
                    1e4,
                    8),
            Options.small(
                    "size",
                    "s",
                    "edges of the first simplex as a share of the box; 0.1, for a good guess is rarely farther off, and a larger"
                            + " simplex leaves the basin of a good guess",
                    1e-6,
                    0.5,
                    0.1),
            Options.small(
                    "tolerance",
                    "ε",
                    "improvement of a round relative to 1 + |f| below which a descent ends; 1e-9, for standard errors and comparisons"
                            + " of equal laws need the bottom itself, and the last steps are cheap",
                    1e-14,
                    1e-2,
                    1e-9));

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
    public ParameterSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(ParameterVector options) {
        Options.checked(options, OPTIONS, id());
        return new CommonsOptimizer(
                Provenance.of(this, options),
                new Multistart((int) options.get("starts"), options.get("size"), options.get("tolerance")));
    }
}
