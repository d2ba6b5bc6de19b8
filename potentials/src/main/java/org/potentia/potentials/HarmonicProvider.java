package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

/**
 * Provides the harmonic well, the potential of the Ornstein-Uhlenbeck process. Its decay rates are \( n k \).
 *
 * <p>\[ V(y) = \tfrac12 k (y - m)^2 \]
 *
 * @since 0.1
 */
public final class HarmonicProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            Parameters.positive("k", "k", "1/year", "stiffness: the rate at which a state returns", 0.01, 1000, 1),
            Parameters.centre("the minimum"),
            Parameters.noise());

    /** Makes the provider. */
    public HarmonicProvider() {}

    @Override
    public String id() {
        return "harmonic";
    }

    @Override
    public String title() {
        return "Harmonic well";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "H. Risken",
                1996,
                "The Fokker-Planck Equation: Methods of Solution and Applications",
                "doi:10.1007/978-3-642-61544-3");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public Potential create(ParameterVector parameters) {
        ParameterVector own = Parameters.checked(parameters, SPACE, id());
        return new Polynomial(own.get("m"), Doubles.of(0, 0, own.get("k") / 2), own.get("h"));
    }
}
