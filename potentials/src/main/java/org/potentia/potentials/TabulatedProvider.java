package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Potential;
import org.potentia.api.model.TablePotentialProvider;

/**
 * Provides potentials that go through the points of a table, cubic and monotone in between, on the interval of the table. Without a table
 * the one that users may start from: a double well of nine points.
 *
 * @since 0.1
 */
public final class TabulatedProvider implements TablePotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(Parameters.noise());

    private static final GridFunction EXAMPLE = new GridFunction(
            Doubles.of(-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1),
            Doubles.of(0.4, 0.1, 0, 0.03, 0.05, 0.03, 0, 0.1, 0.4));

    /** Makes the provider. */
    public TabulatedProvider() {}

    @Override
    public String id() {
        return "tabulated";
    }

    @Override
    public String title() {
        return "Through the points of a table";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "F. N. Fritsch, J. Butland",
                1984,
                "A method for constructing local monotone piecewise cubic interpolants",
                "SIAM Journal on Scientific and Statistical Computing 5(2), 300-304, doi:10.1137/0905021");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public Potential create(ParameterVector parameters) {
        return create(parameters, EXAMPLE.points(), EXAMPLE.values());
    }

    @Override
    public Potential create(ParameterVector parameters, Doubles states, Doubles values) {
        return new MonotoneCubic(
                new GridFunction(states, values),
                Parameters.checked(parameters, SPACE, id()).get("h"));
    }
}
