package org.potentia.models.baseline;

import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.Scale;

/**
 * Parameters that several models of this module have, with search intervals wide enough for one day to one month of anything from a money
 * market to a young currency.
 */
final class ReturnParameters {
    private ReturnParameters() {}

    /** A rate of the log-price, 1/year. Up to 20: 8 % a day. */
    static Parameter rate(String name, String symbol, String meaning, double value) {
        return new Parameter(
                name, symbol, "1/year", meaning, Interval.REALS, Interval.closed(-20, 20), Scale.LINEAR, value);
    }

    /** A width per square root of year: 0.001 is 0.6 basis points a day, 20 more than a doubling. */
    static Parameter volatility(String name, String symbol, String meaning, double value) {
        return new Parameter(
                name, symbol, "1/√year", meaning, Interval.above(0), Interval.closed(1e-3, 20), Scale.LOG, value);
    }
}
