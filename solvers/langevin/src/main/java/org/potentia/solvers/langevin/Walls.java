package org.potentia.solvers.langevin;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

/**
 * The ends of a domain, and what they do to a step.
 *
 * @param domain the domain
 * @param boundaries what happens at its ends
 */
record Walls(Interval domain, Boundaries boundaries) {
    Walls {
        infinite(domain.lower(), boundaries.lower(), domain);
        infinite(domain.upper(), boundaries.upper(), domain);
    }

    private static void infinite(double end, Boundary boundary, Interval domain) {
        if (Double.isInfinite(end) && boundary == Boundary.ABSORBING) {
            throw new IllegalArgumentException(
                    "nothing is absorbed at an infinite end of the domain " + domain + ": must be natural there");
        }
    }

    /** Tells whether paths are lost. */
    boolean absorb() {
        return boundaries.lower() == Boundary.ABSORBING || boundaries.upper() == Boundary.ABSORBING;
    }

    /** Tells whether a state that a step has come to lies behind an absorbing end, or on it. */
    boolean swallow(double y) {
        return (boundaries.lower() == Boundary.ABSORBING && y <= domain.lower())
                || (boundaries.upper() == Boundary.ABSORBING && y >= domain.upper());
    }

    /**
     * Returns the probability that a path with both ends of a step inside was not absorbed on the way: that of a Brownian bridge. Source: E.
     * Gobet (2000), doi:10.1016/S0304-4149(99)00109-X.
     *
     * @param x where the step begins
     * @param y where it ends
     * @param variance the variance of the step
     */
    double survival(double x, double y, double variance) {
        double survival = 1;
        if (boundaries.lower() == Boundary.ABSORBING) {
            survival *= clear((x - domain.lower()) * (y - domain.lower()), variance);
        }
        if (boundaries.upper() == Boundary.ABSORBING) {
            survival *= clear((domain.upper() - x) * (domain.upper() - y), variance);
        }
        return survival;
    }

    /** Returns the probability that a bridge does not cross a wall, from the product of the distances of its ends. */
    static double clear(double product, double variance) {
        // a step without noise does not cross either
        return variance > 0 ? -Math.expm1(-2 * product / variance) : 1;
    }

    /** Turns back what has gone beyond an end; natural ends too, which a step of finite length may overrun. */
    double fold(double y) {
        double lower = domain.lower();
        double upper = domain.upper();
        if (y > lower && y < upper) {
            return y;
        }
        double folded = y;
        if (Double.isFinite(lower) && Double.isFinite(upper)) {
            double width = upper - lower;
            double phase = Math.abs(y - lower) % (2 * width);
            folded = lower + (phase > width ? 2 * width - phase : phase);
        } else if (y < lower) {
            folded = 2 * lower - y;
        } else if (y > upper) {
            folded = 2 * upper - y;
        }
        return inside(folded);
    }

    /** Moves a state on an end that does not belong to the domain to the next number inside. */
    private double inside(double y) {
        if (domain.contains(y)) {
            return y;
        }
        return y <= domain.lower() ? Math.nextUp(domain.lower()) : Math.nextDown(domain.upper());
    }
}
