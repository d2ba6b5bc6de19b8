package org.potentia.models.smfm.factor;

import java.util.Arrays;
import java.util.Locale;

/** How much of the curvature a Lagrangian contains. */
public enum CurvatureTerm {
    /** None: what remains is the weight of the path of a Langevin equation. */
    NONE(0),
    /** \( R/6 \): the Lagrangian (22) of Feynman's sum over paths. */
    FEYNMAN(1 / 6.0),
    /** \( R/12 \): with it goes the determinant of Van Vleck, and the action of the most probable path alone gives the kernel. */
    WKBJ(1 / 12.0);

    private final double share;

    CurvatureTerm(double share) {
        this.share = share;
    }

    /**
     * Returns the factor of \( R \), which has the sign of the paper.
     *
     * @return 0, 1/6 or 1/12
     */
    public double share() {
        return share;
    }

    /** Finds one by its name in small letters. */
    static CurvatureTerm of(String name) {
        return Arrays.stream(values())
                .filter(term -> term.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lagrangian = " + name + ", must be one of "
                        + Arrays.stream(values()).map(CurvatureTerm::word).toList()));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
