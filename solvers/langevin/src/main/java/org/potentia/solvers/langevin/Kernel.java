package org.potentia.solvers.langevin;

/**
 * The kernel \( \tfrac12 (3 - u^2)\,\phi(u) \), whose second moment vanishes: its bias falls with the fourth power of the bandwidth. Source:
 * M. P. Wand, W. R. Schucany (1990), Gaussian-based kernels, doi:10.2307/3315450. It is kept as what it makes of the nodes of bins at given
 * points.
 */
final class Kernel {
    /** Beyond six bandwidths the kernel is below 3e-7 of its height. */
    static final double REACH = 6;

    private final int[] from;
    private final double[][] values;

    Kernel(Bins.Layout layout, double[] points, double bandwidth) {
        from = new int[points.length];
        values = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double place = (points[i] - layout.from()) / layout.width();
            double reach = REACH * bandwidth / layout.width();
            from[i] = (int) Math.min(Math.max(0, Math.ceil(place - reach)), layout.count());
            int to = (int) Math.max(from[i], Math.min(layout.count(), Math.floor(place + reach) + 1));
            values[i] = new double[to - from[i]];
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = value((from[i] + j - place) * layout.width() / bandwidth) / bandwidth;
            }
        }
    }

    static double value(double u) {
        return 0.5 * (3 - u * u) * Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
    }

    /** Returns the density at each point. */
    double[] smooth(double[] counts) {
        double[] density = new double[from.length];
        for (int i = 0; i < density.length; i++) {
            double sum = 0;
            for (int j = 0; j < values[i].length; j++) {
                sum += values[i][j] * counts[from[i] + j];
            }
            density[i] = sum;
        }
        return density;
    }
}
