package org.potentia.models.qgauss.regime;

/**
 * Change-points of a line: two straight segments with a straight crossover (the gap) between them, or none.
 *
 * <p>The broken line is continuous with knots at the points {@code end} and {@code begin}; if both are one point there is no gap. Of one line
 * (2 parameters), a line with one knot (4 with the place of the knot) and one with two knots (6) that one is taken whose
 * \( \chi^2 + c\,p \ln m \) is least, with m points, weights that are inverse variances, and a penalty c.
 *
 * @param end the index of the last point of the first segment; the last point of all if there is one segment
 * @param begin the index of the first point of the second segment; the first point of all if there is one segment
 * @param chiSquare the weighted sum of squared residuals of the line chosen
 * @param singleChiSquare that of one straight line
 */
record Breaks(int end, int begin, double chiSquare, double singleChiSquare) {
    /** Fewer points do not tell a slope. */
    private static final int LEAST_POINTS = 6;

    /** Tells whether there are two segments. */
    boolean two() {
        return begin >= end;
    }

    /** Finds them; {@code x} increases. */
    static Breaks find(double[] x, double[] y, double[] weights, double penalty) {
        int m = x.length;
        double single = chiSquare(x, y, weights, -1, -1);
        double cost = penalty * Math.log(m);
        Breaks best = new Breaks(m - 1, 0, single, single);
        double least = single + 2 * cost;
        for (int i = LEAST_POINTS - 1; i <= m - LEAST_POINTS; i++) {
            for (int j = i; j <= m - LEAST_POINTS; j++) {
                double chi = chiSquare(x, y, weights, i, j);
                double criterion = chi + (i == j ? 4 : 6) * cost;
                if (criterion < least) {
                    least = criterion;
                    best = new Breaks(i, j, chi, single);
                }
            }
        }
        return best;
    }

    private static double chiSquare(double[] x, double[] y, double[] weights, int i, int j) {
        int size = i < 0 ? 2 : i == j ? 3 : 4;
        double[][] normal = new double[size][size + 1];
        double[] basis = new double[size];
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            basis[0] = 1;
            basis[1] = x[k] - x[0];
            if (size > 2) {
                basis[2] = Math.max(0, x[k] - x[i]);
            }
            if (size > 3) {
                basis[3] = Math.max(0, x[k] - x[j]);
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    normal[a][b] += weights[k] * basis[a] * basis[b];
                }
                normal[a][size] += weights[k] * basis[a] * y[k];
            }
            squares += weights[k] * y[k] * y[k];
        }
        // Cholesky's factor, row by row; what the right side gives up is what the fit explains
        double explained = 0;
        double[] right = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double sum = normal[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= normal[a][k] * normal[b][k];
                }
                normal[a][b] = sum / normal[b][b];
            }
            double pivot = normal[a][a];
            double value = normal[a][size];
            for (int k = 0; k < a; k++) {
                pivot -= normal[a][k] * normal[a][k];
                value -= normal[a][k] * right[k];
            }
            if (!(pivot > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            normal[a][a] = Math.sqrt(pivot);
            right[a] = value / normal[a][a];
            explained += right[a] * right[a];
        }
        return Math.max(0, squares - explained);
    }
}
