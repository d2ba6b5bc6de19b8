package org.potentia.models.qgauss.regime;

/**
 * The shape of one lag in one zone, with resamples.
 *
 * @param lag in steps
 * @param from the distance at which the window begins
 * @param to where it ends, infinite if it does not
 * @param shape the q-Gaussian fitted there
 * @param amplitude the mass of the whole fitted law, of which the window holds a part
 * @param qs of the resamples
 * @param betas of the resamples
 * @param amplitudes of the resamples
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record ZoneFit(
        double lag,
        double from,
        double to,
        ShapeFit shape,
        double amplitude,
        double[] qs,
        double[] betas,
        double[] amplitudes) {
    /** Fits the bins from one to another, the last excluded. */
    static ZoneFit of(LagAnalysis lag, int from, int to, Resamples resamples) {
        LogHistogram histogram = lag.histogram();
        double[] total = histogram.total(Resamples.once(histogram.counts().length));
        double half = 0.3 * (to == histogram.bins() ? lag.range() : histogram.edges()[to]);
        ShapeFit shape = ShapeFit.of(histogram, total, from, to, 1.7, 1 / (half * half));
        int size = resamples.count();
        double[] qs = new double[size];
        double[] betas = new double[size];
        double[] amplitudes = new double[size];
        for (int b = 0; b < size; b++) {
            double[] drawn = histogram.total(resamples.weights()[b]);
            ShapeFit again = ShapeFit.of(histogram, drawn, from, to, shape.q(), shape.beta());
            qs[b] = again.q();
            betas[b] = again.beta();
            amplitudes[b] = amplitude(drawn, from, to, again);
        }
        double end =
                to == histogram.bins() ? Double.POSITIVE_INFINITY : histogram.edges()[to];
        return new ZoneFit(
                lag.lag(),
                histogram.edges()[from],
                end,
                shape,
                amplitude(total, from, to, shape),
                qs,
                betas,
                amplitudes);
    }

    /** All distances of a lag, as its analysis has fitted them. */
    static ZoneFit whole(LagAnalysis lag) {
        double[] ones = new double[lag.qResampled().length];
        java.util.Arrays.fill(ones, 1);
        return new ZoneFit(
                lag.lag(), 0, Double.POSITIVE_INFINITY, lag.shape(), 1, lag.qResampled(), lag.betaResampled(), ones);
    }

    private static double amplitude(double[] counts, int from, int to, ShapeFit shape) {
        double inside = 0;
        double all = 0;
        for (int k = 0; k < counts.length; k++) {
            all += counts[k];
            inside += k >= from && k < to ? counts[k] : 0;
        }
        return inside / all / Math.max(1e-12, shape.inside());
    }
}
