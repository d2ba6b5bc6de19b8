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

    private double sum;
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
        sum = sum(x);
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
        force.drift(from, sum, drift);
        if (scheme == Scheme.PLATEN) {
            sum = move(from, dt, increments, base);
            if (!Double.isNaN(sum)) {
                force.drift(base, sum, later);
                for (int i = 0; i < from.length; i++) {
                    drift[i] = 0.5 * (drift[i] + later[i]);
                }
            }
        }
        if (!Double.isNaN(sum)) {
            sum = move(from, dt, increments, to);
        }
        boolean tame = !Double.isNaN(sum);
        if (!tame) {
            blame(from);
            blame(base);
        }
        x = to;
        before = from;
        return tame;
    }

    /** Moves all particles; returns the sum of their positions, NaN if one has run away. */
    private double move(double[] from, double dt, double[] increments, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + drift[i] * dt + noise * increments[i];
        }
        double moved = sum(to);
        if (Double.isNaN(moved) || walls.domain().equals(Interval.REALS)) {
            return moved;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] = walls.fold(to[i]);
        }
        return sum(to);
    }

    /** Adds up positions, in four strands that do not wait for each other; NaN if one of them is too far or is no number. */
    private static double sum(double[] x) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            if (!(near(x[i]) && near(x[i + 1]) && near(x[i + 2]) && near(x[i + 3]))) {
                return Double.NaN;
            }
            first += x[i];
            second += x[i + 1];
            third += x[i + 2];
            fourth += x[i + 3];
        }
        for (; i < x.length; i++) {
            if (!near(x[i])) {
                return Double.NaN;
            }
            first += x[i];
        }
        return (first + second) + (third + fourth);
    }

    private static boolean near(double x) {
        return Math.abs(x) < Medium.FARTHEST;
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
