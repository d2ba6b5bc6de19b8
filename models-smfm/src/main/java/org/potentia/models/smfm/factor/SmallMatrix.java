package org.potentia.models.smfm.factor;

/** A small square matrix by its triangular factors, with pivots. */
final class SmallMatrix {
    private final double[][] factors;
    private final int[] order;
    private final double sign;

    private SmallMatrix(double[][] factors, int[] order, double sign) {
        this.factors = factors;
        this.order = order;
        this.sign = sign;
    }

    /** Factorises a copy; a singular matrix has the determinant 0. */
    static SmallMatrix of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            order[i] = i;
        }
        double sign = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (pivot != k) {
                double[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                int index = order[k];
                order[k] = order[pivot];
                order[pivot] = index;
                sign = -sign;
            }
            for (int i = k + 1; i < n && a[k][k] != 0; i++) {
                a[i][k] /= a[k][k];
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= a[i][k] * a[k][j];
                }
            }
        }
        return new SmallMatrix(a, order, sign);
    }

    /** The determinant. */
    double determinant() {
        double determinant = sign;
        for (int k = 0; k < factors.length; k++) {
            determinant *= factors[k][k];
        }
        return determinant;
    }

    /** Puts the solution in the place of the right-hand side. */
    void solve(double[] right) {
        int n = factors.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = right[order[i]];
            for (int j = 0; j < i; j++) {
                x[i] -= factors[i][j] * x[j];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= factors[i][j] * x[j];
            }
            x[i] /= factors[i][i];
        }
        System.arraycopy(x, 0, right, 0, n);
    }
}
