package org.potentia.models.qgauss;

/** The little linear algebra of a fit with two or three parameters: Cholesky's factorisation of minus a matrix of second derivatives. */
final class SymmetricMatrix {
    private SymmetricMatrix() {}

    /**
     * Solves \( (-H + \lambda\,\mathrm{diag}|H|)\, s = g \) for the first {@code size} coordinates.
     *
     * @return the step, zero in the other coordinates; empty if the matrix is not positive definite
     */
    static double[] solveDamped(double[][] hessian, double[] gradient, int size, double damping) {
        double[][] lower = factor(hessian, size, damping);
        return lower.length == 0 ? new double[0] : solve(lower, gradient, size);
    }

    /** The diagonal of \( (-H)^{-1} \), {@code +Infinity} if minus the matrix is not positive definite. */
    static double[] negativeInverseDiagonal(double[][] hessian, int size) {
        double[] diagonal = new double[3];
        double[][] lower = factor(hessian, size, 0);
        for (int i = 0; i < size; i++) {
            double[] unit = new double[3];
            unit[i] = 1;
            diagonal[i] = lower.length == 0 ? Double.POSITIVE_INFINITY : solve(lower, unit, size)[i];
        }
        return diagonal;
    }

    private static double[][] factor(double[][] hessian, int size, double damping) {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = -hessian[i][j] + (i == j ? damping * Math.abs(hessian[i][i]) : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > 0) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    return new double[0][];
                }
            }
        }
        return lower;
    }

    private static double[] solve(double[][] lower, double[] right, int size) {
        double[] x = new double[3];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }
}
