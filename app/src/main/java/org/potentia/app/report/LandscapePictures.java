package org.potentia.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.potentia.api.Doubles;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Trajectory;
import org.potentia.workbench.landscape.WayOut;

/** A landscape as pictures: the potential, the probability of a crisis, the most likely ways up. */
public final class LandscapePictures {
    private static final int HEIGHT = 520;
    private static final int TILE_WIDTH = 620;
    private static final int TILE_HEIGHT = 440;
    private static final Color GROUND = new Color(0xdfe6ee);
    private static final Color EDGE = new Color(0xa9b6c4);
    private static final Color WELL = new Color(0x0072b2);
    private static final Color TOP = new Color(0xd55e00);
    private static final Color START = new Color(0x009e73);
    private static final Color LEVEL = new Color(0xd1242f);

    private LandscapePictures() {}

    /**
     * Draws a landscape.
     *
     * @param answer what is known of a potential
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(LandscapeAnswer answer, BiConsumer<String, byte[]> writer) {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        pictures.put("landscape.png", () -> Png.picture(potential(answer), HEIGHT));
        CrisisPlot crisis = CrisisPlot.of(answer);
        if (crisis.drawable()) {
            List<XYChart> charts = new ArrayList<>(List.of(crisis(answer, crisis, false)));
            if (crisis.spansDecades()) {
                charts.add(crisis(answer, crisis, true));
            }
            pictures.put("crisis.png", () -> Png.tiles(charts, 2, TILE_WIDTH, TILE_HEIGHT));
        }
        if (answer.ways().stream().anyMatch(way -> way.trajectory().isPresent())) {
            pictures.put("instanton.png", () -> Png.picture(ways(answer), HEIGHT));
        }
        return Png.draw(pictures, writer);
    }

    private static XYChart potential(LandscapeAnswer answer) {
        LandscapePlot plot = LandscapePlot.of(answer);
        XYChart chart = ChartLook.chart("log-return", "height above the deepest well (h²)");
        chart.setTitle(answer.question().id() + ", noise "
                + Numbers.brief(answer.question().potential().noise(), 4) + " per √year");
        chart.getStyler().setChartTitleVisible(true).setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler()
                .setXAxisMin(plot.states().get(0))
                .setXAxisMax(plot.states().get(plot.states().size() - 1));
        chart.getStyler().setYAxisMin(plot.bottom()).setYAxisMax(plot.top());
        plot.density().ifPresent(density -> {
            XYSeries ground =
                    chart.addSeries("stationary density", plot.states().toArray(), density.toArray());
            ChartLook.area(ground, GROUND, EDGE);
            ground.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        });
        int[] shown = IntStream.range(0, plot.states().size())
                .filter(i ->
                        plot.heights().get(i) <= plot.top() && plot.heights().get(i) >= plot.bottom())
                .toArray();
        chart.addSeries("potential", ChartLook.pick(plot.states(), shown), ChartLook.pick(plot.heights(), shown))
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(ChartLook.INK)
                .setLineStyle(new BasicStroke(2.2f));
        vertical(chart, "crisis level", plot, plot.level(), LEVEL);
        points(chart, "wells", plot.wells().states(), plot.wells().heights(), WELL, SeriesMarkers.CIRCLE);
        points(chart, "tops", plot.tops().states(), plot.tops().heights(), TOP, SeriesMarkers.TRIANGLE_UP);
        points(
                chart,
                "start",
                Doubles.of(plot.from()),
                Doubles.of(Math.min(plot.fromHeight(), plot.top())),
                START,
                SeriesMarkers.DIAMOND);
        chart.getStyler().setMarkerSize(11);
        return chart;
    }

    private static void vertical(XYChart chart, String name, LandscapePlot plot, double state, Color color) {
        chart.addSeries(name, new double[] {state, state}, new double[] {plot.bottom(), plot.top()})
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(color)
                .setLineStyle(ChartLook.dashed(1.6f));
    }

    private static void points(XYChart chart, String name, Doubles x, Doubles y, Color color, Marker marker) {
        if (x.size() > 0) {
            chart.addSeries(name, x.toArray(), y.toArray())
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarker(marker)
                    .setMarkerColor(color);
        }
    }

    private static XYChart crisis(LandscapeAnswer answer, CrisisPlot plot, boolean logarithmic) {
        XYChart chart = ChartLook.chart("years ahead", "probability (%)" + (logarithmic ? ", log scale" : ""));
        chart.setTitle("return " + (answer.crisis().downwards() ? "below " : "above ")
                + LandscapeWords.place(answer.question().to()));
        chart.getStyler()
                .setChartTitleVisible(true)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setXAxisLogarithmic(true).setXAxisMin(plot.from()).setXAxisMax(plot.to());
        chart.getStyler().setYAxisLogarithmic(logarithmic).setYAxisMin(logarithmic ? plot.floor() : 0.0);
        for (CrisisPlot.Curve whole : plot.curves()) {
            CrisisPlot.Curve curve = logarithmic ? whole.above(plot.floor()) : whole;
            ChartLook.line(
                    chart,
                    curve.style(),
                    curve.times().toArray(),
                    curve.percents().toArray());
            int[] marks = curve.marks().stream().mapToInt(mark -> mark).toArray();
            if (marks.length > 0) {
                chart.addSeries(
                                "at horizons " + curve.style().id(),
                                ChartLook.pick(curve.times(), marks),
                                ChartLook.pick(curve.percents(), marks))
                        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                        .setMarker(ChartLook.marker(curve.style()))
                        .setMarkerColor(Color.decode(curve.style().color()))
                        .setShowInLegend(false);
            }
        }
        if (plot.stationary() > (logarithmic ? plot.floor() : 0)) {
            chart.addSeries(
                            (answer.crisis().downwards() ? "below" : "above") + " in the long run",
                            new double[] {plot.from(), plot.to()},
                            new double[] {plot.stationary(), plot.stationary()})
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(ChartLook.SOFT)
                    .setLineStyle(ChartLook.dashed(1.4f));
        }
        chart.getStyler().setMarkerSize(7);
        return chart;
    }

    private static XYChart ways(LandscapeAnswer answer) {
        XYChart chart = ChartLook.chart("years, half way up at 0", "log-return");
        chart.setTitle(answer.question().id() + ", most likely ways from a well to a top");
        chart.getStyler()
                .setChartTitleVisible(true)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        List<String> names = answer.ways().stream().map(LandscapePictures::name).toList();
        List<Style> styles = Palette.of(names);
        for (int i = 0; i < names.size(); i++) {
            Optional<Trajectory> way = answer.ways().get(i).trajectory();
            if (way.isPresent()) {
                ChartLook.line(
                        chart,
                        styles.get(i),
                        way.get().times().toArray(),
                        way.get().states().toArray());
            }
        }
        return chart;
    }

    /** What a way is called in pictures. */
    static String name(WayOut way) {
        return LandscapeTables.shortState(way.well()) + " to " + LandscapeTables.shortState(way.top());
    }
}
