package org.potentia.models.qgauss;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/** The index q of a q-Gaussian: any finite number below 3, where the density stops being integrable. */
final class Index {
    static final Interval BOUNDS = Interval.below(3);

    private Index() {}

    static double check(double q) {
        return Arguments.within(q, BOUNDS, "q");
    }
}
