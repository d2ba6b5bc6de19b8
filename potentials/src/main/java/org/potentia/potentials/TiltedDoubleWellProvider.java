package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

/**
 * Provides the quartic double well with a tilt \( \tau \): positive makes the left well the deeper one. The second well disappears at \( |\tau| = 8B / (3 \sqrt 3) \).
 *
 * <p>\[ V(y) = B \left[ \left( \frac{y - m}{d} \right)^2 - 1 \right]^2 + \tau \frac{y - m}{d} \]
 *
 * @since 0.1
 */
public final class TiltedDoubleWellProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            Parameters.positive("B", "B", "1/year", "height of the barrier without the tilt", 1e-4, 10, 0.05),
            Parameters.positive(
                    "d", "d", "1", "distance of each minimum from the centre without the tilt", 0.01, 10, 0.5),
            Parameters.real(
                    "tilt", "τ", "1/year", "tilt over a distance d, positive for a deeper left well", -1, 1, 0.01),
            Parameters.centre("the centre"),
            Parameters.noise());

    /** Makes the provider. */
    public TiltedDoubleWellProvider() {}

    @Override
    public String id() {
        return "tilted-double-well";
    }

    @Override
    public String title() {
        return "Tilted quartic double well";
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
                own.get("m"),
                Doubles.of(barrier, own.get("tilt") / width, -2 * square, 0, square / (width * width)),
                own.get("h"));
    }
}
