package org.potentia.app.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.potentia.api.Doubles;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.PlanarAgreement;

/** Evolutions as pictures: one for each problem. */
public final class EvolutionPictures {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int COLUMNS = 2;
    private static final Color GROUND = new Color(0xe8ecf0);

    private EvolutionPictures() {}

    /**
     * Draws the densities of every problem.
     *
     * @param evolutions the evolutions
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(Evolutions evolutions, BiConsumer<String, byte[]> writer) {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        for (EvolutionAgreement agreement : evolutions.lines()) {
            if (agreement.answered()) {
                EvolutionPlot plot = EvolutionPlot.of(agreement, evolutions.solvers());
                pictures.put(name(evolutions, plot.id()), () -> Png.tiles(charts(plot), COLUMNS, WIDTH, HEIGHT));
            }
        }
        for (PlanarAgreement agreement : evolutions.planes()) {
            if (agreement.answered()) {
                pictures.put(
                        name(evolutions, agreement.id()),
                        () -> Png.images(HeatMap.all(agreement), HeatMap.WIDTH, HeatMap.HEIGHT));
            }
        }
        return Png.draw(pictures, writer);
    }

    private static String name(Evolutions evolutions, String id) {
        return evolutions.agreements().size() == 1 ? "densities.png" : "densities-" + id + ".png";
    }

    private static List<XYChart> charts(EvolutionPlot plot) {
        List<XYChart> charts = new ArrayList<>();
        for (EvolutionPlot.Panel panel : plot.panels()) {
            XYChart chart = ChartLook.chart("state", "density");
            chart.setTitle(plot.id() + ", " + panel.when());
            chart.getStyler()
                    .setChartTitleVisible(true)
                    .setLegendPosition(LegendPosition.OutsideS)
                    .setLegendLayout(LegendLayout.Horizontal);
            chart.getStyler().setXAxisMin(panel.lower()).setXAxisMax(panel.upper());
            chart.getStyler().setYAxisMin(0.0).setYAxisMax(panel.highest() > 0 ? 1.05 * panel.highest() : 1);
            panel.exact().ifPresent(density -> {
                XYSeries ground = chart.addSeries(Agreement.EXACT, drawn(density.points()), drawn(density.values()));
                ChartLook.area(ground, GROUND, ChartLook.SOFT);
                ground.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
            });
            panel.lines()
                    .forEach(line -> ChartLook.line(
                            chart,
                            line.style(),
                            drawn(line.density().points()),
                            drawn(line.density().values())));
            charts.add(chart);
        }
        return charts;
    }

    /** With the middle of the first cell: points that are all evenly spaced the library takes for the places of ticks. */
    private static double[] drawn(Doubles numbers) {
        double[] drawn = new double[numbers.size() + 1];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = numbers.get(Math.max(0, i - 1));
        }
        drawn[1] = 0.5 * (numbers.get(0) + numbers.get(1));
        return drawn;
    }
}
