package org.potentia.workbench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Arrays that grow by pieces, so that ten million rows never need the double of their memory while they are read. A column is turned into
 * an array once; its pieces are freed on the way.
 */
final class Columns {
    private static final int PIECE = 1 << 16;

    private Columns() {}

    /** A growing column of whole numbers. */
    static final class Longs {
        private final List<long[]> pieces = new ArrayList<>();
        private int size;

        void add(long value) {
            int place = size & (PIECE - 1);
            if (place == 0) {
                pieces.add(new long[PIECE]);
            }
            pieces.get(pieces.size() - 1)[place] = value;
            size++;
        }

        int size() {
            return size;
        }

        long[] drain() {
            long[] values = new long[size];
            for (int start = 0; start < size; start += PIECE) {
                System.arraycopy(pieces.get(start / PIECE), 0, values, start, Math.min(PIECE, size - start));
                pieces.set(start / PIECE, new long[0]);
            }
            return values;
        }
    }

    /** A growing column of small whole numbers. */
    static final class Ints {
        private final List<int[]> pieces = new ArrayList<>();
        private int size;

        void add(int value) {
            int place = size & (PIECE - 1);
            if (place == 0) {
                pieces.add(new int[PIECE]);
            }
            pieces.get(pieces.size() - 1)[place] = value;
            size++;
        }

        int get(int index) {
            return pieces.get(index / PIECE)[index & (PIECE - 1)];
        }
    }

    /** A growing column of numbers. */
    static final class Reals {
        private final List<double[]> pieces = new ArrayList<>();
        private int size;

        void add(double value) {
            int place = size & (PIECE - 1);
            if (place == 0) {
                pieces.add(new double[PIECE]);
            }
            pieces.get(pieces.size() - 1)[place] = value;
            size++;
        }

        double[] drain() {
            double[] values = new double[size];
            for (int start = 0; start < size; start += PIECE) {
                System.arraycopy(pieces.get(start / PIECE), 0, values, start, Math.min(PIECE, size - start));
                pieces.set(start / PIECE, new double[0]);
            }
            return values;
        }
    }

    /** Exchanges two elements of a column. */
    private interface Exchange {
        void of(int i, int j);
    }

    /** Turns a column round if asked, and leaves out the places (after turning) that are marked. */
    static double[] arranged(double[] values, boolean reversed, BitSet left) {
        int kept = arrange(values.length, reversed, left, (i, j) -> {
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
        });
        return kept == values.length ? values : Arrays.copyOf(values, kept);
    }

    /** Turns a column round if asked, and leaves out the places (after turning) that are marked. */
    static long[] arranged(long[] values, boolean reversed, BitSet left) {
        int kept = arrange(values.length, reversed, left, (i, j) -> {
            long value = values[i];
            values[i] = values[j];
            values[j] = value;
        });
        return kept == values.length ? values : Arrays.copyOf(values, kept);
    }

    /** Moves what is kept to the front, in place, and returns how much it is. */
    private static int arrange(int size, boolean reversed, BitSet left, Exchange exchange) {
        if (reversed) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                exchange.of(i, j);
            }
        }
        if (left.isEmpty()) {
            return size;
        }
        int kept = 0;
        for (int i = left.nextClearBit(0); i < size; i = left.nextClearBit(i + 1)) {
            exchange.of(kept++, i);
        }
        return kept;
    }
}
