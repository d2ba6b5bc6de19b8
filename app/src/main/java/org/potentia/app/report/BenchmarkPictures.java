package org.potentia.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.potentia.api.Doubles;
import org.potentia.workbench.optimization.BenchmarkResult;

/** The plots of an experiment with optimizers as pictures, for papers and slides. */
public final class BenchmarkPictures {
    /** The share of runs solved over evaluations, all problems together. */
    public static final String ECDF = "ecdf.png";

    /** The same for each problem. */
    public static final String ECDF_PROBLEMS = "ecdf-problems.png";

    /** The expected running times. */
    public static final String ERT = "ert.png";

    private static final int TILE_WIDTH = 460;
    private static final int TILE_HEIGHT = 300;
    private static final int TILES_A_ROW = 2;

    /** Markers along a line: enough to follow it, few enough to leave it a line. */
    private static final int MARKERS = 7;

    /** Lines at 0 and 100 percent must not lie on the frame; and with odd ends the library takes round numbers for its ticks. */
    private static final double MARGIN = 2.5;

    private static final int ROW_HEIGHT = 78;
    private static final double LANES = 0.7;

    /** The room for the names of the problems, as a share of the axis. */
    private static final double GUTTER = 0.16;

    private final BenchmarkPlots plots;

    private BenchmarkPictures(BenchmarkPlots plots) {
        this.plots = plots;
    }

    /**
     * Draws all plots that can be drawn.
     *
     * @param result the experiment
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(BenchmarkResult result, BiConsumer<String, byte[]> writer) {
        BenchmarkPlots plots = BenchmarkPlots.of(result);
        BenchmarkPictures pictures = new BenchmarkPictures(plots);
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put(ECDF, () -> Png.picture(pictures.ecdf(plots.all(), true)));
        files.put(
                ERT,
                () -> Png.picture(
                        pictures.costs(), 130 + ROW_HEIGHT * plots.problems().size()));
        files.put(
                ECDF_PROBLEMS,
                () -> Png.tiles(
                        plots.problems().stream()
                                .map(problem -> pictures.ecdf(problem, false))
                                .toList(),
                        TILES_A_ROW,
                        TILE_WIDTH,
                        TILE_HEIGHT));
        return Png.draw(files, writer);
    }

    private XYChart ecdf(EcdfPlot plot, boolean large) {
        XYChart chart = evaluations(
                large ? "evaluations of the objective (log scale)" : "evaluations (log scale)", "runs solved (%)");
        XYStyler styler = chart.getStyler();
        styler.setXAxisMin(plots.from())
                .setXAxisMax(plot.to())
                .setYAxisMin(-MARGIN)
                .setYAxisMax(100 + MARGIN);
        styler.setLegendVisible(large).setChartTitleVisible(!large);
        chart.setTitle(plot.id());
        for (int i = 0; i < plots.styles().size(); i++) {
            Style style = plots.styles().get(i);
            EcdfPlot.Curve curve = plot.curves().get(i);
            XYSeries line = chart.addSeries(
                    style.id() + " line",
                    curve.evaluations().toArray(),
                    curve.percent().toArray());
            ChartLook.style(line, style);
            line.setShowInLegend(false);
            markers(chart, style, curve, plot.to(), i);
        }
        return chart;
    }

    /** Marks a line here and there, at other places than its neighbours, so that lines can be told apart without their colours. */
    private void markers(XYChart chart, Style style, EcdfPlot.Curve curve, double to, int index) {
        double decades = Math.log10(to / plots.from());
        double shift = (index + 1.0) / (plots.styles().size() + 1);
        // where nothing is solved yet all lines are one
        double[] x = IntStream.range(0, MARKERS)
                .mapToDouble(j -> plots.from() * Math.pow(10, decades * (j + shift) / MARKERS))
                .filter(at -> curve.at(at) > 0 || curve.at(to) == 0)
                .toArray();
        if (x.length == 0) {
            x = new double[] {to};
        }
        double[] y = DoubleStream.of(x).map(curve::at).toArray();
        int last = x.length - 1;
        // the legend shows a line with its marker for a series of one point, and the others are the same without a
        // legend
        XYSeries named = chart.addSeries(style.label(), new double[] {x[last]}, new double[] {y[last]});
        ChartLook.style(named, style);
        named.setMarker(ChartLook.marker(style)).setMarkerColor(Color.decode(style.color()));
        chart.addSeries(style.id() + " markers", x, y)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(ChartLook.marker(style))
                .setMarkerColor(Color.decode(style.color()))
                .setShowInLegend(false);
    }

    private XYChart costs() {
        ErtPlot costs = plots.costs();
        XYChart chart =
                evaluations("expected running time (evaluations, log scale); right of the line: no success", "");
        int rows = costs.problems().size();
        double end = costs.unsolved() * costs.unsolved() / costs.to();
        double gutter = costs.from() * Math.pow(costs.from() / costs.to(), GUTTER);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        tick -> tick < 0.99 * costs.from() || tick > 1.01 * costs.to() ? " " : ChartLook.spaced(tick))
                .setXAxisMin(gutter)
                .setXAxisMax(end)
                .setYAxisMin(-(rows - 0.5))
                .setYAxisMax(0.5)
                .setMarkerSize(9);
        chart.getStyler().setYAxisTicksVisible(false).setAnnotationTextFont(ChartLook.FONT.deriveFont(Font.BOLD));
        for (int row = 0; row < rows; row++) {
            chart.addAnnotation(
                    new AnnotationText(costs.problems().get(row), Math.sqrt(gutter * costs.from()), -row, false));
        }
        rule(chart, "begin", new double[] {costs.from(), costs.from()}, new double[] {-(rows - 0.5), 0.5});
        rule(chart, "end", new double[] {costs.to(), costs.to()}, new double[] {-(rows - 0.5), 0.5});
        for (int row = 1; row < rows; row++) {
            rule(chart, "row " + row, new double[] {gutter, end}, new double[] {0.5 - row, 0.5 - row});
        }
        int count = plots.styles().size();
        for (int i = 0; i < count; i++) {
            double lane = count == 1 ? 0 : LANES * (0.5 - i / (count - 1.0));
            Doubles values = costs.costs().get(i);
            int[] shown = IntStream.range(0, rows)
                    .filter(row -> !Double.isNaN(values.get(row)))
                    .toArray();
            if (shown.length > 0) {
                Style style = plots.styles().get(i);
                chart.addSeries(
                                style.label(),
                                IntStream.of(shown)
                                        .mapToDouble(row -> Math.min(values.get(row), costs.unsolved()))
                                        .toArray(),
                                IntStream.of(shown)
                                        .mapToDouble(row -> lane - row)
                                        .toArray())
                        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                        .setMarker(ChartLook.marker(style))
                        .setMarkerColor(Color.decode(style.color()));
            }
        }
        return chart;
    }

    private static void rule(XYChart chart, String name, double[] x, double[] y) {
        chart.addSeries(name, x, y)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(ChartLook.SOFT)
                .setLineStyle(new BasicStroke(1f))
                .setShowInLegend(false);
    }

    private static XYChart evaluations(String x, String y) {
        XYChart chart = ChartLook.chart(x, y);
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setXAxisTickLabelsFormattingFunction(ChartLook::spaced)
                .setMarkerSize(7)
                .setPlotContentSize(1);
        return chart;
    }
}
