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

    final double[] x;
    private final double[] before;
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
        System.arraycopy(x, 0, before, 0, x.length);
        force.drift(x, drift);
        if (scheme == Scheme.PLATEN) {
            move(before, dt, increments, base);
            if (!tame(base)) {
                return false;
            }
            force.drift(base, later);
            for (int i = 0; i < x.length; i++) {
                drift[i] = 0.5 * (drift[i] + later[i]);
            }
        }
        move(before, dt, increments, x);
        return tame(x);
    }

    private void move(double[] from, double dt, double[] increments, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + drift[i] * dt + noise * increments[i];
        }
        if (!walls.domain().equals(Interval.REALS)) {
            for (int i = 0; i < to.length; i++) {
                to[i] = walls.fold(to[i]);
            }
        }
    }

    private boolean tame(double[] positions) {
        double farthest = 0;
        for (double each : positions) {
            farthest = Math.max(farthest, Math.abs(each));
        }
        if (farthest < Medium.FARTHEST) {
            return true;
        }
        for (int i = 0; i < positions.length; i++) {
            blame(before[i]);
            if (base.length > 0) {
                blame(base[i]);
            }
        }
        return false;
    }

    private void blame(double y) {
        if (Math.abs(y) < Medium.FARTHEST && Double.isNaN(potential.gradient(y))) {
            throw new IllegalArgumentException(
                    "drift: the slope of the potential = NaN at y = " + y + ", must be finite");
        }
    }
}
