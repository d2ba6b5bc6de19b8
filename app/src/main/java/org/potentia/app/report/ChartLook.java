package org.potentia.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.potentia.api.Doubles;

/** How all pictures look. */
final class ChartLook {
    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Color INK = new Color(0x1b1f24);
    static final Color SOFT = new Color(0x8c959f);

    private ChartLook() {}

    static XYChart chart(String x, String y) {
        XYChart chart = new XYChartBuilder().xAxisTitle(x).yAxisTitle(y).build();
        XYStyler styler = chart.getStyler();
        styler.setBaseFont(FONT)
                .setChartTitleFont(FONT.deriveFont(Font.BOLD))
                .setLegendFont(FONT)
                .setLegendPosition(LegendPosition.OutsideE)
                .setLegendBorderColor(Color.WHITE)
                .setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartTitleVisible(false)
                .setPlotBorderColor(SOFT)
                .setAntiAlias(true)
                .setLocale(Locale.ROOT);
        styler.setAxisTitleFont(FONT)
                .setAxisTickLabelsFont(FONT.deriveFont(12f))
                .setPlotGridLinesColor(new Color(0xe5e9ed));
        return chart;
    }

    static void area(XYSeries series, Color fill, Color edge) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
        series.setFillColor(fill);
        series.setMarker(SeriesMarkers.NONE).setLineColor(edge).setLineStyle(new BasicStroke(1f));
    }

    static void line(XYChart chart, Style style, double[] x, double[] y) {
        if (x.length > 0) {
            style(chart.addSeries(style.label(), x, y), style);
        }
    }

    /** XChart starts a dash anew at every point, which leaves a dense line solid: colour alone must do. */
    static void style(XYSeries series, Style style) {
        series.setMarker(SeriesMarkers.NONE)
                .setLineColor(Color.decode(style.color()))
                .setLineStyle(new BasicStroke(2f));
    }

    static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7f, 4f}, 0f);
    }

    static Marker marker(Style style) {
        return switch (style.symbol()) {
            case "rect" -> SeriesMarkers.SQUARE;
            case "triangle" -> SeriesMarkers.TRIANGLE_UP;
            case "diamond" -> SeriesMarkers.DIAMOND;
            default -> SeriesMarkers.CIRCLE;
        };
    }

    static Color translucent(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 120);
    }

    static double[] pick(Doubles values, int[] positions) {
        return IntStream.of(positions).mapToDouble(values::get).toArray();
    }

    /** Writes 200000 as 200 000. */
    static String spaced(double count) {
        return String.format(Locale.ROOT, "%,.0f", count).replace(',', '\u2009');
    }
}
