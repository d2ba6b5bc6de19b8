package org.potentia.potentials;

import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

/**
 * Provides the anharmonic well: one well for \( \alpha \ge 0 \), two for \( \alpha \lt 0 \) at \( m \pm \sqrt{-\alpha/\delta} \).
 *
 * <p>\[ V(y) = \tfrac12 \alpha (y - m)^2 + \tfrac14 \delta (y - m)^4 \]
 *
 * @since 0.1
 */
public final class AnharmonicProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            Parameters.real("alpha", "α", "1/year", "stiffness at the centre", -100, 100, 1),
            Parameters.positive(
                    "delta",
                    "δ",
                    "1/year",
                    "how fast the stiffness grows with the square of the distance",
                    1e-4,
                    1000,
                    1),
            Parameters.centre("the centre"),
            Parameters.noise());

    /** Makes the provider. */
    public AnharmonicProvider() {}

    @Override
    public String id() {
        return "anharmonic";
    }

    @Override
    public String title() {
        return "Anharmonic well";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "C. M. Bender, T. T. Wu",
                1969,
                "Anharmonic oscillator",
                "Physical Review 184, 1231-1260, doi:10.1103/PhysRev.184.1231");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public Potential create(ParameterVector parameters) {
        ParameterVector own = Parameters.checked(parameters, SPACE, id());
        return new Polynomial(
                own.get("m"), Doubles.of(0, 0, own.get("alpha") / 2, 0, own.get("delta") / 4), own.get("h"));
    }
}
