package org.potentia.optimizers.asa;

import java.util.Arrays;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * The options that {@link SelfOptimization} chooses, on a logarithmic scale: those that decide how fast temperatures fall and how often they
 * are set anew. Quenching factors are none of them, for they would buy speed with the sampling guarantee.
 */
enum Tunable {
    TEMPERATURE_RATIO_SCALE(OptionTable.TEMPERATURE_RATIO_SCALE, 1e-8, 1e-2, false),
    TEMPERATURE_ANNEAL_SCALE(OptionTable.TEMPERATURE_ANNEAL_SCALE, 10, 1e4, false),
    COST_PARAMETER_SCALE_RATIO(OptionTable.COST_PARAMETER_SCALE_RATIO, 0.1, 10, false),
    ACCEPTANCE_FREQUENCY_MODULUS(OptionTable.ACCEPTANCE_FREQUENCY_MODULUS, 10, 1_000, true);

    private final String option;
    private final double least;
    private final double most;
    private final boolean whole;

    Tunable(String option, double least, double most, boolean whole) {
        this.option = option;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** The lower bounds of the logarithms. */
    static Doubles lower() {
        return Doubles.of(Arrays.stream(values()).mapToDouble(tunable -> StrictMath.log10(tunable.least)));
    }

    /** The upper bounds of the logarithms. */
    static Doubles upper() {
        return Doubles.of(Arrays.stream(values()).mapToDouble(tunable -> StrictMath.log10(tunable.most)));
    }

    /** The logarithms of options, moved into the bounds. */
    static Doubles place(AsaOptions options) {
        return Doubles.of(Arrays.stream(values())
                .mapToDouble(tunable -> StrictMath.log10(Math.min(
                        tunable.most, Math.max(tunable.least, options.settings().number(tunable.option))))));
    }

    /** Options with the values at a place. */
    static AsaOptions at(AsaOptions options, double[] place) {
        AsaOptions changed = options;
        Tunable[] all = values();
        for (int i = 0; i < all.length; i++) {
            changed = changed.with(all[i].option, all[i].value(place[i]));
        }
        return changed;
    }

    /** The values at a place, by name. */
    static Values named(double[] place) {
        Values named = Values.EMPTY;
        Tunable[] all = values();
        for (int i = 0; i < all.length; i++) {
            named = named.with(all[i].option, all[i].value(place[i]));
        }
        return named;
    }

    private double value(double logarithm) {
        double value = Math.min(most, Math.max(least, StrictMath.pow(10, logarithm)));
        return whole ? Math.rint(value) : value;
    }
}
