package org.potentia.solvers.finitevolume;

import org.potentia.api.ComputationException;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

/**
 * Looks where a density is during an evolution, by cheap marches on a coarse mesh: implicit steps that widen, which keep every density
 * positive, on a mesh that is drawn together around what they show until it fits.
 */
final class Window {
    private static final int CELLS = 256;
    private static final int PASSES = 60;

    /** The longest step of a march, as a share of it: implicit steps exaggerate what grows. */
    private static final double LONGEST = 0.02;

    /** Cells from the end at which it is touched. */
    private static final int MARGIN = 3;

    private final Dynamics dynamics;
    private final Beginning beginning;
    private final double early;
    private final double horizon;
    private final double tolerance;

    private Coordinate coordinate;
    private boolean lowerAbsorbs;
    private boolean upperAbsorbs;
    private double from;
    private double to;
    private double scale;
    private double highest;
    private boolean atLower;
    private boolean atUpper;

    /** What a march showed: places along the way. */
    private static final class Seen {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double narrowest = Double.POSITIVE_INFINITY;
        boolean touchesLower;
        boolean touchesUpper;
    }

    /**
     * Looks.
     *
     * @param early the first time of interest, positive
     * @param horizon the last
     * @param tolerance the largest error of a density wanted
     */
    Window(Dynamics dynamics, Beginning beginning, double early, double horizon, double tolerance) {
        this.dynamics = dynamics;
        this.beginning = beginning;
        this.early = early;
        this.horizon = horizon;
        this.tolerance = tolerance;
        double reach = dynamics.reach(horizon);
        from = -reach;
        to = reach;
        scale = reach / 8;
        if (dynamics.heavy()) {
            scale = beginning.width();
        }
        coordinate = place();
        Seen seen = look();
        for (int pass = 0; pass < PASSES && !fits(seen) && !dynamics.heavy(); pass++) {
            coordinate = place();
            seen = look();
        }
        if (!dynamics.heavy() && (seen.touchesLower || seen.touchesUpper)) {
            throw new ComputationException("paths run away towards " + (seen.touchesUpper ? "+infinity" : "-infinity")
                    + " faster than any window can follow: there must be something that holds them, or an absorbing end that"
                    + " takes them");
        }
    }

    /** The error of a density that is wanted, as a share of the highest: what a misplaced mass may amount to. */
    double share() {
        return highest > 0 ? Math.min(tolerance / highest, 0.1) : 1e-6;
    }

    Coordinate coordinate() {
        return coordinate;
    }

    Mesh mesh(int cells) {
        return coordinate.mesh(cells, lowerAbsorbs, upperAbsorbs);
    }

    private Coordinate place() {
        Track track = dynamics.track(beginning.origin(), Math.max(-from, to), horizon);
        Boundaries boundaries = dynamics.boundaries();
        double lower = Math.max(from, track.lowest());
        double upper = Math.min(to, track.highest());
        lowerAbsorbs = lower == track.lowest() && boundaries.lower() == Boundary.ABSORBING;
        upperAbsorbs = upper == track.highest() && boundaries.upper() == Boundary.ABSORBING;
        atLower = lower == track.lowest();
        atUpper = upper == track.highest();
        return new Coordinate(track, lower, upper, scale);
    }

    /** Marches, and says where the density was. */
    private Seen look() {
        Mesh mesh = mesh(CELLS);
        Scheme scheme = dynamics.scheme(mesh);
        double[] density = beginning.on(mesh);
        double[] known = new double[density.length];
        double all = mesh.size(density);
        double negligible = Math.max(1e-15, 1e-3 * share());
        highest = 0;
        Seen seen = new Seen();
        see(mesh, density, negligible * all, seen, !beginning.point());
        double time = beginning.age();
        double step = 1e-4 * early;
        while (time < horizon) {
            double length = Math.min(Math.min(step, LONGEST * horizon), horizon - time);
            System.arraycopy(density, 0, known, 0, density.length);
            if (scheme.solve(time + length, length, known, density)) {
                time = length == horizon - time ? horizon : time + length;
                see(mesh, density, negligible * all, seen, time >= early);
                step *= 1.15;
            } else {
                System.arraycopy(known, 0, density, 0, density.length);
                step = 0.25 * length;
                if (time + step == time) {
                    break;
                }
            }
        }
        return seen;
    }

    private void see(Mesh mesh, double[] density, double least, Seen seen, boolean wanted) {
        int last = density.length - 1;
        int low = edge(mesh, density, least, 0, 1);
        int high = edge(mesh, density, least, last, -1);
        if (wanted) {
            for (double value : density) {
                highest = Math.max(highest, value);
            }
        }
        if (low > high) {
            return;
        }
        seen.touchesLower |= low < MARGIN && !atLower;
        seen.touchesUpper |= high > last - MARGIN && !atUpper;
        seen.lowest = Math.min(seen.lowest, coordinate.place(Math.max(low - 2, 0), CELLS));
        seen.highest = Math.max(seen.highest, coordinate.place(Math.min(high + 2, last), CELLS));
        if (wanted) {
            double mass = mesh.size(density);
            int left = edge(mesh, density, 0.16 * mass, 0, 1);
            int right = edge(mesh, density, 0.16 * mass, last, -1);
            seen.narrowest = Math.min(
                    seen.narrowest,
                    0.5
                            * (coordinate.place(Math.min(right + 1, last), CELLS)
                                    - coordinate.place(Math.max(left - 1, 0), CELLS)));
        }
    }

    private static int edge(Mesh mesh, double[] density, double least, int begin, int direction) {
        double sum = 0;
        int i = begin;
        while (i >= 0 && i < density.length) {
            sum += mesh.volumes()[i] * Math.abs(density[i]);
            if (sum > least) {
                return i;
            }
            i += direction;
        }
        return i;
    }

    /** Sets the ends and the scale for another look, unless they fit. */
    private boolean fits(Seen seen) {
        if (seen.touchesLower || seen.touchesUpper) {
            from = seen.touchesLower ? 2 * from : from;
            to = seen.touchesUpper ? 2 * to : to;
            return false;
        }
        if (seen.lowest > seen.highest) {
            return true;
        }
        double width = seen.highest - seen.lowest;
        double newFrom = Math.min(seen.lowest, 0) - 0.03 * width;
        double newTo = Math.max(seen.highest, 0) + 0.03 * width;
        // never wider: wide cells make densities wide, and would call for wider ones yet
        double newScale = Math.min(2 * seen.narrowest, scale);
        boolean fits = (atLower || newFrom < 0.75 * from) && (atUpper || newTo > 0.75 * to) && newScale > 0.5 * scale;
        if (!fits) {
            from = atLower && seen.lowest <= 0.98 * from ? from : newFrom;
            to = atUpper && seen.highest >= 0.98 * to ? to : newTo;
            scale = newScale;
        }
        return fits;
    }
}
