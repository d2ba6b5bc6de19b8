package org.potentia.solvers.finitevolume;

/**
 * A matrix with a band, and its elimination without exchange of rows: safe for matrices whose columns are dominated by their diagonals, as
 * those of implicit steps are.
 */
final class Banded {
    private final int size;
    private final int band;
    private final int width;

    /** Row by row, {@code 2 band + 1} entries each, the diagonal in their middle. */
    private final double[] entries;

    Banded(int size, int band) {
        this.size = size;
        this.band = band;
        width = 2 * band + 1;
        entries = new double[Math.multiplyExact(size, width)];
    }

    int band() {
        return band;
    }

    void clear() {
        java.util.Arrays.fill(entries, 0);
    }

    void add(int row, int column, double value) {
        entries[row * width + column - row + band] += value;
    }

    /** Replaces the entries by their factors. */
    void eliminate() {
        for (int pivot = 0; pivot < size; pivot++) {
            double inverse = 1 / entries[pivot * width + band];
            int most = Math.min(band, size - 1 - pivot);
            int source = pivot * width + band;
            for (int k = 1; k <= most; k++) {
                int target = (pivot + k) * width + band - k;
                double factor = entries[target] * inverse;
                if (factor != 0) {
                    entries[target] = factor;
                    for (int c = 1; c <= most; c++) {
                        entries[target + c] -= factor * entries[source + c];
                    }
                }
            }
        }
    }

    /** Solves for one right-hand side, which becomes the solution. */
    void solve(double[] values) {
        for (int row = 0; row < size; row++) {
            int from = Math.max(0, row - band);
            int at = row * width + band - row;
            double sum = values[row];
            for (int c = from; c < row; c++) {
                sum -= entries[at + c] * values[c];
            }
            values[row] = sum;
        }
        for (int row = size - 1; row >= 0; row--) {
            int to = Math.min(size - 1, row + band);
            int at = row * width + band - row;
            double sum = values[row];
            for (int c = row + 1; c <= to; c++) {
                sum -= entries[at + c] * values[c];
            }
            values[row] = sum / entries[at + row];
        }
    }
}
