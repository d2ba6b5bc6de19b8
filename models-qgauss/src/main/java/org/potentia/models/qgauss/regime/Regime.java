package org.potentia.models.qgauss.regime;

import java.util.List;
import java.util.function.Function;
import org.potentia.api.Values;

/**
 * A range of lags with one power law and one shape.
 *
 * @param name strong, weak or single
 * @param from the shortest lag
 * @param to the longest lag
 * @param heights the power law of heights
 * @param betas the power law of beta
 * @param fits the shapes of its lags
 */
record Regime(String name, double from, double to, Scaling heights, Scaling betas, List<ZoneFit> fits) {
    static Regime of(String name, List<LagAnalysis> lags, List<ZoneFit> fits) {
        double[] t = lags.stream().mapToDouble(LagAnalysis::lag).toArray();
        Scaling heights = Scaling.of(
                t,
                lags.stream().mapToDouble(LagAnalysis::corrected).toArray(),
                lags.stream().map(Regime::correctedResamples).toArray(double[][]::new));
        Scaling betas = Scaling.of(
                t,
                fits.stream().mapToDouble(fit -> fit.shape().beta()).toArray(),
                fits.stream().map(ZoneFit::betas).toArray(double[][]::new));
        return new Regime(name, t[0], t[t.length - 1], heights, betas, List.copyOf(fits));
    }

    private static double[] correctedResamples(LagAnalysis lag) {
        double factor = lag.corrected() / lag.height();
        return java.util.Arrays.stream(lag.heightResampled())
                .map(height -> factor * height)
                .toArray();
    }

    /** From the heights: \( P_{\max} \propto t^{-1/\alpha} \). */
    Estimate alphaOfHeights() {
        return heights.ofSlope(slope -> -1 / slope);
    }

    /** From the widths: \( \beta \propto t^{-2/\alpha} \). */
    Estimate alphaOfWidths() {
        return betas.ofSlope(slope -> -2 / slope);
    }

    Estimate scale() {
        return betas.scale();
    }

    /** The mean index of the lags, each with the inverse variance of its resamples. */
    Estimate q() {
        return mean(fit -> fit.shape().q(), ZoneFit::qs);
    }

    /** The weight of a lag in the mean index. */
    static double weightOfIndex(ZoneFit fit) {
        return weight(fit.qs());
    }

    private static double weight(double[] resampled) {
        double error = Math.max(1e-3, Resamples.deviation(resampled));
        return 1 / (error * error);
    }

    Estimate amplitude() {
        return mean(ZoneFit::amplitude, ZoneFit::amplitudes);
    }

    private Estimate mean(Function<ZoneFit, Double> value, Function<ZoneFit, double[]> resampled) {
        double sum = 0;
        double weighted = 0;
        double[] others = new double[resampled.apply(fits.get(0)).length];
        for (ZoneFit fit : fits) {
            double weight = weight(resampled.apply(fit));
            sum += weight;
            weighted += weight * value.apply(fit);
            double[] drawn = resampled.apply(fit);
            for (int b = 0; b < others.length; b++) {
                others[b] += weight * drawn[b];
            }
        }
        double all = sum;
        double mean = weighted / sum;
        double scatter = 0;
        for (ZoneFit fit : fits) {
            scatter += (value.apply(fit) - mean) * (value.apply(fit) - mean);
        }
        int n = fits.size();
        return new Estimate(
                mean,
                n > 1 ? Math.sqrt(scatter / (n - 1.0) / n) : 0,
                Resamples.deviation(java.util.Arrays.stream(others)
                        .map(other -> other / all)
                        .toArray()));
    }

    Values values() {
        return Values.EMPTY
                .with("name", name)
                .with("from", from)
                .with("to", to)
                .with("alpha", alphaOfHeights().values())
                .with("alphaFromBeta", alphaOfWidths().values())
                .with("q", q().values())
                .with("D", scale().values())
                .with("amplitude", amplitude().values());
    }
}
