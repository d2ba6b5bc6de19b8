package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

/**
 * Provides the symmetric quartic double well, with minima 0 at \( m \pm d \) and a barrier of height \( B \) between them.
 *
 * <p>\[ V(y) = B \left[ \left( \frac{y - m}{d} \right)^2 - 1 \right]^2 \]
 *
 * @since 0.1
 */
public final class DoubleWellProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            Parameters.positive("B", "B", "1/year", "height of the barrier above the minima", 1e-4, 10, 0.05),
            Parameters.positive("d", "d", "1", "distance of each minimum from the top of the barrier", 0.01, 10, 0.5),
            Parameters.centre("the top of the barrier"),
            Parameters.noise());

    /** Makes the provider. */
    public DoubleWellProvider() {}

    @Override
    public String id() {
        return "double-well";
    }

    @Override
    public String title() {
        return "Symmetric quartic double well";
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
        double width = own.get("d");
        double square = barrier / (width * width);
        return new Polynomial(
                own.get("m"), Doubles.of(barrier, 0, -2 * square, 0, square / (width * width)), own.get("h"));
    }
}
