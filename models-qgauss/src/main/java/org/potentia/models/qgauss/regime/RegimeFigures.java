package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.models.qgauss.QGaussian;

/** Figures 1 to 4 of the paper from the result of an analysis. */
final class RegimeFigures {
    private static final int SHOWN_LAGS = 6;
    private static final int LINE_POINTS = 120;
    private static final String LOG_LAG = "log10 of the lag (steps)";

    private final RegimeAnalysis analysis;
    private final List<Collapse> collapses;
    private final Moments moments;
    private final String of;

    RegimeFigures(RegimeAnalysis analysis, List<Collapse> collapses, Moments moments, String name) {
        this.analysis = analysis;
        this.collapses = collapses;
        this.moments = moments;
        this.of = "Price returns of " + name + ", overlapping. ";
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                "qgauss-1",
                "Density of returns over time, its height, and the edges of the bump",
                "Density at several lags; its height with the power law of each regime (figure 1b, alpha = -1/slope); the bump and the"
                        + " power law of its edges (figures 1c to 1e).",
                evolution()));
        Collapse last = collapses.get(collapses.size() - 1);
        figures.add(figure(
                "qgauss-2",
                "Collapse of the " + analysis.last().name() + " regime",
                caption(analysis.last()),
                collapse(analysis.last(), last)));
        if (analysis.breaks().two()) {
            figures.add(figure(
                    "qgauss-3",
                    "Collapse of the bump",
                    caption(analysis.regimes().get(0)),
                    collapse(analysis.regimes().get(0), collapses.get(0))));
        }
        figures.add(figure(
                "qgauss-4",
                "Second moment within a cut, and a fractional moment",
                "Mean square of the returns within the cut, with its power law and a line of slope 1 (figure 4); the moment of order "
                        + moments.power() + " beside it. The law has no second moment for q >= 5/3: the cut makes it.",
                moments()));
        return figures;
    }

    private Figure figure(String id, String title, String caption, List<Panel> panels) {
        return new Figure(id, title, of + caption, Set.of(), services -> panels);
    }

    private static String caption(Regime regime) {
        return "Points: bins of several lags, scaled by (Dt)^(1/alpha) (all lags: collapse-*.csv); line: g_q. alpha = "
                + rounded(regime.alphaOfWidths().value()) + ", q = "
                + rounded(regime.q().value()) + ", D = "
                + rounded(regime.scale().value()) + ".";
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.4g", value));
    }

    private List<Panel> evolution() {
        List<LagAnalysis> lags = analysis.lags();
        List<Panel> panels = new ArrayList<>();
        panels.add(densities("(a) density", lags, 0.98));
        panels.add(heights());
        if (analysis.breaks().two()) {
            panels.add(densities("(c) the bump", analysis.strongLags(), 0.8));
            panels.add(edges());
        }
        return panels;
    }

    private Panel densities(String title, List<LagAnalysis> lags, double share) {
        List<Curve> curves = new ArrayList<>();
        int shown = Math.min(SHOWN_LAGS, lags.size());
        for (int i = 0; i < shown; i++) {
            LagAnalysis lag = lags.get(shown == 1 ? 0 : i * (lags.size() - 1) / (shown - 1));
            LogHistogram histogram = lag.histogram();
            double[] total = histogram.total(Resamples.once(histogram.counts().length));
            double[] density = lag.density();
            List<double[]> points = new ArrayList<>();
            for (int k = 1; k < density.length; k++) {
                if (total[k] >= 20) {
                    points.add(new double[] {Math.log10(histogram.centres()[k]), density[k]});
                }
            }
            if (points.size() > 1) {
                curves.add(curve("lag " + lag.lag(), Curve.Kind.LINE, points));
            }
        }
        return new Panel(
                title + (share < 0.9 ? "" : ", both sides together"),
                "log10 of |x| (price)",
                "P (1/price)",
                true,
                curves);
    }

    private Panel heights() {
        List<Curve> curves = new ArrayList<>();
        double[] t = logLags();
        curves.add(Curve.points("height", Doubles.of(t), logs(LagAnalysis::corrected)));
        for (Regime regime : analysis.regimes()) {
            curves.add(line(
                    regime.name() + ", alpha = "
                            + rounded(regime.alphaOfHeights().value()),
                    Math.log10(regime.from()),
                    Math.log10(regime.to()),
                    x -> Math.log10(regime.heights().at(Math.pow(10, x)))));
        }
        Line single = analysis.single();
        if (analysis.breaks().two()) {
            curves.add(line(
                    "one exponent, alpha = " + rounded(-1 / single.slope()),
                    t[0],
                    t[t.length - 1],
                    x -> (single.intercept() + single.slope() * x * Math.log(10)) / Math.log(10)));
        }
        return new Panel("(b) height of the density", LOG_LAG, "log10 of the height (1/price)", false, curves);
    }

    private Panel edges() {
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < analysis.edges().size(); i++) {
            double distance = analysis.edges().get(i).distance();
            if (distance > 0) {
                found.add(new double[] {Math.log10(analysis.lags().get(i).lag()), Math.log10(distance)});
            }
        }
        return new Panel(
                "(d, e) edges of the bump",
                LOG_LAG,
                "log10 of |x| (price)",
                false,
                List.of(
                        curve("edge", Curve.Kind.POINTS, found),
                        line(
                                "a t^v, v = " + rounded(analysis.edgeLaw().slope()),
                                found.get(0)[0],
                                found.get(found.size() - 1)[0],
                                x -> Math.log10(RegimeAnalysis.edge(analysis.edgeLaw(), Math.pow(10, x))))));
    }

    private List<Panel> collapse(Regime regime, Collapse collapse) {
        QGaussian law = new QGaussian(0, regime.q().value(), 1);
        List<Collapse.Point> points = collapse.points().stream()
                .sorted(Comparator.comparingDouble(Collapse.Point::xi))
                .toList();
        double first = Math.log10(points.getFirst().xi());
        double last = Math.log10(points.getLast().xi());
        List<Curve> densities = new ArrayList<>();
        List<Curve> residuals = new ArrayList<>();
        for (double lag : shown(points)) {
            List<Collapse.Point> at =
                    points.stream().filter(point -> point.lag() == lag).toList();
            String label = "lag " + Math.round(lag);
            densities.add(curve(label, at, point -> Math.log10(point.density())));
            residuals.add(curve(label, at, Collapse.Point::residual));
        }
        densities.add(line("g_q", first, last, x -> Math.log10(law.density(Math.pow(10, x)))));
        residuals.add(line("g_q", first, last, x -> 0));
        String place = "log10 of |x| / (Dt)^(1/alpha)";
        return List.of(
                new Panel(
                        "collapse, q = " + rounded(regime.q().value()) + ", alpha = "
                                + rounded(regime.alphaOfWidths().value()),
                        place,
                        "log10 of P (Dt)^(1/alpha)",
                        false,
                        densities),
                new Panel(
                        "residuals, rms of all lags " + rounded(collapse.rms()),
                        place,
                        "ln P - ln g_q",
                        false,
                        residuals));
    }

    /** Lags evenly spread over those of a collapse. */
    private static double[] shown(List<Collapse.Point> points) {
        double[] lags = points.stream()
                .mapToDouble(Collapse.Point::lag)
                .distinct()
                .sorted()
                .toArray();
        int count = Math.min(SHOWN_LAGS, lags.length);
        double[] shown = new double[count];
        Arrays.setAll(shown, i -> lags[count == 1 ? 0 : i * (lags.length - 1) / (count - 1)]);
        return shown;
    }

    private static Curve curve(String label, List<Collapse.Point> points, ToDoubleFunction<Collapse.Point> value) {
        return Curve.points(
                label,
                Doubles.of(points.stream().mapToDouble(point -> Math.log10(point.xi()))),
                Doubles.of(points.stream().mapToDouble(value)));
    }

    private List<Panel> moments() {
        double[] t = logLags();
        double middle = Math.log10(analysis.lags().get(t.length / 2).cutMoment());
        double centre = t[t.length / 2];
        return List.of(
                new Panel(
                        "second moment within the cut",
                        LOG_LAG,
                        "log10 of the mean square (price^2)",
                        false,
                        List.of(
                                Curve.points("mean square", Doubles.of(t), logs(LagAnalysis::cutMoment)),
                                line(
                                        "power "
                                                + rounded(
                                                        moments.second().line().slope()),
                                        t[0],
                                        t[t.length - 1],
                                        x -> Math.log10(moments.second().at(Math.pow(10, x)))),
                                line("linear", t[0], t[t.length - 1], x -> middle + x - centre))),
                new Panel(
                        "fractional moment and half width",
                        LOG_LAG,
                        "log10 of the moment (price^p) and width (price)",
                        false,
                        List.of(
                                Curve.points("order " + moments.power(), Doubles.of(t), logs(LagAnalysis::fractional)),
                                line(
                                        "power "
                                                + rounded(moments.fractional()
                                                        .line()
                                                        .slope()),
                                        t[0],
                                        t[t.length - 1],
                                        x -> Math.log10(moments.fractional().at(Math.pow(10, x)))),
                                Curve.points("half width", Doubles.of(t), logs(LagAnalysis::range)))));
    }

    private double[] logLags() {
        return analysis.lags().stream()
                .mapToDouble(lag -> Math.log10(lag.lag()))
                .toArray();
    }

    private Doubles logs(ToDoubleFunction<LagAnalysis> value) {
        return Doubles.of(analysis.lags().stream().mapToDouble(value).map(x -> Math.log10(Math.max(1e-300, x))));
    }

    private static Curve curve(String label, Curve.Kind kind, List<double[]> points) {
        return new Curve(
                label,
                kind,
                Doubles.of(points.stream().mapToDouble(point -> point[0])),
                Doubles.of(points.stream().mapToDouble(point -> point[1])));
    }

    private static Curve line(String label, double from, double to, DoubleUnaryOperator function) {
        Doubles x = Doubles.grid(from, to, LINE_POINTS);
        return Curve.line(label, x, x.map(function));
    }
}
