package org.potentia.solvers.spectral;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

/**
 * A medium with its ends.
 *
 * @param medium the coefficients
 * @param domain where it is
 * @param lowerAbsorbs whether functions vanish at the lower end
 * @param upperAbsorbs whether functions vanish at the upper end
 */
record Problem(Medium medium, Interval domain, boolean lowerAbsorbs, boolean upperAbsorbs) {
    Problem {
        if ((lowerAbsorbs && domain.lower() == Double.NEGATIVE_INFINITY)
                || (upperAbsorbs && domain.upper() == Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "nothing is absorbed at an infinite end of the domain " + domain + ": must be natural there");
        }
    }

    /** Makes a problem; natural ends are not reached, so that reflection there changes nothing. */
    static Problem of(Medium medium, Interval domain, Boundaries boundaries) {
        return new Problem(
                medium, domain, boundaries.lower() == Boundary.ABSORBING, boundaries.upper() == Boundary.ABSORBING);
    }

    /** The same without ends that are never reached. */
    Problem cut(boolean below, boolean above) {
        return new Problem(medium, domain, lowerAbsorbs && !below, upperAbsorbs && !above);
    }

    /** Tells whether there is a stationary state. */
    boolean conserves() {
        return !medium.kills() && !lowerAbsorbs && !upperAbsorbs;
    }
}
