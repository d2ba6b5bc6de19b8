package org.potentia.optimizers.commons;

import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;

/** Helps to declare and check options. */
final class Options {
    private Options() {}

    static ParameterVector checked(ParameterVector options, ParameterSpace expected, String id) {
        if (!options.space().equals(expected)) {
            throw new IllegalArgumentException(
                    "the options " + options + " are not options of " + id + ", must be " + expected.names());
        }
        return options;
    }

    /** A tolerance or a share of the box: positive, on a logarithmic scale. */
    static Parameter small(String name, String symbol, String meaning, double from, double to, double value) {
        Interval range = Interval.closed(from, to);
        return new Parameter(name, symbol, "1", meaning, range, range, Scale.LOG, value);
    }

    /** A count; a fraction is rounded down. */
    static Parameter count(String name, String symbol, String meaning, double from, double to, double value) {
        Interval range = Interval.closed(from, to);
        return new Parameter(name, symbol, "1", meaning, range, range, Scale.LINEAR, value);
    }
}
