package org.potentia.solvers.langevin;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Standard normal numbers, many at a time: the half of the bell \( e^{-x^2/2} \) is cut into 1024 layers of equal area, and all but one number
 * in three hundred is accepted by one comparison. Source: G. Marsaglia, W. W. Tsang (2000), The ziggurat method for generating random
 * variables, doi:10.18637/jss.v005.i08, with the layer taken from bits of its own (J. A. Doornik 2005).
 */
final class Ziggurat {
    /** Where the tail begins for 1024 layers: the root of the condition that the last layer ends at the top of the bell. */
    static final double TAIL = 4.038849846109505;

    private static final int LAYERS = 1024;

    /** Bits of a number that choose the layer; the others are its place in it, with a sign. */
    private static final int LAYER_BITS = 10;

    private static final double PLACES = 0x1p53;

    /** Heights of the bell at the outer edges of the layers; the last is the top. */
    private static final double[] HEIGHTS = new double[LAYERS + 1];

    /** Widths of the layers over the number of places. */
    private static final double[] SCALES = new double[LAYERS];

    /** Edges of the layers above: what is nearer to the middle is under the bell at any height of the layer. */
    private static final double[] INSIDE = new double[LAYERS];

    static {
        double[] edges = edges();
        for (int i = 0; i < LAYERS; i++) {
            // the lowest layer is as wide as a rectangle of its area would be: the rest of it is the tail
            HEIGHTS[i] = i == 0 ? 0 : bell(edges[i]);
            SCALES[i] = edges[i] / PLACES;
            INSIDE[i] = edges[i + 1];
        }
        HEIGHTS[LAYERS] = 1;
    }

    private Ziggurat() {}

    /** Returns the outer edges of the layers from below, and zero after them. */
    static double[] edges() {
        double area = TAIL * bell(TAIL) + tailArea();
        double[] edges = new double[LAYERS + 1];
        edges[0] = area / bell(TAIL);
        edges[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            edges[i] = Math.sqrt(-2 * Math.log(bell(edges[i - 1]) + area / edges[i - 1]));
        }
        return edges;
    }

    static double bell(double x) {
        return Math.exp(-0.5 * x * x);
    }

    /** Returns the area under the bell beyond the tail, by the continued fraction of Laplace. */
    private static double tailArea() {
        double fraction = TAIL;
        for (int k = 200; k > 0; k--) {
            fraction = TAIL + k / fraction;
        }
        return bell(TAIL) / fraction;
    }

    /**
     * Turns random bits into normal numbers.
     *
     * @param bits 64 for each number
     * @param out receives the numbers
     * @param from the index of the first
     * @param count how many, no more than there are bits
     * @param factor by which they are multiplied
     * @param doubtful room for as many indices
     * @param more where to take further bits from, for the few that need them
     */
    static void normals(
            long[] bits, double[] out, int from, int count, double factor, int[] doubtful, UniformRandomProvider more) {
        int doubts = 0;
        for (int i = 0; i < count; i++) {
            double x = place(bits[i]);
            out[from + i] = factor * x;
            if (!(Math.abs(x) < INSIDE[layer(bits[i])])) {
                // later, for a call in a loop makes all of it slow
                doubtful[doubts++] = i;
            }
        }
        for (int k = 0; k < doubts; k++) {
            int i = doubtful[k];
            out[from + i] = factor * decide(bits[i], more);
        }
    }

    private static int layer(long bits) {
        return (int) bits & (LAYERS - 1);
    }

    private static double place(long bits) {
        return (bits >> LAYER_BITS) * SCALES[layer(bits)];
    }

    /** Decides about a number that is near the edge of its layer, or makes another one. */
    private static double decide(long first, UniformRandomProvider more) {
        long bits = first;
        while (true) {
            int layer = layer(bits);
            double x = place(bits);
            if (Math.abs(x) < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return Math.copySign(tail(more), x);
            }
            double height = HEIGHTS[layer] + (HEIGHTS[layer + 1] - HEIGHTS[layer]) * more.nextDouble();
            if (height < bell(x)) {
                return x;
            }
            bits = more.nextLong();
        }
    }

    /** Returns a number of the upper tail. Source: G. Marsaglia (1964), doi:10.1080/00401706.1964.10490150. */
    static double tail(UniformRandomProvider more) {
        double beyond;
        double other;
        do {
            // one minus a number that may be zero but not one
            beyond = -Math.log(1 - more.nextDouble()) / TAIL;
            other = -Math.log(1 - more.nextDouble());
        } while (2 * other < beyond * beyond);
        return TAIL + beyond;
    }
}
