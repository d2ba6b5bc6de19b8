package org.potentia.models.qgauss.regime;

/**
 * Where the bump of a density ends: the distance at which the slope of \( \ln P \) over \( \ln|x| \) changes most abruptly.
 *
 * <p>A single q-Gaussian bends downwards everywhere on these axes, so a strong bend upwards tells of a second law outside the bump; without one
 * the edge is the strongest bend downwards, which is the shoulder of the bump itself.
 *
 * @param distance the edge, NaN if no bend of that sign is seen
 * @param bend the second derivative there
 */
record BumpEdge(double distance, double bend) {
    /** A bend upwards below this may be the noise of counts. */
    static final double CLEAR = 0.5;

    /** Bins on either side over which a parabola is laid: eight tenths of an e-fold. */
    private static final int REACH = 8;

    /** Fewer counts make a bend of noise. */
    private static final double LEAST_COUNT = 200;

    /** Finds the strongest bend of one sign within distances where a share of the returns from 2 to 98 percent lies. */
    static BumpEdge of(LagAnalysis lag, int sign) {
        LogHistogram histogram = lag.histogram();
        double[] total = histogram.total(Resamples.once(histogram.counts().length));
        double[] density = lag.density();
        double lower = histogram.quantile(total, 0.02);
        double upper = histogram.quantile(total, 0.98);
        BumpEdge best = new BumpEdge(Double.NaN, 0);
        for (int k = REACH + 1; k + REACH < histogram.bins(); k++) {
            if (histogram.centres()[k] >= lower && histogram.centres()[k] <= upper) {
                double bend = bend(density, total, k);
                if (sign * bend > sign * best.bend) {
                    best = new BumpEdge(histogram.centres()[k], bend);
                }
            }
        }
        return best;
    }

    private static double bend(double[] density, double[] total, int at) {
        double s0 = 0;
        double s2 = 0;
        double s4 = 0;
        double y0 = 0;
        double y2 = 0;
        for (int j = -REACH; j <= REACH; j++) {
            if (total[at + j] < LEAST_COUNT) {
                return 0;
            }
            double u = 0.1 * j;
            double y = Math.log(density[at + j]);
            s0++;
            s2 += u * u;
            s4 += u * u * u * u;
            y0 += y;
            y2 += u * u * y;
        }
        return 2 * (s0 * y2 - s2 * y0) / (s0 * s4 - s2 * s2);
    }
}
