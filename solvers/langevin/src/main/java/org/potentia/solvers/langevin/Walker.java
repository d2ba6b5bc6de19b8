package org.potentia.solvers.langevin;

import org.potentia.api.evolve.Payoff;
import org.potentia.api.model.Boundary;

/** A path on its way. */
final class Walker {
    private final Medium medium;
    private final Scheme scheme;
    private final boolean absorb;

    /** Where it is. */
    double x;

    /** The probability that it has not been absorbed. */
    double survival;

    /** The exponential of the integral of the rate. */
    double growth;

    /** The weight of what was absorbed at the ends, which goes on to grow or decay at the rate there. */
    private double lostBelow;

    private double lostAbove;

    Walker(Medium medium, Scheme scheme) {
        this.medium = medium;
        this.scheme = scheme;
        absorb = medium.walls().absorb();
    }

    void start(double at) {
        x = at;
        survival = 1;
        growth = 1;
        lostBelow = 0;
        lostAbove = 0;
    }

    /** Returns the weight. */
    double weight() {
        return survival * growth;
    }

    /** Returns what is paid, at the ends to what was absorbed there. */
    double paid(Payoff payoff) {
        double paid = survival > 0 ? weight() * payoff.function().applyAsDouble(x) : 0;
        if (lostBelow > 0) {
            paid += lostBelow
                    * payoff.function().applyAsDouble(medium.walls().domain().lower());
        }
        if (lostAbove > 0) {
            paid += lostAbove
                    * payoff.function().applyAsDouble(medium.walls().domain().upper());
        }
        return paid;
    }

    /**
     * Makes a step. A path that is absorbed loses its weight.
     *
     * @return false if the path has run away, because the step is too long
     * @throws IllegalArgumentException if a coefficient is no number
     */
    boolean step(double t, double dt, double increment) {
        if (absorb && !medium.weightless()) {
            discountLost(t, dt);
        }
        if (survival == 0) {
            return true;
        }
        double y = scheme.step(medium, x, t, dt, increment);
        if (!(Math.abs(y) < Medium.FARTHEST)) {
            medium.blame(x, t, dt, increment);
            return false;
        }
        if (absorb) {
            lose(y, t, dt);
            if (survival == 0) {
                return true;
            }
        }
        y = medium.walls().fold(y);
        if (!medium.weightless()) {
            double factor =
                    Math.exp(0.5 * dt * (medium.rate().at(x, t) + medium.rate().at(y, t + dt)));
            if (!(factor < Medium.FARTHEST)) {
                medium.blame(y, t + dt, dt, 0);
                return false;
            }
            growth *= factor;
        }
        x = y;
        return true;
    }

    private void lose(double y, double t, double dt) {
        Walls walls = medium.walls();
        double lower = walls.domain().lower();
        double upper = walls.domain().upper();
        double before = weight();
        double b = medium.diffusion().volatility(x, t);
        double variance = b * b * dt;
        if (walls.boundaries().lower() == Boundary.ABSORBING) {
            survival *= y <= lower ? 0 : Walls.clear((x - lower) * (y - lower), variance);
            lostBelow += before - weight();
        }
        double between = weight();
        if (walls.boundaries().upper() == Boundary.ABSORBING) {
            survival *= y >= upper ? 0 : Walls.clear((upper - x) * (upper - y), variance);
            lostAbove += between - weight();
        }
    }

    private void discountLost(double t, double dt) {
        if (lostBelow > 0) {
            lostBelow *= Math.exp(dt * medium.rate().at(medium.walls().domain().lower(), t + 0.5 * dt));
        }
        if (lostAbove > 0) {
            lostAbove *= Math.exp(dt * medium.rate().at(medium.walls().domain().upper(), t + 0.5 * dt));
        }
    }
}
