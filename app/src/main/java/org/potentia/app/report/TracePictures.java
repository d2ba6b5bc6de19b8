package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Optimum;
import org.potentia.app.text.Numbers;

/** The trace of a run as a picture. */
public final class TracePictures {
    /** The name of the picture. */
    public static final String TRACE = "trace.png";

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 290;

    /** More labels than this do not fit beside an axis. */
    private static final int MOST_LABELS = 6;

    private TracePictures() {}

    /**
     * Draws a trace.
     *
     * @param optimum what the run found
     * @param known the least value there is, if that is known
     * @param writer takes the name of the picture and its bytes
     * @return a sentence that says that the picture is missing and why, or nothing if it is not
     */
    public static Optional<String> draw(Optimum optimum, OptionalDouble known, BiConsumer<String, byte[]> writer) {
        TracePlot plot = TracePlot.of(optimum, known);
        return plot.empty()
                ? Optional.empty()
                : Png.draw(Map.of(TRACE, () -> Png.tiles(charts(plot), 1, WIDTH, HEIGHT)), writer);
    }

    private static List<XYChart> charts(TracePlot plot) {
        double from = Double.POSITIVE_INFINITY;
        double to = 1;
        for (TracePlot.Panel panel : plot.panels()) {
            for (TracePlot.Line line : panel.lines()) {
                from = Math.min(from, line.x().stream().min().orElse(from));
                to = Math.max(to, line.x().stream().max().orElse(to));
            }
        }
        List<XYChart> charts = new ArrayList<>();
        for (TracePlot.Panel panel : plot.panels()) {
            if (panel.lines().stream().anyMatch(line -> line.x().size() > 0)) {
                charts.add(chart(plot.axis() + " (log scale)", panel, from, Math.max(to, 2 * from)));
            }
        }
        return charts;
    }

    private static XYChart chart(String axis, TracePlot.Panel panel, double from, double to) {
        XYChart chart = ChartLook.chart(axis, panel.title() + (panel.logarithmic() ? " (log)" : ""));
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(panel.logarithmic())
                .setXAxisMin(from)
                .setXAxisMax(to)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendVisible(panel.lines().size() > 1)
                .setPlotContentSize(0.98);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(ChartLook::spaced);
        if (panel.logarithmic()) {
            double decades = decades(panel);
            int apart = (int) Math.max(1, Math.ceil(decades / MOST_LABELS));
            chart.getStyler().setYAxisTickLabelsFormattingFunction(tick -> power(tick, apart));
            chart.getStyler().setPlotGridHorizontalLinesVisible(decades <= MOST_LABELS);
        }
        List<Style> styles =
                Palette.of(panel.lines().stream().map(TracePlot.Line::name).toList());
        for (int i = 0; i < styles.size(); i++) {
            TracePlot.Line line = panel.lines().get(i);
            if (line.x().size() == 0) {
                // the library refuses a series without a point
                continue;
            }
            Doubles x = line.steps() ? corners(line.x()) : line.x();
            Doubles y = line.steps() ? levels(line.y()) : line.y();
            XYSeries series = chart.addSeries(line.name(), x.toArray(), y.toArray());
            ChartLook.style(series, styles.get(i));
        }
        return chart;
    }

    private static double decades(TracePlot.Panel panel) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (TracePlot.Line line : panel.lines()) {
            least = Math.min(least, line.y().stream().min().orElse(least));
            largest = Math.max(largest, line.y().stream().max().orElse(largest));
        }
        return Math.log10(largest / least);
    }

    /** Writes one power of ten in so many, and nothing else. */
    private static String power(double tick, int apart) {
        long exponent = Math.round(Math.log10(tick));
        return exponent % apart == 0 ? Numbers.brief(tick, 1) : " ";
    }

    /** Every abscissa but the first twice: a step goes across and then down. */
    private static Doubles corners(Doubles x) {
        double[] corners = new double[2 * x.size() - 1];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = x.get((i + 1) / 2);
        }
        return Doubles.of(corners);
    }

    private static Doubles levels(Doubles y) {
        double[] levels = new double[2 * y.size() - 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = y.get(i / 2);
        }
        return Doubles.of(levels);
    }
}
