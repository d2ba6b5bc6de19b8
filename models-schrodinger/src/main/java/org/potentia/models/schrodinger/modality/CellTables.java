package org.potentia.models.schrodinger.modality;

/**
 * What one source cell adds to the slope of a kernel estimate in a cell some steps away, for cells a quarter of the bandwidth wide. A source
 * cell is known by the moments \( M_k = \sum u^k \), \( k \le 2 \), of its observations about its middle; the slope in the target cell is
 * a parabola in the distance s from its middle, all in units of the bandwidth:
 *
 * <p>\[ \phi'(t + s - u) \approx \sum_{i=0}^{2} \frac{s^i}{i!} \sum_{k=0}^{2} \frac{(-u)^k}{k!} \phi^{(1+i+k)}(t), \qquad
 * \phi(t) = e^{-t^2/2}. \]
 *
 * <p>The two last tables bound the error of that, and of its derivative, over both cells.
 */
final class CellTables {
    /** Cells for one bandwidth. */
    static final int PER_BANDWIDTH = 4;

    /** Half a cell, in bandwidths. */
    static final double HALF = 0.5 / PER_BANDWIDTH;

    /** How many cells away a source still counts: 8.5 bandwidths. */
    static final int REACH = 34;

    /** Largest slope that one observation beyond the reach could add. */
    static final double BEYOND = 9 * Math.exp(-0.5 * 8.25 * 8.25);

    /** Number of target offsets. */
    static final int WIDTH = 2 * REACH + 1;

    /** By order i of the derivative of the slope, moment k, offset. */
    static final double[][][] TERMS = new double[3][3][WIDTH];

    /** Bound of the error of the slope, and of its derivative, by offset. */
    static final double[][] ERRORS = new double[2][WIDTH];

    private static final int PROBES = 24;

    /** The error between probes, and of rounding the position of a cell, is far below this share. */
    private static final double MARGIN = 1.1;

    static {
        double[] factor = {1, -1, 0.5};
        for (int m = 0; m < WIDTH; m++) {
            double[] phi = derivatives((m - REACH) / (double) PER_BANDWIDTH);
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    TERMS[i][k][m] = factor[k] * phi[1 + i + k];
                }
            }
            bound(m);
        }
    }

    private CellTables() {}

    private static void bound(int m) {
        double t = (m - REACH) / (double) PER_BANDWIDTH;
        for (int a = -PROBES; a <= PROBES; a++) {
            double s = HALF * a / PROBES;
            for (int b = -PROBES; b <= PROBES; b++) {
                double u = HALF * b / PROBES;
                double[] part = new double[3];
                for (int i = 0; i < 3; i++) {
                    part[i] = TERMS[i][0][m] + u * (TERMS[i][1][m] + u * TERMS[i][2][m]);
                }
                double[] exact = derivatives(t + s - u);
                double slope = part[0] + s * (part[1] + 0.5 * s * part[2]) - exact[1];
                double curvature = part[1] + s * part[2] - exact[2];
                ERRORS[0][m] = Math.max(ERRORS[0][m], MARGIN * Math.abs(slope));
                ERRORS[1][m] = Math.max(ERRORS[1][m], MARGIN * Math.abs(curvature));
            }
        }
    }

    /** The kernel and its first five derivatives. */
    private static double[] derivatives(double t) {
        double[] value = new double[6];
        value[0] = Math.exp(-0.5 * t * t);
        value[1] = -t * value[0];
        for (int k = 1; k < 5; k++) {
            value[k + 1] = -t * value[k] - k * value[k - 1];
        }
        return value;
    }
}
