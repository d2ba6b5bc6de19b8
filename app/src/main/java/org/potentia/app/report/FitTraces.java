package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.ComparisonResult;

/** How the optimizer got on with each model, where it noted that. */
final class FitTraces {
    private FitTraces() {}

    static Optional<TracePlot> of(Fit fit) {
        return fit.found()
                .filter(found -> found.history().rows().size() > 1)
                .map(found -> TracePlot.of(found, OptionalDouble.empty()))
                .filter(plot -> !plot.empty());
    }

    static Values values(ComparisonResult result) {
        Map<String, @Nullable Object> traces = new LinkedHashMap<>();
        result.models()
                .forEach(model -> of(model.fit()).ifPresent(plot -> traces.put(model.id(), TraceCharts.values(plot))));
        return Values.of(traces);
    }
}
