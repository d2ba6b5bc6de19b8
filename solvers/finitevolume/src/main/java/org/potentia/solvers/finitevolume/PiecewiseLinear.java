package org.potentia.solvers.finitevolume;

import java.util.Arrays;
import org.potentia.api.evolve.GridFunction;

/** A function that is linear between points, and its integral. */
final class PiecewiseLinear {
    private final double[] x;
    private final double[] y;
    private final double[] sums;

    PiecewiseLinear(GridFunction grid) {
        x = grid.points().toArray();
        y = grid.values().toArray();
        sums = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            sums[i] = sums[i - 1] + 0.5 * (x[i] - x[i - 1]) * (y[i] + y[i - 1]);
        }
    }

    double lower() {
        return x[0];
    }

    double upper() {
        return x[x.length - 1];
    }

    /** The piece that holds a point: the index of its lower end. */
    private int piece(double at) {
        int found = Arrays.binarySearch(x, at);
        return Math.min(found >= 0 ? found : -found - 2, x.length - 2);
    }

    double value(double at) {
        if (at < lower() || at > upper()) {
            return 0;
        }
        int k = piece(at);
        return y[k] + (at - x[k]) / (x[k + 1] - x[k]) * (y[k + 1] - y[k]);
    }

    /** The integral from the lower end to a point, which must not lie outside. */
    double below(double at) {
        int k = piece(at);
        return sums[k] + 0.5 * (at - x[k]) * (y[k] + value(at));
    }
}
