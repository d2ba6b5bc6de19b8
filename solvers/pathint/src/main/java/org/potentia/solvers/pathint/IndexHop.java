package org.potentia.solvers.pathint;

/**
 * The column of a Gaussian step on nodes at equal distances, which are the unit here. A step of one node or more is the Gaussian at the
 * nodes. A narrower one, where the volatility is small, is the expectation of the Lagrange polynomials of ten nodes: all its moments up to
 * the ninth are exact, so that it acts on smooth functions as the true step does, down to one of no width at all.
 *
 * <p>Not safe for more than one thread: the last column stays in here.
 */
final class IndexHop {
    /** The deviation from which a Gaussian is resolved: its sum is 1 to 5e-9. */
    private static final double RESOLVED = 1;

    /** How far a resolved Gaussian is followed. */
    private static final double WIDTH = 7;

    private static final int NODES = 10;

    // abscissae and weights of the six-point Gauss-Hermite rule for the standard normal law, exact to degree 11
    private static final double[] ABSCISSAE = {
        -3.324257433552119,
        -1.889175877753710,
        -0.616706590192594,
        0.616706590192594,
        1.889175877753710,
        3.324257433552119
    };
    private static final double[] WEIGHTS = {
        0.002555784402056, 0.088615746041915, 0.408828469556029, 0.408828469556029, 0.088615746041915, 0.002555784402056
    };

    private int start;
    private int count;
    private double[] shares = new double[64];

    int start() {
        return start;
    }

    int count() {
        return count;
    }

    double[] shares() {
        return shares;
    }

    /** Makes the column of a step with a mean and a deviation in nodes. */
    void fill(double mean, double deviation) {
        if (deviation >= RESOLVED) {
            gaussian(mean, deviation);
        } else {
            narrow(mean, deviation);
        }
    }

    private void gaussian(double mean, double deviation) {
        start = (int) Math.ceil(mean - WIDTH * deviation);
        count = (int) Math.floor(mean + WIDTH * deviation) - start + 1;
        if (shares.length < count) {
            shares = new double[2 * count];
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double z = (start + k - mean) / deviation;
            shares[k] = Math.exp(-0.5 * z * z);
            sum += shares[k];
        }
        for (int k = 0; k < count; k++) {
            shares[k] /= sum;
        }
    }

    private void narrow(double mean, double deviation) {
        start = (int) Math.floor(mean) - NODES / 2 + 1;
        count = NODES;
        java.util.Arrays.fill(shares, 0, NODES, 0);
        for (int q = 0; q < ABSCISSAE.length; q++) {
            double at = mean - start + deviation * ABSCISSAE[q];
            for (int i = 0; i < NODES; i++) {
                double basis = WEIGHTS[q];
                for (int k = 0; k < NODES; k++) {
                    if (k != i) {
                        basis *= (at - k) / (i - k);
                    }
                }
                shares[i] += basis;
            }
        }
    }
}
