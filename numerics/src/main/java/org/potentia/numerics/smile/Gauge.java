package org.potentia.numerics.smile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of the parameters that give the same prices is stated. */
enum Gauge {
    /** \( \mu_2 = -\mu_1 \), the form of the paper. */
    SYMMETRIC,
    /** Locations both searched: wherever the optimizer happens to stop. */
    PRINTED,
    /** The return that investors expect above the forward is given. */
    PREMIUM,
    /** The place on the orbit under which past returns are most likely. */
    RETURNS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Gauge::label).toList();
    }

    static Gauge of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
