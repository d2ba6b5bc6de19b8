package org.potentia.app.report;

import org.potentia.api.Values;
import org.potentia.api.evolve.GridFunction;

/** What the script of the report on evolutions draws from. */
final class EvolutionCharts {
    private EvolutionCharts() {}

    static Values values(EvolutionPlot plot) {
        return Values.EMPTY
                .with("id", plot.id())
                .with("styles", plot.styles().stream().map(ReportCharts::style).toList())
                .with(
                        "panels",
                        plot.panels().stream().map(EvolutionCharts::panel).toList());
    }

    private static Values panel(EvolutionPlot.Panel panel) {
        return Values.EMPTY
                .with("title", panel.when())
                .with("exact", panel.exact().map(EvolutionCharts::curve).orElse(null))
                .with(
                        "lines",
                        panel.lines().stream()
                                .map(line -> Values.EMPTY
                                        .with("id", line.style().id())
                                        .with("curve", curve(line.density())))
                                .toList());
    }

    private static Values curve(GridFunction density) {
        return ReportCharts.xy(density.points(), density.values());
    }
}
