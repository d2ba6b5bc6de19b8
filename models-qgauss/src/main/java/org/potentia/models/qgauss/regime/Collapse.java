package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.List;
import org.potentia.models.qgauss.QGaussian;

/**
 * Densities of many lags on one curve: \( \xi = x/(Dt)^{1/\alpha} \) against \( P\,(Dt)^{1/\alpha} \), beside \( A\,g_q(\xi) \).
 *
 * @param points all of them
 * @param rms the root mean square of the residuals \( \ln P - \ln A g_q \)
 * @param quality one less the share of the variance of \( \ln P \) that is left: 1 is perfect
 */
record Collapse(List<Point> points, double rms, double quality) {
    /** A bin with fewer returns says little of a density. */
    private static final double LEAST_COUNT = 20;

    /** A bin of a lag on the common axes. */
    record Point(double lag, double xi, double density, double residual, double count) {}

    static Collapse of(Regime regime, List<LagAnalysis> lags) {
        double alpha = regime.alphaOfWidths().value();
        double d = regime.scale().value();
        QGaussian law = new QGaussian(0, regime.q().value(), 1);
        List<Point> points = new ArrayList<>();
        double squares = 0;
        double sum = 0;
        double sumSquares = 0;
        for (int i = 0; i < lags.size(); i++) {
            LagAnalysis lag = lags.get(i);
            ZoneFit fit = regime.fits().get(i);
            LogHistogram histogram = lag.histogram();
            double scale = Math.pow(d * lag.lag(), 1 / alpha);
            double[] density = lag.density();
            double[] total = histogram.total(Resamples.once(histogram.counts().length));
            for (int k = 1; k < histogram.bins(); k++) {
                if (total[k] >= LEAST_COUNT
                        && histogram.edges()[k] >= fit.from()
                        && histogram.edges()[k + 1] <= fit.to()) {
                    double xi = histogram.centres()[k] / scale;
                    double log = Math.log(density[k] * scale / fit.amplitude());
                    double residual = log - law.logDensity(xi);
                    points.add(new Point(lag.lag(), xi, Math.exp(log), residual, total[k]));
                    squares += residual * residual;
                    sum += log;
                    sumSquares += log * log;
                }
            }
        }
        int n = Math.max(1, points.size());
        double variance = Math.max(1e-300, sumSquares / n - sum / n * (sum / n));
        return new Collapse(points, Math.sqrt(squares / n), 1 - squares / n / variance);
    }

    /** The counts of all lags on common bins of both signs, every lag with the same weight. */
    static RivalShapes pooled(Regime regime, List<LagAnalysis> lags) {
        double alpha = regime.alphaOfWidths().value();
        double d = regime.scale().value();
        double perFold = 10;
        int bins = 160;
        double[] counts = new double[2 * bins];
        double[] sums = new double[2 * bins];
        for (LagAnalysis lag : lags) {
            LogHistogram histogram = lag.histogram();
            double scale = Math.pow(d * lag.lag(), 1 / alpha);
            double[] total = histogram.total(Resamples.once(histogram.counts().length));
            for (int k = 0; k < histogram.bins(); k++) {
                double xi = histogram.centres()[k] / scale;
                int bin = (int) Math.max(0, Math.min(bins - 1.0, Math.floor(perFold * (Math.log(xi) + 8))));
                double up = histogram.positive()[k] / lag.count();
                double down = (total[k] - histogram.positive()[k]) / lag.count();
                counts[bin] += up;
                sums[bin] += up * xi;
                counts[bins + bin] += down;
                sums[bins + bin] -= down * xi;
            }
        }
        double[] centres = new double[counts.length];
        for (int k = 0; k < centres.length; k++) {
            centres[k] = counts[k] > 0 ? sums[k] / counts[k] : 0;
        }
        return new RivalShapes(centres, counts);
    }
}
