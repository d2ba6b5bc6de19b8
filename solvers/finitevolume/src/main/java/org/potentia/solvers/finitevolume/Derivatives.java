package org.potentia.solvers.finitevolume;

/**
 * First and second derivatives of a function given at uneven nodes, by the polynomial through the nodes nearby. Source: B. Fornberg (1988),
 * doi:10.1090/S0025-5718-1988-0935077-0.
 */
final class Derivatives {
    private static final int COUNT = 5;

    private Derivatives() {}

    /** The derivatives at a point between the first and the last node: first, second. */
    static double[] at(double x, double[] nodes, double[] values) {
        int found = java.util.Arrays.binarySearch(nodes, x);
        int below = found >= 0 ? found : -found - 2;
        int begin = Math.min(Math.max(below - COUNT / 2, 0), nodes.length - COUNT);
        double[][] weights = new double[COUNT][3];
        weights[0][0] = 1;
        double product = 1;
        double distance = nodes[begin] - x;
        for (int i = 1; i < COUNT; i++) {
            double next = 1;
            double before = distance;
            distance = nodes[begin + i] - x;
            for (int j = 0; j < i; j++) {
                double apart = nodes[begin + i] - nodes[begin + j];
                next *= apart;
                if (j == i - 1) {
                    for (int k = Math.min(i, 2); k > 0; k--) {
                        weights[i][k] = product * (k * weights[i - 1][k - 1] - before * weights[i - 1][k]) / next;
                    }
                    weights[i][0] = -product * before * weights[i - 1][0] / next;
                }
                for (int k = Math.min(i, 2); k > 0; k--) {
                    weights[j][k] = (distance * weights[j][k] - k * weights[j][k - 1]) / apart;
                }
                weights[j][0] = distance * weights[j][0] / apart;
            }
            product = next;
        }
        double[] derivatives = new double[2];
        for (int i = 0; i < COUNT; i++) {
            derivatives[0] += weights[i][1] * values[begin + i];
            derivatives[1] += weights[i][2] * values[begin + i];
        }
        return derivatives;
    }
}
