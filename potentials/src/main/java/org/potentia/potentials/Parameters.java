package org.potentia.potentials;

import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;

/** Helps to declare and check the parameters of potentials. */
final class Parameters {
    private Parameters() {}

    static ParameterVector checked(ParameterVector parameters, ParameterSpace expected, String id) {
        if (!parameters.space().equals(expected)) {
            throw new IllegalArgumentException(
                    "the parameters " + parameters + " are not of " + id + ", must be " + expected.names());
        }
        return parameters;
    }

    static Parameter noise() {
        return positive("h", "h", "1/sqrt(year)", "noise", 0.01, 3, 0.2);
    }

    static Parameter centre(String meaning) {
        return real("m", "m", "1", meaning, -1, 1, 0);
    }

    static Parameter positive(
            String name, String symbol, String unit, String meaning, double from, double to, double value) {
        return new Parameter(
                name, symbol, unit, meaning, Interval.above(0), Interval.closed(from, to), Scale.LOG, value);
    }

    static Parameter real(
            String name, String symbol, String unit, String meaning, double from, double to, double value) {
        return new Parameter(
                name, symbol, unit, meaning, Interval.REALS, Interval.closed(from, to), Scale.LINEAR, value);
    }
}
