package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.optimization.Ecdf;

/** What the script of the report on optimizers draws from. */
final class BenchmarkCharts {
    private BenchmarkCharts() {}

    /** Writes the data as JSON that can stand inside a page. */
    static String json(BenchmarkPlots plots) {
        return ReportCharts.embeddable(Values.EMPTY
                .with("styles", plots.styles().stream().map(ReportCharts::style).toList())
                .with("from", plots.from())
                .with("area", Doubles.of(Ecdf.AREA_FROM, Ecdf.AREA_TO))
                .with("all", ecdf(plots, plots.all()))
                .with(
                        "problems",
                        plots.problems().stream()
                                .map(problem -> ecdf(plots, problem))
                                .toList())
                .with("costs", costs(plots)));
    }

    private static Values ecdf(BenchmarkPlots plots, EcdfPlot plot) {
        Map<String, @Nullable Object> curves = new LinkedHashMap<>();
        for (int i = 0; i < plots.styles().size(); i++) {
            EcdfPlot.Curve curve = plot.curves().get(i);
            curves.put(plots.styles().get(i).id(), ReportCharts.xy(curve.evaluations(), curve.percent()));
        }
        return Values.EMPTY
                .with("id", plot.id())
                .with("title", plot.title())
                .with("to", plot.to())
                .with("curves", Values.of(curves));
    }

    private static Values costs(BenchmarkPlots plots) {
        ErtPlot costs = plots.costs();
        Map<String, @Nullable Object> points = new LinkedHashMap<>();
        for (int i = 0; i < plots.styles().size(); i++) {
            // a position for those without a success, nothing for those that were not run
            points.put(
                    plots.styles().get(i).id(),
                    ReportCharts.rounded(costs.costs()
                            .get(i)
                            .map(cost -> cost == Double.POSITIVE_INFINITY ? costs.unsolved() : cost)));
        }
        return Values.EMPTY
                .with("problems", costs.problems())
                .with("from", costs.from())
                .with("to", costs.to())
                .with("unsolved", costs.unsolved())
                .with("points", Values.of(points));
    }
}
