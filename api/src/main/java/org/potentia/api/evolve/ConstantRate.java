package org.potentia.api.evolve;

import org.potentia.api.Arguments;

/** The same rate everywhere and always. A record, so that equal ones are equal and a solver can tell that there is none. */
record ConstantRate(double perYear) implements Rate {
    ConstantRate {
        Arguments.finite(perYear, "rate");
    }

    @Override
    public double at(double x, double t) {
        return perYear;
    }
}
