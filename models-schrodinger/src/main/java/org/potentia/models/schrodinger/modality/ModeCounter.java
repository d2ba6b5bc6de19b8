package org.potentia.models.schrodinger.modality;

import java.util.Arrays;

/**
 * Counts modes of Gaussian kernel estimates, over the whole line or strictly inside an interval. Observations further apart than 20 bandwidths
 * are counted apart: the estimate between them has no mode, and what one side adds to the other is below 1e-40 of it.
 *
 * <p>One object serves one thread.
 */
final class ModeCounter {
    private static final double APART = 20;

    /** Up to this many cells for one observation one walk does; beyond, the sample is sorted and walked in pieces. */
    private static final int SPARSE = 16;

    private final SlopeWalk walk = new SlopeWalk();

    /** Counts the changes from rising to falling. */
    private static final class Changes implements SlopeWalk.Listener {
        private int last;
        private int modes;

        @Override
        public void sign(int sign, double at) {
            if (sign < 0 && last > 0) {
                modes++;
            }
            last = sign;
        }
    }

    /**
     * Counts modes.
     *
     * @param x observations, in increasing order if {@code ordered}
     * @param ordered whether they are; if not they may be put in order
     * @param h bandwidth
     * @param low modes count right of it
     * @param high and left of it
     * @return the number of modes
     */
    int count(double[] x, boolean ordered, double h, double low, double high) {
        Changes changes = new Changes();
        walk(x, ordered, h, low, high, changes);
        return changes.modes;
    }

    /** Tells the signs of the slope; between pieces the listener hears of the fall of one and the rise of the next. */
    void walk(double[] x, boolean ordered, double h, double low, double high, SlopeWalk.Listener told) {
        double least = ordered ? x[0] : Double.POSITIVE_INFINITY;
        double most = ordered ? x[x.length - 1] : Double.NEGATIVE_INFINITY;
        if (!ordered) {
            for (double value : x) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double start = Math.max(low, least - h);
        double stop = Math.min(high, most + h);
        if (!(start < stop)) {
            return;
        }
        if ((stop - start) * CellTables.PER_BANDWIDTH <= h * (SPARSE * (double) x.length + 4096)) {
            walk.along(x, 0, x.length, h, start, stop, told);
            return;
        }
        if (!ordered) {
            Arrays.sort(x);
        }
        for (int from = 0; from < x.length; ) {
            int to = from + 1;
            while (to < x.length && x[to] - x[to - 1] <= APART * h) {
                to++;
            }
            start = Math.max(low, x[from] - h);
            stop = Math.min(high, x[to - 1] + h);
            if (start < stop) {
                walk.along(x, from, to, h, start, stop, told);
            }
            from = to;
        }
    }
}
