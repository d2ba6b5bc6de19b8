package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

/**
 * Provides the cubic metastable well, with its minimum 0 at \( m \) and the top of its barrier, of height \( B \), at \( m + d \). Beyond
 * the barrier it falls without end: a state that gets there is gone.
 *
 * <p>\[ V(y) = B (3 u^2 - 2 u^3), \qquad u = \frac{y - m}{d} \]
 *
 * @since 0.1
 */
public final class CubicProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            Parameters.positive("B", "B", "1/year", "height of the barrier above the minimum", 1e-4, 10, 0.05),
            Parameters.positive(
                    "d", "d", "1", "distance of the top of the barrier from the minimum, to the right", 0.01, 10, 0.5),
            Parameters.centre("the minimum"),
            Parameters.noise());

    /** Makes the provider. */
    public CubicProvider() {}

    @Override
    public String id() {
        return "cubic";
    }

    @Override
    public String title() {
        return "Cubic metastable well";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "P. Hänggi, P. Talkner, M. Borkovec",
                1990,
                "Reaction-rate theory: fifty years after Kramers",
                "Reviews of Modern Physics 62, 251-341, doi:10.1103/RevModPhys.62.251");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public Potential create(ParameterVector parameters) {
        ParameterVector own = Parameters.checked(parameters, SPACE, id());
        double barrier = own.get("B");
        double distance = own.get("d");
        double square = distance * distance;
        return new Polynomial(
                own.get("m"), Doubles.of(0, 0, 3 * barrier / square, -2 * barrier / (square * distance)), own.get("h"));
    }
}
