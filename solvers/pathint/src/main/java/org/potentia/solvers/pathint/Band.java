package org.potentia.solvers.pathint;

import java.util.Arrays;

/**
 * A banded matrix, row by row with all rows of one width, so that a product with a vector runs through memory once. The rows of the same
 * width may start anywhere.
 */
final class Band {
    private final int size;
    private final int width;
    private final int[] starts;
    private final double[] entries;

    private Band(int size, int width, int[] starts, double[] entries) {
        this.size = size;
        this.width = width;
        this.starts = starts;
        this.entries = entries;
    }

    /** Multiplications of a product with a vector. */
    long operations() {
        return (long) size * width;
    }

    int size() {
        return size;
    }

    /** The first column of a row that may not be zero. */
    int start(int row) {
        return starts[row];
    }

    int width() {
        return width;
    }

    /** All entries, row after row; not to be changed. */
    double[] entries() {
        return entries;
    }

    /** Rows collected one after the other. */
    static final class Builder {
        private final int size;
        private final int[] starts;
        private final double[][] rows;
        private long held;

        Builder(int size) {
            this.size = size;
            starts = new int[size];
            rows = new double[size][];
        }

        void row(int row, int start, double[] values, int count, double factor) {
            held += count;
            BeyondReach.check(held);
            starts[row] = start;
            double[] copy = Arrays.copyOf(values, count);
            if (factor != 1) {
                for (int k = 0; k < count; k++) {
                    copy[k] *= factor;
                }
            }
            rows[row] = copy;
        }

        /** The matrix whose rows these are: it takes expectations. */
        Band backward() {
            int width = 1;
            for (double[] row : rows) {
                width = Math.max(width, row.length);
            }
            width = padded(width);
            int[] begins = new int[size];
            BeyondReach.check((long) size * width);
            double[] entries = new double[size * width];
            for (int j = 0; j < size; j++) {
                // moved so far that the whole width lies inside the vector
                begins[j] = Math.max(0, Math.min(starts[j], size - width));
                System.arraycopy(rows[j], 0, entries, j * width + starts[j] - begins[j], rows[j].length);
            }
            return new Band(size, width, begins, entries);
        }

        /** The matrix whose columns these are: it moves masses. */
        Band forward() {
            int[] first = new int[size];
            int[] last = new int[size];
            Arrays.fill(first, Integer.MAX_VALUE);
            Arrays.fill(last, -1);
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < rows[j].length; k++) {
                    int i = starts[j] + k;
                    first[i] = Math.min(first[i], j);
                    last[i] = Math.max(last[i], j);
                }
            }
            int width = 1;
            for (int i = 0; i < size; i++) {
                width = Math.max(width, last[i] < 0 ? 1 : last[i] - first[i] + 1);
            }
            width = padded(width);
            int[] begins = new int[size];
            for (int i = 0; i < size; i++) {
                begins[i] = last[i] < 0 ? 0 : Math.max(0, Math.min(first[i], size - width));
            }
            BeyondReach.check((long) size * width);
            double[] entries = new double[size * width];
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < rows[j].length; k++) {
                    int i = starts[j] + k;
                    entries[i * width + j - begins[i]] = rows[j][k];
                }
            }
            return new Band(size, width, begins, entries);
        }

        private int padded(int width) {
            // a multiple of four for the loop of the product, unless the matrix itself is narrower
            return Math.min(size, (width + 3) / 4 * 4);
        }
    }

    /**
     * Multiplies with a vector. Four sums run side by side, for a processor adds faster than it waits for the sum before.
     */
    void apply(double[] in, double[] out) {
        int whole = width - width % 4;
        for (int j = 0, base = 0; j < size; j++, base += width) {
            int at = starts[j];
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int k = 0; k < whole; k += 4) {
                s0 += entries[base + k] * in[at + k];
                s1 += entries[base + k + 1] * in[at + k + 1];
                s2 += entries[base + k + 2] * in[at + k + 2];
                s3 += entries[base + k + 3] * in[at + k + 3];
            }
            for (int k = whole; k < width; k++) {
                s0 += entries[base + k] * in[at + k];
            }
            out[j] = s0 + s1 + (s2 + s3);
        }
    }

    /** The same matrix with all its zeros. */
    double[][] dense() {
        BeyondReach.check((long) size * size);
        double[][] matrix = new double[size][size];
        for (int j = 0; j < size; j++) {
            System.arraycopy(entries, j * width, matrix[j], starts[j], width);
        }
        return matrix;
    }
}
