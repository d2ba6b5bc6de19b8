package org.potentia.solvers.pathint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A banded matrix diagonal by diagonal, for products in which a processor works on many rows at once: every diagonal and the vector moved to
 * it are arrays of their own, with the number of the row as index, for only then are such loops compiled to vector instructions.
 *
 * <p>Not safe for more than one thread: the moved vectors stay in here.
 */
final class Diagonals {
    /** Diagonals of one pass through the rows. */
    private static final int AT_ONCE = 4;

    /** A product by diagonals takes this many times the multiplications of one by rows in the same time. */
    private static final int MOST = 2;

    private final int size;
    private final int first;
    private final double[][] entries;
    private final double[][] moved;

    private Diagonals(int size, int first, int count) {
        this.size = size;
        this.first = first;
        entries = new double[count][size];
        moved = new double[count][size];
    }

    /** Makes the diagonals of a band; null if they would hold too many zeros. */
    static @Nullable Diagonals of(Band band) {
        int size = band.size();
        int width = band.width();
        double[] rows = band.entries();
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            int from = 0;
            int to = width - 1;
            while (from < to && rows[row * width + from] == 0) {
                from++;
            }
            while (to > from && rows[row * width + to] == 0) {
                to--;
            }
            lowest = Math.min(lowest, band.start(row) + from - row);
            highest = Math.max(highest, band.start(row) + to - row);
        }
        int count = (highest - lowest + AT_ONCE) / AT_ONCE * AT_ONCE;
        if (count > MOST * width) {
            return null;
        }
        Diagonals diagonals = new Diagonals(size, lowest, count);
        for (int row = 0; row < size; row++) {
            int begin = band.start(row) - row - lowest;
            for (int k = Math.max(0, -begin); k < Math.min(width, count - begin); k++) {
                diagonals.entries[begin + k][row] = rows[row * width + k];
            }
        }
        return diagonals;
    }

    /** Multiplications of a product with a vector. */
    long operations() {
        return (long) size * entries.length;
    }

    /** Multiplies with a vector. */
    void apply(double[] in, double[] out) {
        for (int k = 0; k < moved.length; k++) {
            // what would come from outside of the vector meets zeros
            int by = first + k;
            int from = Math.max(0, -by);
            int to = Math.min(size, size - by);
            if (to > from) {
                System.arraycopy(in, from + by, moved[k], from, to - from);
            }
        }
        Arrays.fill(out, 0, size, 0);
        for (int k = 0; k < entries.length; k += AT_ONCE) {
            add(
                    entries[k],
                    entries[k + 1],
                    entries[k + 2],
                    entries[k + 3],
                    moved[k],
                    moved[k + 1],
                    moved[k + 2],
                    moved[k + 3],
                    out,
                    size);
        }
    }

    private static void add(
            double[] d0,
            double[] d1,
            double[] d2,
            double[] d3,
            double[] v0,
            double[] v1,
            double[] v2,
            double[] v3,
            double[] out,
            int size) {
        for (int j = 0; j < size; j++) {
            out[j] += (d0[j] * v0[j] + d1[j] * v1[j]) + (d2[j] * v2[j] + d3[j] * v3[j]);
        }
    }
}
