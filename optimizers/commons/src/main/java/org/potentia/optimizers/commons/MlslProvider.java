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
 * Multi-level single linkage: local searches from the better points of an even sequence, one for each basin as far as points tell, until all
 * minima that can be expected are found.
 *
 * @since 0.1
 */
public final class MlslProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = LbfgsOptions.with(
            Option.count(
                    "batch",
                    1,
                    100000,
                    4,
                    "points looked at together before local searches start from the good ones; 4, a search is so much dearer than a"
                            + " point that the best of four is worth it, and more would wait for nothing"),
            Option.number(
                    "share",
                    Interval.closed(0.01, 1),
                    0.3,
                    "best share of all points, from which local searches may start; 0.3, for the lowest third rarely lacks the basin of"
                            + " the lowest minimum"),
            Option.count(
                    "points",
                    1,
                    10_000_000,
                    100,
                    "points to look at before the run may end by its own rule; 100, so that a basin that takes three hundredths of the"
                            + " box holds a point in nineteen runs of twenty"));

    /** Makes the provider. */
    public MlslProvider() {}

    @Override
    public String id() {
        return "mlsl";
    }

    @Override
    public String title() {
        return "Multi-level single linkage, L-BFGS from the basins of an even sequence";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "S. Kucherenko, Y. Sytsko",
                2005,
                "Application of deterministic low-discrepancy sequences in global optimization",
                "Computational Optimization and Applications 30, 297-318, doi:10.1007/s10589-005-4615-1");
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
                new Mlsl(
                        (int) settings.number("batch"),
                        settings.number("share"),
                        (int) settings.number("points"),
                        LbfgsOptions.descent(settings),
                        LbfgsOptions.polish(settings)));
    }
}
