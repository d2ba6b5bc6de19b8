package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/** The options of the optimizers that descend by L-BFGS. */
final class LbfgsOptions {
    private static final List<Option> LOCAL = List.of(
            Option.count(
                    "memory",
                    2,
                    1000,
                    20,
                    "steps of a descent that are remembered; 20, for up to some twenty coordinates that is nearly the full matrix,"
                            + " and beyond it still costs next to nothing against an evaluation"),
            Option.number(
                    "step",
                    Interval.closed(1e-6, 1),
                    0.3,
                    "length of the first step of a descent as a share of the box, later ones find their own; 0.3, for a start drawn"
                            + " from the box is about as far from a minimum; less stays nearer to a good guess"),
            Option.number(
                    "tolerance",
                    Interval.closed(1e-14, 1e-2),
                    1e-8,
                    "promised or achieved decrease of a step relative to 1 + |f| at which a descent ends; 1e-8, a hundredth of the"
                            + " difference at which two descents count as having found the same; the best is polished to 1e-13"));

    private LbfgsOptions() {}

    /** Makes a space of the options of a method followed by those of its descents. */
    static OptionSpace with(Option... own) {
        List<Option> all = new ArrayList<>(List.of(own));
        all.addAll(LOCAL);
        return new OptionSpace(all, List.of());
    }

    /** Reads the descent. */
    static Lbfgs descent(Settings settings) {
        return new Lbfgs((int) settings.number("memory"), settings.number("step"), settings.number("tolerance"));
    }

    /** Reads the polish of the best point. */
    static LbfgsPolish polish(Settings settings) {
        return LbfgsPolish.remembering((int) settings.number("memory"));
    }
}
