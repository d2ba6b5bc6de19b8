package org.potentia.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.potentia.api.Doubles;

/** Draws each plot with XChart. */
final class Pictures {
    private static final Color BARS = new Color(0xd0d7de);
    private static final Color CRISIS = new Color(0xd1242f);

    /** From a line to the middle of its label, as a share of the width of a plot: half a label and a gap. */
    private static final double LABEL_SHIFT = 0.08;

    /** Between the ticks of small charts, in pixels. */
    private static final int TICK_SPACING = 60;

    private final Plots plots;

    Pictures(Plots plots) {
        this.plots = plots;
    }

    XYChart density(boolean logarithmic) {
        DensityPlot density = plots.density();
        XYChart chart = ChartLook.chart(density.axis(), density.unit() + (logarithmic ? ", log scale" : ""));
        XYStyler styler = chart.getStyler();
        double lower = logarithmic ? density.lower() : density.zoomLower();
        double upper = logarithmic ? density.upper() : density.zoomUpper();
        double floor = logarithmic ? density.floor() : 0;
        styler.setXAxisMin(lower).setXAxisMax(upper).setYAxisLogarithmic(logarithmic);
        if (logarithmic) {
            styler.setYAxisMin(floor);
        }
        points(chart, "fitted returns", density.fitted(), lower, upper, ChartLook.SOFT, SeriesMarkers.CIRCLE)
                .filter(fitted -> !logarithmic)
                .ifPresent(fitted -> ChartLook.area(fitted, BARS, ChartLook.SOFT));
        points(chart, "judged returns", density.judged(), lower, upper, ChartLook.INK, SeriesMarkers.DIAMOND);
        for (int i = 0; i < plots.styles().size(); i++) {
            DensityPlot.Curve curve = density.curves().get(i);
            int[] shown = IntStream.range(0, curve.x().size())
                    .filter(j -> curve.x().get(j) >= lower
                            && curve.x().get(j) <= upper
                            && curve.y().get(j) > floor)
                    .toArray();
            ChartLook.line(
                    chart, plots.styles().get(i), ChartLook.pick(curve.x(), shown), ChartLook.pick(curve.y(), shown));
        }
        return chart;
    }

    XYChart qq() {
        QqPlot qq = plots.qq();
        XYChart chart = ChartLook.chart(
                "normal score of a perfect model (standard deviations)",
                "normal score given by the model (standard deviations)");
        chart.getStyler()
                .setXAxisMin(-qq.width())
                .setXAxisMax(qq.width())
                .setYAxisMin(-qq.limit())
                .setYAxisMax(qq.limit());
        double[] ends = {-qq.width(), qq.width()};
        XYSeries diagonal = chart.addSeries("perfect model", ends, ends);
        diagonal.setMarker(SeriesMarkers.NONE).setLineColor(ChartLook.SOFT).setLineStyle(new BasicStroke(1.2f));
        for (int i = 0; i < plots.styles().size(); i++) {
            Style style = plots.styles().get(i);
            Doubles observed = qq.observed().get(i);
            int[] shown = IntStream.range(0, observed.size())
                    .filter(j -> Math.abs(observed.get(j)) <= qq.limit())
                    .toArray();
            if (shown.length > 0) {
                chart.addSeries(style.label(), ChartLook.pick(qq.expected(), shown), ChartLook.pick(observed, shown))
                        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                        .setMarker(ChartLook.marker(style))
                        .setMarkerColor(Color.decode(style.color()));
            }
        }
        chart.getStyler().setMarkerSize(5);
        return chart;
    }

    List<XYChart> pit() {
        PitPlot pit = plots.pit();
        List<XYChart> charts = new ArrayList<>();
        for (int i = 0; i < plots.styles().size(); i++) {
            Style style = plots.styles().get(i);
            XYChart chart = ChartLook.chart("PIT (probability)", "density");
            chart.setTitle(style.label());
            chart.getStyler().setChartTitleVisible(true).setLegendVisible(false);
            chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(pit.top());
            chart.getStyler().setYAxisTickMarkSpacingHint(TICK_SPACING).setXAxisTickMarkSpacingHint(TICK_SPACING);
            Doubles heights = pit.heights().get(i);
            double[] x = new double[heights.size() + 1];
            double[] y = new double[heights.size() + 1];
            for (int j = 0; j < x.length; j++) {
                x[j] = j / (double) heights.size();
                y[j] = heights.get(Math.min(j, heights.size() - 1));
            }
            Color color = Color.decode(style.color());
            ChartLook.area(chart.addSeries("bars", x, y), ChartLook.translucent(color), color);
            for (double level : new double[] {pit.low(), 1, pit.high()}) {
                chart.addAnnotation(new AnnotationLine(level, false, false));
            }
            chart.getStyler().setAnnotationLineColor(ChartLook.INK).setAnnotationLineStroke(ChartLook.dashed(1f));
            charts.add(chart);
        }
        return charts;
    }

    XYChart scores() {
        ScorePlot scores = plots.scores();
        XYChart chart =
                ChartLook.chart(scores.axis(), "cumulative log score ahead of " + scores.baseline() + " (nats)");
        chart.getStyler().setDatePattern("yyyy-MM").setTimezone(TimeZone.getTimeZone("UTC"));
        List<Date> dates = scores.dates().stream()
                .map(day -> Date.from(Instant.ofEpochMilli(millis(day))))
                .toList();
        double highest = 0;
        for (int i = 0; i < plots.styles().size(); i++) {
            Doubles path = scores.paths().get(i);
            int count = (int) path.stream().takeWhile(Double::isFinite).count();
            if (count > 0) {
                highest = Math.max(highest, path.slice(0, count).stream().max().orElse(0));
                List<Double> values = path.slice(0, count).stream().boxed().toList();
                ChartLook.style(
                        chart.addSeries(plots.styles().get(i).label(), dates.subList(0, count), values),
                        plots.styles().get(i));
            }
        }
        chart.getStyler().setAnnotationLineColor(CRISIS).setAnnotationLineStroke(ChartLook.dashed(1f));
        chart.getStyler().setAnnotationTextFont(ChartLook.FONT.deriveFont(11f)).setAnnotationTextFontColor(CRISIS);
        for (ScorePlot.Crisis crisis : scores.crises()) {
            double day = millis(scores.dates().get(crisis.worst()));
            chart.addAnnotation(new AnnotationLine(day, true, false));
            if (!crisis.label().isEmpty()) {
                // beside its line, on the side that has more room
                double room = LABEL_SHIFT
                        * (millis(scores.dates().getLast())
                                - millis(scores.dates().getFirst()));
                double beside = crisis.worst() > dates.size() / 2 ? day - room : day + room;
                chart.addAnnotation(new AnnotationText(crisis.label(), beside, highest, false));
            }
        }
        return chart;
    }

    /** Draws the bars that are not empty as points, if there are any: the library refuses a series without one. */
    private static Optional<XYSeries> points(
            XYChart chart, String name, Histogram histogram, double lower, double upper, Color color, Marker marker) {
        int[] shown = IntStream.range(0, histogram.centres().size())
                .filter(i -> histogram.heights().get(i) > 0
                        && histogram.centres().get(i) >= lower
                        && histogram.centres().get(i) <= upper)
                .toArray();
        if (shown.length == 0) {
            return Optional.empty();
        }
        XYSeries series = chart.addSeries(
                name, ChartLook.pick(histogram.centres(), shown), ChartLook.pick(histogram.heights(), shown));
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(marker)
                .setMarkerColor(color);
        chart.getStyler().setMarkerSize(5);
        return Optional.of(series);
    }

    private static long millis(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
