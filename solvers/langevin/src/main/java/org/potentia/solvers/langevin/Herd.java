package org.potentia.solvers.langevin;

import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/** Particles that move together. */
final class Herd {
    private final Potential potential;
    private final Force force;
    private final Walls walls;
    private final Scheme scheme;
    private final double noise;

    /** Where they are. */
    double[] x;

    private double[] before;
    private final double[] drift;
    private final double[] base;
    private final double[] later;

    /**
     * Makes a herd of particles.
     *
     * @param crowd what moves them
     * @param x where they are; kept
     */
    Herd(Crowd crowd, double[] x) {
        potential = crowd.potential();
        force = new Force(potential, crowd.interaction());
        walls = crowd.walls();
        scheme = crowd.scheme();
        noise = potential.noise();
        this.x = x;
        before = new double[x.length];
        drift = new double[x.length];
        base = new double[scheme == Scheme.EULER ? 0 : x.length];
        later = new double[base.length];
    }

    /**
     * Makes a step: Euler's, or that of weak order 2, in which the crowd that feels the forces after the step is the one that made it by
     * Euler's. With constant noise that is Platen's scheme.
     *
     * @param dt its length
     * @param increments of the Wiener process of each particle
     * @return false if a particle has run away, because the step is too long
     * @throws IllegalArgumentException if a slope is no number
     */
    boolean step(double dt, double[] increments) {
        double[] from = x;
        double[] to = before;
        force.drift(from, drift);
        boolean tame = true;
        if (scheme == Scheme.PLATEN) {
            tame = move(from, dt, increments, base);
            if (tame) {
                force.drift(base, later);
                for (int i = 0; i < from.length; i++) {
                    drift[i] = 0.5 * (drift[i] + later[i]);
                }
            }
        }
        tame = tame && move(from, dt, increments, to);
        if (!tame) {
            blame(from);
            blame(base);
        }
        x = to;
        before = from;
        return tame;
    }

    /** Moves all particles; returns false if one has run away. */
    private boolean move(double[] from, double dt, double[] increments, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + drift[i] * dt + noise * increments[i];
        }
        // a loop that may end early waits for nothing, where a maximum would wait for the one before
        for (double each : to) {
            if (!(Math.abs(each) < Medium.FARTHEST)) {
                return false;
            }
        }
        if (!walls.domain().equals(Interval.REALS)) {
            for (int i = 0; i < to.length; i++) {
                to[i] = walls.fold(to[i]);
            }
        }
        return true;
    }

    private void blame(double[] positions) {
        for (double y : positions) {
            if (Math.abs(y) < Medium.FARTHEST && Double.isNaN(potential.gradient(y))) {
                throw new IllegalArgumentException(
                        "drift: the slope of the potential = NaN at y = " + y + ", must be finite");
            }
        }
    }
}
