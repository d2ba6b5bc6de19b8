package org.potentia.models.smfm.fit;

import java.util.Arrays;

/** The inverse of a small positive definite matrix, by Cholesky's factorisation. */
final class PositiveMatrix {
    private PositiveMatrix() {}

    /** The diagonal of the inverse of the symmetric part; infinite throughout if the matrix is not positive definite. */
    static double[] inverseDiagonal(double[][] matrix) {
        int n = matrix.length;
        double[] diagonal = new double[n];
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0.5 * (matrix[i][j] + matrix[j][i]);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > 0) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    Arrays.fill(diagonal, Double.POSITIVE_INFINITY);
                    return diagonal;
                }
            }
        }
        for (int column = 0; column < n; column++) {
            // the column of the inverse of the factor; its square is the entry
            double[] solved = new double[n];
            for (int i = column; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) {
                    sum -= lower[i][k] * solved[k];
                }
                solved[i] = sum / lower[i][i];
                diagonal[column] += solved[i] * solved[i];
            }
        }
        return diagonal;
    }
}
