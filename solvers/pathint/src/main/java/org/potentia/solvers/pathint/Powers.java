package org.potentia.solvers.pathint;

/**
 * Applies one step many times: again and again, or, where there are far more steps than nodes, by repeated squaring of the matrix.
 */
final class Powers {
    /** A matrix whose rows sum to one this well is stochastic, and is kept so through the squarings. */
    private static final double STOCHASTIC = 1e-9;

    private Powers() {}

    /** Multiplications that it takes. */
    static double operations(Band band, long count) {
        return Math.min((double) count * band.operations(), squaring(band.size(), count));
    }

    /** Multiplies a vector by a power of the matrix. */
    static double[] apply(Band band, double[] vector, long count, boolean forward) {
        if ((double) count * band.operations() <= squaring(band.size(), count)) {
            double[] in = vector.clone();
            double[] out = new double[in.length];
            for (long s = 0; s < count; s++) {
                band.apply(in, out);
                double[] swap = in;
                in = out;
                out = swap;
            }
            return in;
        }
        double[][] matrix = band.dense();
        boolean stochastic = normalise(matrix, forward, STOCHASTIC);
        double[] result = vector.clone();
        for (long left = count; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = multiply(matrix, result);
            }
            if (left > 1) {
                matrix = square(matrix);
                if (stochastic) {
                    // each squaring doubles the rounding of the one before
                    normalise(matrix, forward, Double.POSITIVE_INFINITY);
                }
            }
        }
        return result;
    }

    private static double squaring(int size, long count) {
        return (double) size * size * size * (65 - Long.numberOfLeadingZeros(Math.max(1, count)));
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            double sum = 0;
            double[] row = matrix[i];
            for (int j = 0; j < vector.length; j++) {
                sum += row[j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    private static double[][] square(double[][] matrix) {
        int n = matrix.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] to = product[i];
            for (int k = 0; k < n; k++) {
                double factor = matrix[i][k];
                double[] from = matrix[k];
                if (factor != 0) {
                    for (int j = 0; j < n; j++) {
                        to[j] += factor * from[j];
                    }
                }
            }
        }
        return product;
    }

    /** Makes rows, or columns of a matrix that goes forward, sum to one if they do within a tolerance. */
    private static boolean normalise(double[][] matrix, boolean forward, double tolerance) {
        int n = matrix.length;
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[forward ? j : i] += matrix[i][j];
            }
        }
        for (double sum : sums) {
            if (Math.abs(sum - 1) > tolerance) {
                return false;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] /= sums[forward ? j : i];
            }
        }
        return true;
    }
}
