package org.potentia.optimizers.asa;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations, which keep small eigenvalues accurate.
 *
 * <p>G. H. Golub and C. F. Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 */
final class SymmetricEigen {
    /** Sweeps converge quadratically: six are the rule, this many mean that something is not a number. */
    private static final int SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    /** Decomposes a matrix, of which the upper triangle is read. */
    SymmetricEigen(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            for (int j = i; j < n; j++) {
                a[i][j] = matrix[i][j];
                a[j][i] = matrix[i][j];
            }
        }
        for (int sweep = 0; sweep < SWEEPS && rotateAll(a); sweep++) {
            // each sweep rotates every pair once
        }
        values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
    }

    private boolean rotateAll(double[][] a) {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double scale = Math.abs(a[p][p]) + Math.abs(a[q][q]);
                if (scale + Math.abs(a[p][q]) != scale) {
                    rotate(a, p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        if (theta < 0) {
            t = -t;
        }
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** The smallest eigenvalue. */
    double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    /** The size of the eigenvalue nearest to 0. */
    double leastSize() {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, Math.abs(value));
        }
        return least;
    }

    /** The largest eigenvalue over the smallest, both by size; infinite if that is 0. */
    double condition() {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return leastSize() > 0 ? most / leastSize() : Double.POSITIVE_INFINITY;
    }

    /** The inverse matrix. */
    double[][] inverse() {
        int n = values.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += vectors[i][k] * vectors[j][k] / values[k];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }
}
