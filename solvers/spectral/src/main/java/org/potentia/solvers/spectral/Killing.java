package org.potentia.solvers.spectral;

/**
 * Solves \( u = c + \int J/(Dw),\ J = f + \int \kappa w u \) on one panel by elimination: with killing the integrals of a power of the rate
 * depend on each other.
 */
final class Killing {
    private static final int Q = Gauss.POINTS;

    private final int at;
    private final double[] resistance;
    private final double[] sink = new double[Q];
    private final double[][] matrix = new double[Q][Q];
    private final int[] pivots = new int[Q];

    /**
     * Factorises the equations of a panel.
     *
     * @param mesh the panels
     * @param panel which of them
     * @param at where it stands in the arrays
     * @param weight the weight times half the length
     * @param resistance half the length over weight and diffusivity
     */
    Killing(Mesh mesh, int panel, int at, double[][] weight, double[][] resistance) {
        this.at = at;
        this.resistance = new double[Q];
        for (int j = 0; j < Q; j++) {
            sink[j] = mesh.killing(panel, j) * weight[j][at];
            this.resistance[j] = resistance[j][at];
        }
        for (int i = 0; i < Q; i++) {
            for (int j = 0; j < Q; j++) {
                double sum = 0;
                for (int k = 0; k < Q; k++) {
                    sum += Gauss.INTEGRAL[i][k] * this.resistance[k] * Gauss.INTEGRAL[k][j];
                }
                matrix[i][j] = (i == j ? 1 : 0) - sum * sink[j];
            }
        }
        factorise();
    }

    private void factorise() {
        for (int k = 0; k < Q; k++) {
            int pivot = k;
            for (int i = k + 1; i < Q; i++) {
                if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k])) {
                    pivot = i;
                }
            }
            pivots[k] = pivot;
            double[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            for (int i = k + 1; i < Q; i++) {
                double factor = matrix[i][k] / row[k];
                matrix[i][k] = factor;
                for (int j = k + 1; j < Q; j++) {
                    matrix[i][j] -= factor * row[j];
                }
            }
        }
    }

    /**
     * Solves for one right side.
     *
     * @param u holds \( c \) at the points, receives \( u \)
     * @param flux holds \( f \), receives \( J \)
     * @param endU holds \( c \), receives \( u \) at the right end
     * @param endFlux holds \( f \), receives \( J \) at the right end
     */
    void solve(double[][] u, double[][] flux, double[] endU, double[] endFlux) {
        double[] right = new double[Q];
        for (int i = 0; i < Q; i++) {
            double sum = u[i][at];
            for (int j = 0; j < Q; j++) {
                sum += Gauss.INTEGRAL[i][j] * resistance[j] * flux[j][at];
            }
            right[i] = sum;
        }
        substitute(right);
        for (int i = 0; i <= Q; i++) {
            double sum = 0;
            for (int j = 0; j < Q; j++) {
                sum += Gauss.INTEGRAL[i][j] * sink[j] * right[j];
            }
            if (i < Q) {
                flux[i][at] += sum;
                u[i][at] = right[i];
            } else {
                endFlux[at] += sum;
            }
        }
        for (int j = 0; j < Q; j++) {
            endU[at] += Gauss.WEIGHTS[j] * resistance[j] * flux[j][at];
        }
    }

    private void substitute(double[] right) {
        // whole rows were exchanged, factors included, so all exchanges come first
        for (int k = 0; k < Q; k++) {
            double value = right[pivots[k]];
            right[pivots[k]] = right[k];
            right[k] = value;
        }
        for (int i = 0; i < Q; i++) {
            for (int j = 0; j < i; j++) {
                right[i] -= matrix[i][j] * right[j];
            }
        }
        for (int i = Q - 1; i >= 0; i--) {
            for (int j = i + 1; j < Q; j++) {
                right[i] -= matrix[i][j] * right[j];
            }
            right[i] /= matrix[i][i];
        }
    }
}
