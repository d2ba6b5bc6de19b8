package org.potentia.solvers.finitevolume;

/** A tridiagonal matrix and its elimination without pivoting, which M-matrices need none of. */
final class Tridiagonal {
    /** Element (i, i - 1); the first is not used. */
    final double[] lower;

    final double[] diagonal;

    /** Element (i, i + 1); the last is not used. */
    final double[] upper;

    private final double[] factor;
    private final double[] inverse;

    Tridiagonal(int size) {
        lower = new double[size];
        diagonal = new double[size];
        upper = new double[size];
        factor = new double[size];
        inverse = new double[size];
    }

    /** Eliminates; to be called after the elements were changed. */
    void eliminate() {
        double pivot = diagonal[0];
        inverse[0] = 1 / pivot;
        for (int i = 1; i < diagonal.length; i++) {
            factor[i] = lower[i] * inverse[i - 1];
            pivot = diagonal[i] - factor[i] * upper[i - 1];
            inverse[i] = 1 / pivot;
        }
    }

    /** Solves for one right-hand side, which may be the solution's array. */
    void solve(double[] known, double[] solution) {
        int last = diagonal.length - 1;
        double carried = known[0];
        solution[0] = carried;
        for (int i = 1; i <= last; i++) {
            carried = known[i] - factor[i] * carried;
            solution[i] = carried;
        }
        carried = solution[last] * inverse[last];
        solution[last] = carried;
        for (int i = last - 1; i >= 0; i--) {
            carried = (solution[i] - upper[i] * carried) * inverse[i];
            solution[i] = carried;
        }
    }
}
