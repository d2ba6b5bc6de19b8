package org.potentia.app.report;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.potentia.api.Doubles;
import org.potentia.app.text.Numbers;

/** A panel of curves as a chart of the drawing library. */
final class CurveChart {
    private static final double ROOM = 0.05;

    /** A line of so many letters is as wide as a tile, line samples counted as letters; a longer legend stands beside the plot. */
    private static final int LETTERS = 82;

    private static final int LETTERS_PER_SAMPLE = 6;

    private static final int TICK_DIGITS = 6;

    private CurveChart() {}

    static XYChart of(CurvePanel panel) {
        XYChart chart = ChartLook.chart(panel.x(), panel.y());
        chart.setTitle(panel.title());
        boolean oneLine = panel.layers().stream()
                        .mapToInt(layer -> layer.style().label().length() + LETTERS_PER_SAMPLE)
                        .sum()
                <= LETTERS;
        chart.getStyler()
                .setChartTitleVisible(true)
                .setLegendPosition(oneLine ? LegendPosition.OutsideS : LegendPosition.OutsideE)
                .setLegendLayout(oneLine ? LegendLayout.Horizontal : LegendLayout.Vertical);
        // the library writes .05 beside 0.1
        chart.getStyler().setXAxisTickLabelsFormattingFunction(CurveChart::tick);
        if (panel.logarithmic()) {
            chart.getStyler().setYAxisLogarithmic(true);
        } else {
            double height = Math.max(panel.most() - panel.least(), Double.MIN_NORMAL);
            chart.getStyler().setYAxisTickLabelsFormattingFunction(CurveChart::tick);
            double floor = panel.least() >= 0 && panel.least() < 0.5 * panel.most() ? 0 : panel.least() - ROOM * height;
            chart.getStyler().setYAxisMin(floor).setYAxisMax(panel.most() + ROOM * height);
        }
        for (CurvePanel.Layer layer : panel.layers()) {
            if (layer.points().size() > 0) {
                add(chart, layer);
            }
        }
        return chart;
    }

    private static String tick(double value) {
        return Numbers.brief(value, TICK_DIGITS);
    }

    private static void add(XYChart chart, CurvePanel.Layer layer) {
        Style style = layer.style();
        switch (layer.kind()) {
            case LINE -> ChartLook.line(chart, style, drawn(layer.points()), drawn(layer.values()));
            case POINTS -> {
                XYSeries series = chart.addSeries(
                        style.label(), layer.points().toArray(), layer.values().toArray());
                series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                series.setMarker(SeriesMarkers.CIRCLE);
                series.setMarkerColor(Color.decode(style.color()));
            }
            case MARK -> {
                XYSeries series = chart.addSeries(
                        style.label(), layer.points().toArray(), layer.values().toArray());
                series.setMarker(SeriesMarkers.NONE)
                        .setLineColor(Color.decode(style.color()))
                        .setLineStyle(ChartLook.dashed(1.5f));
            }
        }
    }

    /** With the middle of the first cell: points that are all evenly spaced the library takes for the places of ticks. */
    static double[] drawn(Doubles numbers) {
        if (numbers.size() < 2) {
            return numbers.toArray();
        }
        double[] drawn = new double[numbers.size() + 1];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = numbers.get(Math.max(0, i - 1));
        }
        drawn[1] = 0.5 * (numbers.get(0) + numbers.get(1));
        return drawn;
    }
}
