package org.potentia.optimizers.commons;

/**
 * Solves \( \min_s |J s + r|^2 + \lambda |D s|^2 \) by Householder's reflections of \( J \) on top of \( \sqrt\lambda D \), with the working
 * arrays for it.
 */
final class DampedSquares {
    private final int m;
    private final int n;
    private final double[][] columns;
    private final double[] right;

    /** Makes room for {@code m} residuals in {@code n} coordinates. */
    DampedSquares(int m, int n) {
        this.m = m;
        this.n = n;
        columns = new double[n][m + n];
        right = new double[m + n];
    }

    /**
     * Solves for the step in the coordinates that are free; the others stay.
     *
     * @param slopes the matrix, {@code slopes[m][n]}
     * @param residuals the residuals
     * @param free which coordinates may move
     * @param scale the diagonal of \( D \), positive where free
     * @param penalty \( \lambda \), positive
     * @param step receives the step
     */
    void solve(double[][] slopes, double[] residuals, boolean[] free, double[] scale, double penalty, double[] step) {
        int count = 0;
        double root = Math.sqrt(penalty);
        for (int j = 0; j < n; j++) {
            if (free[j]) {
                double[] column = columns[count];
                for (int i = 0; i < m; i++) {
                    column[i] = slopes[i][j];
                }
                for (int i = m; i < m + n; i++) {
                    column[i] = 0;
                }
                column[m + count] = root * scale[j];
                count++;
            }
        }
        for (int i = 0; i < m; i++) {
            right[i] = -residuals[i];
        }
        for (int i = m; i < m + n; i++) {
            right[i] = 0;
        }
        double[] diagonal = new double[count];
        for (int k = 0; k < count; k++) {
            diagonal[k] = reflect(k, count);
        }
        substitute(count, diagonal);
        int next = 0;
        for (int j = 0; j < n; j++) {
            step[j] = free[j] ? right[next++] : 0;
        }
    }

    /** Reflects so that nothing is left below the diagonal of column k; returns the diagonal element. */
    private double reflect(int k, int count) {
        double[] pivot = columns[k];
        int rows = m + count;
        double norm = 0;
        for (int i = k; i < rows; i++) {
            norm += pivot[i] * pivot[i];
        }
        norm = Math.sqrt(norm);
        double diagonal = pivot[k] > 0 ? -norm : norm;
        double first = pivot[k] - diagonal;
        // the reflection is I - v v' / (norm * |first|), with v = pivot but for its first element
        double factor = -diagonal * first;
        pivot[k] = first;
        if (factor != 0) {
            for (int j = k + 1; j < count; j++) {
                apply(pivot, factor, columns[j], k, rows);
            }
            apply(pivot, factor, right, k, rows);
        }
        return diagonal;
    }

    private static void apply(double[] v, double factor, double[] to, int from, int rows) {
        double sum = 0;
        for (int i = from; i < rows; i++) {
            sum += v[i] * to[i];
        }
        double share = sum / factor;
        for (int i = from; i < rows; i++) {
            to[i] -= share * v[i];
        }
    }

    private void substitute(int count, double[] diagonal) {
        for (int k = count - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < count; j++) {
                sum -= columns[j][k] * right[j];
            }
            right[k] = sum / diagonal[k];
        }
    }
}
