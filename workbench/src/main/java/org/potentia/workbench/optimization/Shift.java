package org.potentia.workbench.optimization;

/** Where the optimum of a shifted function lies: \( 0.3\,u \sin(1.7 i + 0.5) \) in a box \( [-u, u] \). */
final class Shift {
    private Shift() {}

    static double[] of(double end, int dimension) {
        double[] shift = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            shift[i] = 0.3 * end * Math.sin(1.7 * i + 0.5);
        }
        return shift;
    }
}
