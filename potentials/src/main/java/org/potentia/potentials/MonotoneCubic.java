package org.potentia.potentials;

import org.potentia.api.Interval;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Potential;

/**
 * A potential through the points of a table: cubic in between, with slopes that make no new minimum or maximum. The slope is continuous, the
 * curvature jumps at the points.
 *
 * <p>Source: F. N. Fritsch, J. Butland (1984), A method for constructing local monotone piecewise cubic interpolants,
 * doi:10.1137/0905021, with three-point slopes at the ends.
 */
final class MonotoneCubic implements Potential {
    private final double[] y;
    private final double[] v;
    private final double[] slope;
    private final double noise;

    MonotoneCubic(GridFunction table, double noise) {
        y = table.points().toArray();
        v = table.values().toArray();
        slope = slopes(y, v);
        this.noise = noise;
    }

    private static double[] slopes(double[] y, double[] v) {
        int n = y.length;
        double[] slope = new double[n];
        if (n == 2) {
            slope[0] = secant(y, v, 0);
            slope[1] = slope[0];
            return slope;
        }
        for (int i = 1; i < n - 1; i++) {
            slope[i] = inner(y[i] - y[i - 1], y[i + 1] - y[i], secant(y, v, i - 1), secant(y, v, i));
        }
        slope[0] = end(y[1] - y[0], y[2] - y[1], secant(y, v, 0), secant(y, v, 1));
        slope[n - 1] = end(y[n - 1] - y[n - 2], y[n - 2] - y[n - 3], secant(y, v, n - 2), secant(y, v, n - 3));
        return slope;
    }

    private static double secant(double[] y, double[] v, int i) {
        return (v[i + 1] - v[i]) / (y[i + 1] - y[i]);
    }

    /** The weighted harmonic mean of the secants on both sides; zero at an extremum. */
    private static double inner(double left, double right, double before, double after) {
        if (before * after <= 0) {
            return 0;
        }
        double weightBefore = 2 * right + left;
        double weightAfter = right + 2 * left;
        return (weightBefore + weightAfter) / (weightBefore / before + weightAfter / after);
    }

    /** The slope of the parabola through three points, limited so that the end keeps the shape. */
    private static double end(double near, double far, double secant, double next) {
        double slope = ((2 * near + far) * secant - near * next) / (near + far);
        if (slope * secant <= 0) {
            return 0;
        }
        return secant * next <= 0 && Math.abs(slope) > 3 * Math.abs(secant) ? 3 * secant : slope;
    }

    @Override
    public double value(double at) {
        int i = cell(at);
        double h = y[i + 1] - y[i];
        double s = (at - y[i]) / h;
        double r = 1 - s;
        return v[i] * r * r * (1 + 2 * s)
                + v[i + 1] * s * s * (1 + 2 * r)
                + h * s * r * (slope[i] * r - slope[i + 1] * s);
    }

    @Override
    public double gradient(double at) {
        int i = cell(at);
        double h = y[i + 1] - y[i];
        double s = (at - y[i]) / h;
        double r = 1 - s;
        return 6 * s * r * secant(y, v, i) + slope[i] * r * (1 - 3 * s) + slope[i + 1] * s * (3 * s - 2);
    }

    @Override
    public double curvature(double at) {
        int i = cell(at);
        double h = y[i + 1] - y[i];
        double s = (at - y[i]) / h;
        return (6 * (1 - 2 * s) * secant(y, v, i) + slope[i] * (6 * s - 4) + slope[i + 1] * (6 * s - 2)) / h;
    }

    /** The cell of a state; beyond the table that at the end. */
    private int cell(double at) {
        int low = 0;
        int high = y.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at < y[middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Override
    public double noise() {
        return noise;
    }

    @Override
    public Interval domain() {
        return Interval.closed(y[0], y[y.length - 1]);
    }
}
