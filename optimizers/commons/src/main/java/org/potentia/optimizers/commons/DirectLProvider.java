package org.potentia.optimizers.commons;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * DIRECT with the locally biased partition: no random numbers, no starts, the whole box.
 *
 * @since 0.1
 */
public final class DirectLProvider implements OptimizerProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.choice(
                    "sides",
                    List.of("fewest", "all", "random"),
                    "fewest",
                    "along which of its longest sides a box is divided: the one divided least so far (Jones 2001), all (Gablonsky and"
                            + " Kelley 2001), or one drawn at random; fewest, which costs two evaluations instead of two for each"
                            + " coordinate, and repeats itself exactly"),
            Option.number(
                    "bias",
                    Interval.closed(0, 1),
                    0,
                    "a box is divided only if it could improve on the best value by this times |f|; 0, for a positive one keeps the"
                            + " search from converging to many digits, and the largest box is divided in every round anyway"),
            Option.number(
                    "finest",
                    Interval.closed(1e-14, 1e-1),
                    1e-9,
                    "boxes are divided no further once their longest side is this share of the box; 1e-9, for a smaller step near an"
                            + " optimum changes the value by less than rounding"),
            Option.number(
                    "patience",
                    Interval.closed(0, 1e6),
                    1,
                    "once the best box is the finest, how many times the evaluations that led to it are made in the others before the"
                            + " search ends; 1, which looks elsewhere as long as it took to get there"),
            Option.flag(
                    "polish",
                    true,
                    "whether a descent by Nelder-Mead and BOBYQA goes on from the best centre, for which a tenth of the budget is kept;"
                            + " true, for no centre lies on a bound"));

    /** A descent from the best centre begins within the boxes around it. */
    private static final Polish POLISH = new Polish(Polish.LATER_SIZE, 1e-13);

    /** Makes the provider. */
    public DirectLProvider() {}

    @Override
    public String id() {
        return "direct-l";
    }

    @Override
    public String title() {
        return "DIRECT, locally biased division of the box";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "J. M. Gablonsky, C. T. Kelley",
                2001,
                "A locally-biased form of the DIRECT algorithm",
                "Journal of Global Optimization 21(1), 27-37, doi:10.1023/A:1017930332101");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Optimizer create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        DirectL method = new DirectL(
                DirectL.Sides.valueOf(settings.choice("sides").toUpperCase(Locale.ROOT)),
                settings.number("bias"),
                settings.number("finest"),
                settings.number("patience"));
        boolean polish = settings.flag("polish");
        return new CommonsOptimizer(Provenance.of(this, settings), (search, random) -> {
            long kept = polish ? search.remaining() / 10 : 0;
            search.descend(objective -> method.run(objective, random), search.remaining() - kept);
            if (polish) {
                search.refine(POLISH);
            }
        });
    }
}
