package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

/** One side of the window in the plane, along which nodes are even, but for fat tails, in units of the noise that there is on the line through the start. */
final class PlanarAxis {
    /** Smallest noise that counts for the mesh, as a share of that at the start. */
    private static final double LEAST = 1e-6;

    /** Standard deviations to each side of the start at first. */
    private static final double FIRST = 8;

    /** Nodes without fat tails are even but for what it takes to have one at the start. */
    private static final double EVEN = 1e5;

    /** Half widths of the middle two thirds of the mass beyond which the tails get wider cells, and at how many these begin to widen. */
    private static final double FAT = 8;

    private static final double BEND = 3;

    /** What is kept free beyond what was seen, as a share. */
    private static final double FREE = 0.02;

    private static final double MOST_WIDER = 1.7;
    private static final double FITS = 0.85;

    private final double start;
    private final DoubleUnaryOperator noise;
    private final double unit;
    private final Interval domain;
    private final Boundaries boundaries;
    private double from;
    private double to;
    private double scale = Double.POSITIVE_INFINITY;
    private boolean atLower;
    private boolean atUpper;
    private Coordinate coordinate;

    /**
     * Makes a side.
     *
     * @param start where all mass begins
     * @param noise what noise makes of a unit of time along the line through the start
     * @param horizon the time of interest
     */
    PlanarAxis(double start, DoubleUnaryOperator noise, Interval domain, Boundaries boundaries, double horizon) {
        this.start = start;
        this.noise = noise;
        this.domain = domain;
        this.boundaries = boundaries;
        double here = noise.applyAsDouble(start);
        unit = here > 0 ? LEAST * here : LEAST * (1 + Math.abs(start)) / Math.sqrt(horizon);
        to = FIRST * Math.sqrt(horizon);
        from = -to;
        coordinate = place();
    }

    private Coordinate place() {
        Track track = new NoiseTrack(start, x -> Math.max(noise.applyAsDouble(x), unit), domain, Math.max(-from, to));
        atLower = from <= track.lowest();
        atUpper = to >= track.highest();
        from = Math.max(from, track.lowest());
        to = Math.min(to, track.highest());
        return new Coordinate(track, from, to, Math.min(scale, EVEN * (to - from)));
    }

    /** The window's width in units of noise at the start. */
    double width() {
        return to - from;
    }

    /** Widens the window, unless there are walls or it would become far too wide. */
    void widen(double width) {
        double more = Math.min(width / (to - from), MOST_WIDER);
        if (more > 1 && !walled()) {
            from *= more;
            to *= more;
            coordinate = place();
        }
    }

    /** Tells whether the window ends at an end of the domain. */
    boolean walled() {
        return atLower || atUpper;
    }

    Mesh mesh(int cells) {
        return coordinate.mesh(
                cells,
                atLower && boundaries.lower() == Boundary.ABSORBING,
                atUpper && boundaries.upper() == Boundary.ABSORBING);
    }

    /**
     * Draws the side together around what was seen, or widens it where that came to an end.
     *
     * @param first the first node at which there was mass to speak of
     * @param last the last
     * @param half half of the width in which two thirds of the mass are at last, in nodes
     * @param middle the node in their middle
     * @param cells the number of cells
     * @return whether it fits already
     */
    boolean fits(int first, int last, int middle, int half, int cells) {
        boolean touchesLower = first <= 1 && !atLower;
        boolean touchesUpper = last >= cells - 1 && !atUpper;
        if (touchesLower || touchesUpper) {
            from = touchesLower ? 2 * from : from;
            to = touchesUpper ? 2 * to : to;
            coordinate = place();
            return false;
        }
        double lowest = coordinate.place(Math.max(first - 1, 0), cells);
        double highest = coordinate.place(Math.min(last + 1, cells), cells);
        double width = highest - lowest;
        double newFrom = Math.min(lowest, 0) - FREE * width;
        double newTo = Math.max(highest, 0) + FREE * width;
        double central = 0.5
                * (coordinate.place(Math.min(middle + half, cells), cells)
                        - coordinate.place(Math.max(middle - half, 0), cells));
        boolean fat = newTo - newFrom > 2 * FAT * central;
        boolean bent = !fat || scale <= 2 * BEND * central;
        boolean lowerFits = newFrom <= FITS * from;
        boolean upperFits = newTo >= FITS * to;
        if (lowerFits && upperFits && bent) {
            return true;
        }
        scale = fat ? Math.min(scale, BEND * central) : scale;
        from = Math.max(from, newFrom);
        to = Math.min(to, newTo);
        coordinate = place();
        return false;
    }
}
