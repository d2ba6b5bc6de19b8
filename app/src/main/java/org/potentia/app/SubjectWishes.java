package org.potentia.app;

import java.util.Map;
import java.util.Optional;
import org.potentia.api.evolve.GridFunction;

/**
 * How a potential or model of one's own is to be made.
 *
 * @param parameters its parameters; those not named take their defaults
 * @param table the shape of a potential that takes one, if there is a table
 * @param years the length of the return that is the state of a model, years
 */
record SubjectWishes(Map<String, Double> parameters, Optional<GridFunction> table, double years) {
    /** Copies the parameters. */
    SubjectWishes {
        parameters = Map.copyOf(parameters);
    }
}
