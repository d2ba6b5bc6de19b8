package org.potentia.solvers.langevin;

import java.util.Arrays;

/** The product of two kernels of fourth order in uncorrelated coordinates, as what it makes of nodes on a rectangle of points. */
final class PlaneKernel {
    private final PlaneBins.Layout layout;
    private final double[] x;
    private final double[] y;
    private final double bandwidth;

    PlaneKernel(PlaneBins.Layout layout, double[] x, double[] y, double bandwidth) {
        this.layout = layout;
        this.x = x;
        this.y = y;
        this.bandwidth = bandwidth;
    }

    /** Returns the density, row-major: first along the first coordinate, which depends on the column of points only, then along the second. */
    double[] smooth(double[] counts) {
        int n = layout.count();
        double[] density = new double[x.length * y.length];
        double[] row = new double[n];
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(row, 0);
            double place = place(layout.first(x[i]));
            for (int k = from(place); k < to(place); k++) {
                double value = value(k - place);
                for (int j = 0; j < n; j++) {
                    row[j] += value * counts[k * n + j];
                }
            }
            for (int j = 0; j < y.length; j++) {
                double across = place(layout.second(x[i], y[j]));
                double sum = 0;
                for (int k = from(across); k < to(across); k++) {
                    sum += value(k - across) * row[k];
                }
                density[i * y.length + j] = sum / layout.area();
            }
        }
        return density;
    }

    private double place(double coordinate) {
        return (coordinate + layout.reach()) / layout.width();
    }

    private double value(double nodes) {
        return Kernel.value(nodes * layout.width() / bandwidth) / bandwidth;
    }

    private int from(double place) {
        return (int) Math.min(Math.max(0, Math.ceil(place - reach())), layout.count());
    }

    private int to(double place) {
        return (int) Math.max(0, Math.min(layout.count(), Math.floor(place + reach()) + 1));
    }

    private double reach() {
        return Kernel.REACH * bandwidth / layout.width();
    }
}
