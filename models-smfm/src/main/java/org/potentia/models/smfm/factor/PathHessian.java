package org.potentia.models.smfm.factor;

/**
 * The second derivatives of an action by the points of a path: a symmetric block tridiagonal matrix, factorised from the beginning of the path.
 * Blocks of one or two rows.
 */
final class PathHessian {
    private final double[][][] beside;
    private final SmallMatrix[] pivots;
    private final int negative;

    /**
     * Factorises.
     *
     * @param diagonal the blocks of the points between the ends
     * @param beside {@code beside[k]}: derivatives by the point k and the point k + 1, the ends of the path among them
     */
    PathHessian(double[][][] diagonal, double[][][] beside) {
        this.beside = beside;
        int count = diagonal.length;
        pivots = new SmallMatrix[count];
        int below = 0;
        for (int k = 0; k < count; k++) {
            double[][] pivot = diagonal[k];
            if (k > 0) {
                subtract(pivot, pivots[k - 1], beside[k]);
            }
            pivots[k] = SmallMatrix.of(pivot);
            double determinant = pivots[k].determinant();
            if (pivot.length == 1 || determinant < 0) {
                below += determinant < 0 ? 1 : 0;
            } else if (pivot[0][0] < 0) {
                below += 2;
            }
        }
        negative = below;
    }

    /** Takes \( B^T P^{-1} B \) away. */
    private static void subtract(double[][] target, SmallMatrix pivot, double[][] block) {
        int n = target.length;
        for (int j = 0; j < n; j++) {
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                column[i] = block[i][j];
            }
            pivot.solve(column);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    target[i][j] -= block[k][i] * column[k];
                }
            }
        }
    }

    /** How many directions lower the action; none at a minimum. */
    int negative() {
        return negative;
    }

    /** Puts the solution in the place of the right-hand side, {@code right[k][i]}. */
    void solve(double[][] right) {
        int count = pivots.length;
        int n = right[0].length;
        double[][] eliminated = new double[count][];
        for (int k = 0; k < count; k++) {
            if (k > 0) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        right[k][i] -= beside[k][j][i] * eliminated[k - 1][j];
                    }
                }
            }
            eliminated[k] = right[k].clone();
            pivots[k].solve(eliminated[k]);
        }
        right[count - 1] = eliminated[count - 1];
        for (int k = count - 2; k >= 0; k--) {
            double[] coupled = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    coupled[i] += beside[k + 1][i][j] * right[k + 1][j];
                }
            }
            pivots[k].solve(coupled);
            for (int i = 0; i < n; i++) {
                right[k][i] = eliminated[k][i] - coupled[i];
            }
        }
    }

    /**
     * The logarithm of the determinant of Van Vleck: of minus the derivatives of the least action by both ends of the path, which for a block
     * tridiagonal matrix is the quotient of the determinants of its blocks.
     */
    double logVanVleck() {
        double sum = 0;
        for (double[][] block : beside) {
            sum += Math.log(Math.abs(SmallMatrix.of(block).determinant()));
        }
        for (SmallMatrix pivot : pivots) {
            sum -= Math.log(Math.abs(pivot.determinant()));
        }
        return sum;
    }
}
