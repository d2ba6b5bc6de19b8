package org.potentia.models.baseline;

import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.Scale;

/** Parameters that several option models of this module have. */
final class OptionParameters {
    private OptionParameters() {}

    /** A volatility per square root of year: from half a percent, a pegged currency, to 500 %. */
    static Parameter volatility(String name, String symbol, String meaning, double value) {
        return new Parameter(
                name, symbol, "1/√year", meaning, Interval.above(0), Interval.closed(0.005, 5), Scale.LOG, value);
    }
}
