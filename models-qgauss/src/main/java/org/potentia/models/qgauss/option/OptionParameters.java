package org.potentia.models.qgauss.option;

import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;

/** What both forms have. */
final class OptionParameters {
    /** In normal diffusion the width grows as the root of time. */
    static final double NORMAL_ALPHA = 2;

    static final Parameter SIGMA = new Parameter(
            "sigma",
            "σ",
            "1/year^(1/α)",
            "width over √2 after a year; the volatility at q = 1, α = 2",
            Interval.above(0),
            Interval.closed(1e-3, 5),
            Scale.LOG,
            0.2);

    static final Parameter ALPHA = new Parameter(
            "alpha",
            "α",
            "1",
            "exponent of the width: it grows as time to the power 1/α",
            Interval.above(0),
            Interval.closed(0.8, 5),
            Scale.LOG,
            NORMAL_ALPHA);

    private OptionParameters() {}

    static Parameter index(double highest, String meaning) {
        return new Parameter("q", "q", "1", meaning, Interval.below(3), Interval.closed(0, highest), Scale.LINEAR, 1.3);
    }

    static ParameterVector check(ParameterVector parameters, ParameterSpace expected, String id) {
        if (!parameters.space().equals(expected)) {
            throw new IllegalArgumentException("parameters are "
                    + parameters.space().names() + ", must be those of " + id + ", " + expected.names());
        }
        return parameters;
    }
}
