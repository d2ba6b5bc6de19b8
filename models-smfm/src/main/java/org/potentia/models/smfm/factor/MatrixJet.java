package org.potentia.models.smfm.factor;

/** A symmetric matrix that depends on a point, there, with its first and second derivatives. Not changed after it was made. */
final class MatrixJet {
    private final double[][] value;
    private final double[][][] first;
    private final double[][][][] second;

    /**
     * Takes the numbers as they are.
     *
     * @param value {@code value[i][j]}
     * @param first {@code first[k][i][j]}, by coordinate k
     * @param second {@code second[k][l][i][j]}, by the coordinates k and l
     */
    MatrixJet(double[][] value, double[][][] first, double[][][][] second) {
        this.value = value;
        this.first = first;
        this.second = second;
    }

    double value(int i, int j) {
        return value[i][j];
    }

    double first(int k, int i, int j) {
        return first[k][i][j];
    }

    double second(int k, int l, int i, int j) {
        return second[k][l][i][j];
    }

    double determinant() {
        return SmallMatrix.of(value).determinant();
    }

    int size() {
        return value.length;
    }

    /** The jet of the inverse matrix. */
    MatrixJet inverse() {
        int n = size();
        double[][] inverse = inverted(value);
        double[][][] slope = new double[n][][];
        double[][][][] bend = new double[n][n][][];
        for (int k = 0; k < n; k++) {
            slope[k] = scaled(-1, product(product(inverse, first[k]), inverse));
        }
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                double[][] twice = product(product(slope[k], first[l]), inverse);
                double[][] other = product(product(inverse, first[l]), slope[k]);
                double[][] own = product(product(inverse, second[k][l]), inverse);
                bend[k][l] = new double[n][n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        bend[k][l][i][j] = -twice[i][j] - other[i][j] - own[i][j];
                    }
                }
            }
        }
        return new MatrixJet(inverse, slope, bend);
    }

    private static double[][] scaled(double factor, double[][] matrix) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] inverted(double[][] matrix) {
        int n = matrix.length;
        SmallMatrix factors = SmallMatrix.of(matrix);
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            factors.solve(unit);
            for (int i = 0; i < n; i++) {
                inverse[i][j] = unit[i];
            }
        }
        return inverse;
    }
}
