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
 * Basin hopping: from minimum to lower minimum by small moves and local searches, for optima that lie in a funnel of many.
 *
 * @since 0.1
 */
public final class BasinHoppingProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = LbfgsOptions.with(
            Option.count(
                    "chains",
                    1,
                    10000,
                    3,
                    "chains to make, each from a start of its own; 3, so that a reader sees whether they agree"),
            Option.number(
                    "hop",
                    Interval.closed(1e-6, 1),
                    0.1,
                    "how far a coordinate is moved at most, as a share of the box; 0.1, enough to leave a basin where a side of the box"
                            + " holds some five, and not enough to forget where the last one was"),
            Option.count(
                    "patience",
                    1,
                    100000,
                    30,
                    "local searches in a row without a lower minimum after which a chain ends; 30, so that a way down that one move in"
                            + " ten finds is missed in one case of twenty-five"));

    /** Makes the provider. */
    public BasinHoppingProvider() {}

    @Override
    public String id() {
        return "basin-hopping";
    }

    @Override
    public String title() {
        return "Basin hopping, from minimum to lower minimum";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "D. J. Wales, J. P. K. Doye",
                1997,
                "Global optimization by basin-hopping and the lowest energy structures of Lennard-Jones clusters containing up to 110"
                        + " atoms",
                "Journal of Physical Chemistry A 101(28), 5111-5116, doi:10.1021/jp970984n");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        int chains = (int) settings.number("chains");
        return new CommonsOptimizer(Provenance.of(this, settings), (search, random) -> {
            Hops hops = new Hops(
                    settings.number("hop"), (int) settings.number("patience"), LbfgsOptions.descent(settings), random);
            for (int i = 0; i < chains && !search.ended(); i++) {
                search.descend(hops, Long.MAX_VALUE);
            }
            search.refine(LbfgsOptions.polish(settings));
        });
    }
}
