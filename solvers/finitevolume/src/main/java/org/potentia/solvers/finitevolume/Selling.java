package org.potentia.solvers.finitevolume;

/**
 * Writes a diffusivity in the plane as a sum of diffusivities along steps of a lattice, \( D = \sum_k \lambda_k\, e_k e_k^T \) with three
 * steps \( e_k \) at most and no \( \lambda_k \lt 0 \), so that each term is one flux between two nodes. There is such a sum for every positive
 * matrix; the steps are the longer the more unequal its eigenvalues are. Source: E. Selling (1874), doi:10.1515/crll.1874.77.143; J. Fehrenbach,
 * J.-M. Mirebeau (2014), doi:10.1007/s10851-013-0446-3.
 */
final class Selling {
    private static final int FLIPS = 60;

    /** The steps: first the part across, never negative, then the part up; positive if there is none across. */
    final int[] across = new int[3];

    /** Their parts up. */
    final int[] up = new int[3];

    /** The weights \( \lambda_k \). */
    final double[] weights = new double[3];

    private final int[][] base = new int[3][2];
    private final int longest;

    /**
     * Makes a splitting.
     *
     * @param longest the longest step along one axis, in nodes
     */
    Selling(int longest) {
        this.longest = longest;
    }

    /**
     * Finds steps and weights. Where a step would be too long, the mixed part is reduced until it is not.
     *
     * @param xx \( D_{xx} \), positive
     * @param xy \( D_{xy} \), smaller than the geometric mean of the others
     * @param yy \( D_{yy} \), positive
     * @return whether the mixed part is as given
     */
    boolean split(double xx, double xy, double yy) {
        double mixed = xy;
        boolean whole = true;
        while (!reduce(xx, mixed, yy)) {
            mixed = Math.abs(mixed) < 1e-3 * Math.sqrt(xx * yy) ? 0 : 0.8 * mixed;
            whole = false;
        }
        for (int k = 0; k < 3; k++) {
            int[] one = base[(k + 1) % 3];
            int[] other = base[(k + 2) % 3];
            weights[k] = Math.max(-product(one, other, xx, mixed, yy), 0);
            int a = -base[k][1];
            int b = base[k][0];
            boolean turn = a < 0 || (a == 0 && b < 0);
            across[k] = turn ? -a : a;
            up[k] = turn ? -b : b;
        }
        return whole;
    }

    /** Flips the base until no two of it enclose an acute angle, and returns whether its steps are short enough. */
    private boolean reduce(double xx, double xy, double yy) {
        set(base[0], 1, 0);
        set(base[1], 0, 1);
        set(base[2], -1, -1);
        double least = 1e-13 * Math.sqrt(xx * yy);
        for (int flip = 0; flip < FLIPS; flip++) {
            boolean obtuse = true;
            for (int k = 0; k < 3 && obtuse; k++) {
                int[] one = base[(k + 1) % 3];
                int[] other = base[(k + 2) % 3];
                if (product(one, other, xx, xy, yy) > least) {
                    set(base[k], one[0] - other[0], one[1] - other[1]);
                    set(one, -one[0], -one[1]);
                    obtuse = false;
                }
            }
            if (obtuse) {
                return true;
            }
            for (int[] vector : base) {
                if (Math.max(Math.abs(vector[0]), Math.abs(vector[1])) > longest) {
                    return false;
                }
            }
        }
        return false;
    }

    private static void set(int[] vector, int first, int second) {
        vector[0] = first;
        vector[1] = second;
    }

    private static double product(int[] a, int[] b, double xx, double xy, double yy) {
        return a[0] * (xx * b[0] + xy * b[1]) + a[1] * (xy * b[0] + yy * b[1]);
    }
}
