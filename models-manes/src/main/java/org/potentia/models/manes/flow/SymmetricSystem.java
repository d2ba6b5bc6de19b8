package org.potentia.models.manes.flow;

/** Solves a few equations with a positive definite matrix, by Cholesky. */
final class SymmetricSystem {
    private SymmetricSystem() {}

    /**
     * Solves; a pivot that rounding has made negative counts as very small, which a damped search survives.
     *
     * @param a the matrix, of which the lower half is read
     * @param b the right side
     * @return the solution
     */
    static double[] solve(double[][] a, double[] b) {
        int size = b.length;
        double[][] l = new double[size][size];
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-30 * (a[i][i] + Double.MIN_NORMAL))) : sum / l[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}
