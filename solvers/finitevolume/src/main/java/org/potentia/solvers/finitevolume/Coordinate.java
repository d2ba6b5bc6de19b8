package org.potentia.solvers.finitevolume;

/**
 * A smooth coordinate from 0 to 1 along a part of a {@link Track}, in which meshes are even: fine around the origin and wider with the
 * distance from it. The origin is a node of every mesh whose number of cells is a multiple of {@value #BASE}.
 */
final class Coordinate {
    /** Cells of the coarsest mesh. */
    static final int BASE = 32;

    private final Track track;
    private final double scale;
    private final double first;
    private final double last;
    private final double bend;
    private final double lower;
    private final double upper;

    /**
     * Makes a coordinate.
     *
     * @param track the way
     * @param from place of its lower end, negative
     * @param to place of its upper end, positive
     * @param scale the distance from the origin at which cells begin to widen
     */
    Coordinate(Track track, double from, double to, double scale) {
        this.track = track;
        this.scale = scale;
        lower = from;
        upper = to;
        first = asinh(from / scale);
        last = asinh(to / scale);
        double origin = -first / (last - first);
        double node = Math.min(Math.max(Math.rint(origin * BASE), 1), BASE - 1) / BASE;
        bend = (node - origin) / (origin * (1 - node));
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        double value = a < 1e-4 ? a * (1 - a * a / 6) : Math.log(a) + Math.log1p(Math.sqrt(1 + 1 / (a * a)));
        return Math.copySign(value, x);
    }

    /** The state at a value of the coordinate. */
    double position(double coordinate) {
        return track.position(place(coordinate));
    }

    private double place(double coordinate) {
        if (coordinate <= 0) {
            return lower;
        }
        if (coordinate >= 1) {
            return upper;
        }
        double even = coordinate / (1 + bend * (1 - coordinate));
        return scale * Math.sinh(first + even * (last - first));
    }

    double lower() {
        return track.position(lower);
    }

    double upper() {
        return track.position(upper);
    }

    /** The place on the way, of a node. */
    double place(int node, int cells) {
        return place((double) node / cells);
    }

    /** The value of the coordinate at a state between the ends. */
    double coordinate(double x) {
        double below = 0;
        double above = 1;
        for (int i = 0; i < 70 && above - below > 1e-17; i++) {
            double middle = 0.5 * (below + above);
            if (position(middle) < x) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return 0.5 * (below + above);
    }

    Mesh mesh(int cells, boolean lowerAbsorbs, boolean upperAbsorbs) {
        double[] nodes = new double[cells + 1];
        double[] middles = new double[cells];
        for (int i = 0; i <= cells; i++) {
            nodes[i] = position((double) i / cells);
            if (i < cells) {
                middles[i] = position((i + 0.5) / cells);
            }
        }
        return new Mesh(nodes, middles, lowerAbsorbs, upperAbsorbs);
    }
}
