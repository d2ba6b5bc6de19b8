package org.potentia.solvers.pathint;

import java.util.Arrays;
import org.potentia.api.Interval;

/**
 * Points at equal distances in \( \eta = \int dx / b \), where the noise is one everywhere, made when they are asked for. They end where the
 * domain does.
 */
final class Track {
    /** Into so many parts a step is split that may lead out of the domain as a whole. */
    private static final int PARTS = 256;

    /** An end is farther away than this many steps if as many in small parts do not come to it, */
    private static final int FAR = 12;

    /** or if they come closer to it by this factor: to one that is reached they come by a power of the number of parts. */
    private static final double CLOSE = 1e-30;

    /** As many as any problem needs that a mesh can follow: the next finer mesh would be some hundred times larger. */
    private static final int MOST = 1 << 16;

    private final LineDynamics dynamics;
    private final double spacing;
    private double[] points = new double[256];
    private double[] noise = new double[256];
    private int zero = 128;
    private int low;
    private int high;
    private boolean lowEnd;
    private boolean highEnd;

    Track(LineDynamics dynamics, double start, double spacing) {
        this.dynamics = dynamics;
        this.spacing = spacing;
        points[zero] = start;
        noise[zero] = dynamics.volatility(start, 0);
    }

    double spacing() {
        return spacing;
    }

    /** The index nearest to one asked for at which there is a point. */
    int nearest(int index) {
        while (index > high && !highEnd) {
            extend(1);
        }
        while (index < low && !lowEnd) {
            extend(-1);
        }
        return Math.max(low, Math.min(high, index));
    }

    /** Whether the domain ends right below an index. */
    boolean endsBelow(int index) {
        nearest(index - 1);
        return lowEnd && index <= low;
    }

    /** Whether the domain ends right above an index. */
    boolean endsAbove(int index) {
        nearest(index + 1);
        return highEnd && index >= high;
    }

    /**
     * Tells whether an end of the domain that comes after the first or the last of some points is farther away than it seems: where noise
     * falls in proportion to the distance from it, paths never come there, but a step as long as those between the points may lead beyond it.
     */
    boolean endsEarly(int from, int to) {
        return (endsBelow(from) && early(low, -1)) || (endsAbove(to) && early(high, 1));
    }

    private boolean early(int last, int direction) {
        double end =
                direction > 0 ? dynamics.domain().upper() : dynamics.domain().lower();
        double x = points[zero + last];
        double room = Math.abs(end - x);
        for (int i = 0; i < FAR * PARTS; i++) {
            double next = advance(dynamics, x, 0, direction * spacing / PARTS);
            if (Double.isNaN(next)) {
                return Math.abs(end - x) < CLOSE * room;
            }
            x = next;
        }
        return true;
    }

    double point(int index) {
        return points[zero + nearest(index)];
    }

    /** \( b \) at a point. */
    double noise(int index) {
        return noise[zero + nearest(index)];
    }

    /** The noise of \( \eta \) at a time: 1 at the beginning. */
    double relativeNoise(int index, double time) {
        return time == 0 ? 1 : dynamics.volatility(point(index), time) / noise(index);
    }

    /** The drift of \( \eta \) at a time: \( a / b - \tfrac12 b' \) at the beginning. */
    double drift(int index, double time) {
        int above = nearest(index + 1);
        int below = nearest(index - 1);
        double b = noise[zero + index];
        double slope = above == below
                ? 0
                : (noise[zero + above] - noise[zero + below]) / (points[zero + above] - points[zero + below]);
        double noiseNow = relativeNoise(index, time);
        return dynamics.drift(points[zero + index], time) / b - 0.5 * slope * noiseNow * noiseNow;
    }

    /** The points from one index to another, both included. */
    double[] points(int from, int to) {
        nearest(from);
        nearest(to);
        return Arrays.copyOfRange(points, zero + from, zero + to + 1);
    }

    private void extend(int direction) {
        int last = direction > 0 ? high : low;
        double x = points[zero + last];
        double next = advance(dynamics, x, 0, direction * spacing);
        if (Double.isNaN(next)) {
            if (direction > 0) {
                highEnd = true;
            } else {
                lowEnd = true;
            }
            return;
        }
        if (high - low > MOST) {
            throw new org.potentia.api.ComputationException("from x = " + points[zero + low] + " to x = "
                    + points[zero + high] + " the noise is so small that a mesh needs more than " + MOST
                    + " points: the drift carries the process much farther than the noise does");
        }
        room(last + direction);
        points[zero + last + direction] = next;
        noise[zero + last + direction] = dynamics.volatility(next, 0);
        if (direction > 0) {
            high++;
        } else {
            low--;
        }
    }

    private void room(int index) {
        int position = zero + index;
        if (position >= 0 && position < points.length) {
            return;
        }
        int shift = position < 0 ? points.length : 0;
        int size = 2 * points.length;
        double[] morePoints = new double[size];
        double[] moreNoise = new double[size];
        System.arraycopy(points, 0, morePoints, shift, points.length);
        System.arraycopy(noise, 0, moreNoise, shift, noise.length);
        points = morePoints;
        noise = moreNoise;
        zero += shift;
    }

    /**
     * Follows \( dx/d\eta = b \) by one step of the classical Runge-Kutta method.
     *
     * @return where it leads; NaN if that may be beyond an end of the domain
     */
    static double advance(LineDynamics dynamics, double x, double t, double step) {
        Interval domain = dynamics.domain();
        double k1 = step * dynamics.volatility(x, t);
        // no stage of the method goes beyond what the slope at its beginning allows for by more than a fifth
        double margin = x + 1.2 * k1;
        if (margin <= domain.lower() || margin >= domain.upper()) {
            return Double.NaN;
        }
        double k2 = step * dynamics.volatility(x + 0.5 * k1, t);
        double k3 = step * dynamics.volatility(inside(domain, x, x + 0.5 * k2), t);
        double k4 = step * dynamics.volatility(inside(domain, x, x + k3), t);
        double next = x + (k1 + 2 * k2 + 2 * k3 + k4) / 6;
        return next <= domain.lower() || next >= domain.upper() || next == x ? Double.NaN : next;
    }

    private static double inside(Interval domain, double x, double stage) {
        if (stage <= domain.lower()) {
            return 0.5 * (x + domain.lower());
        }
        return stage >= domain.upper() ? 0.5 * (x + domain.upper()) : stage;
    }
}
