package org.potentia.app.report;

import org.potentia.api.Values;

/** What the scripts of reports draw traces from. */
final class TraceCharts {
    private TraceCharts() {}

    static Values values(TracePlot plot) {
        return Values.EMPTY
                .with("axis", plot.axis())
                .with("panels", plot.panels().stream().map(TraceCharts::panel).toList());
    }

    private static Values panel(TracePlot.Panel panel) {
        return Values.EMPTY
                .with("title", panel.title())
                .with("log", panel.logarithmic())
                .with("lines", panel.lines().stream().map(TraceCharts::line).toList());
    }

    private static Values line(TracePlot.Line line) {
        return Values.EMPTY
                .with("name", line.name())
                .with("steps", line.steps())
                .with("x", ReportCharts.rounded(line.x()))
                .with("y", ReportCharts.rounded(line.y()));
    }
}
