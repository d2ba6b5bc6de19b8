package org.potentia.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.DensityCurve;

/**
 * The densities of all models against the histograms of the returns, in percent.
 *
 * @param axis what the horizontal axis shows
 * @param unit what the vertical axis shows
 * @param lower the lowest return shown
 * @param upper the highest return shown
 * @param zoomLower the lowest return of the body, or of all if the body is a few values that no bar stands on
 * @param zoomUpper the highest return of the body, or of all
 * @param floor the smallest density shown on a logarithmic axis, a power of ten
 * @param curves the density of each model
 * @param fitted the histogram of the returns before the split
 * @param judged the histogram of the returns after the split
 */
record DensityPlot(
        String axis,
        String unit,
        double lower,
        double upper,
        double zoomLower,
        double zoomUpper,
        double floor,
        List<Curve> curves,
        Histogram fitted,
        Histogram judged) {
    /**
     * A line.
     *
     * @param x its abscissas
     * @param y its ordinates
     */
    record Curve(Doubles x, Doubles y) {}

    private static final double PERCENT = 100;
    /** The body is what all but one return in two hundred on each side lie in. */
    private static final double BODY_TAIL = 0.005;

    static DensityPlot of(ComparisonResult result) {
        Doubles fitted = result.fitReturns().map(x -> PERCENT * x);
        Doubles judged = result.testReturns().map(x -> PERCENT * x);
        double[] all =
                DoubleStream.concat(fitted.stream(), judged.stream()).sorted().toArray();
        double margin = 0.06 * (all[all.length - 1] - all[0]);
        double lower = roundDown(all[0] - margin);
        double upper = -roundDown(-all[all.length - 1] - margin);
        int tail = (int) (BODY_TAIL * all.length);
        double body = Math.max(Math.abs(all[tail]), Math.abs(all[all.length - 1 - tail]));
        double zoom = -roundDown(-body);
        int bins = Histogram.bins(fitted, upper - lower);
        Histogram fittedBars = Histogram.of(fitted, lower, upper, bins);
        Histogram judgedBars = Histogram.of(judged, lower, upper, bins);
        boolean bodyShows = IntStream.range(0, bins)
                .anyMatch(i -> fittedBars.heights().get(i) > 0
                        && Math.abs(fittedBars.centres().get(i)) <= zoom);
        List<Curve> curves = result.models().stream()
                .map(model -> inPercent(model.track().averageDensity()))
                .toList();
        double least = Arrays.stream(new Histogram[] {fittedBars, judgedBars})
                .flatMapToDouble(bars -> bars.heights().stream())
                .filter(height -> height > 0)
                .min()
                .orElse(1);
        double floor = Math.pow(10, Math.floor(Math.log10(least / 10)));
        return new DensityPlot(
                Words.horizon(result) + " (%)",
                "density (per %)",
                lower,
                upper,
                bodyShows ? Math.max(lower, -zoom) : lower,
                bodyShows ? Math.min(upper, zoom) : upper,
                floor,
                curves,
                fittedBars,
                judgedBars);
    }

    private static Curve inPercent(DensityCurve curve) {
        return new Curve(curve.x().map(x -> PERCENT * x), curve.density().map(y -> y / PERCENT));
    }

    /** Rounds down to a number that looks well at the end of an axis. */
    private static double roundDown(double x) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(x), 1e-9))));
        double step = size / 2;
        return Math.floor(x / step) * step;
    }
}
