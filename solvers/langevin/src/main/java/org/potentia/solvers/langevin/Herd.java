package org.potentia.solvers.langevin;

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
        int n = x.length;
        System.arraycopy(x, 0, before, 0, n);
        force.drift(x, drift);
        if (scheme == Scheme.PLATEN) {
            for (int i = 0; i < n; i++) {
                base[i] = walls.fold(x[i] + drift[i] * dt + noise * increments[i]);
            }
            if (!tame(base)) {
                return false;
            }
            force.drift(base, later);
            for (int i = 0; i < n; i++) {
                drift[i] = 0.5 * (drift[i] + later[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] = walls.fold(x[i] + drift[i] * dt + noise * increments[i]);
        }
        return tame(x);
    }

    private boolean tame(double[] positions) {
        for (int i = 0; i < positions.length; i++) {
            if (!(Math.abs(positions[i]) < Medium.FARTHEST)) {
                blame(before[i]);
                if (base.length > 0) {
                    blame(base[i]);
                }
                return false;
            }
        }
        return true;
    }

    private void blame(double y) {
        if (Math.abs(y) < Medium.FARTHEST && Double.isNaN(potential.gradient(y))) {
            throw new IllegalArgumentException(
                    "drift: the slope of the potential = NaN at y = " + y + ", must be finite");
        }
    }
}
