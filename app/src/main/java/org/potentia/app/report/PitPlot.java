package org.potentia.app.report;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.workbench.comparison.ComparisonResult;

/**
 * Histograms of the probability integral transforms.
 *
 * @param bins how many bars
 * @param low the lower end of what chance alone would give to 95 % of the bars
 * @param high the upper end of it
 * @param top how high the axis reaches
 * @param heights the bars of each model; 1 is flat
 */
record PitPlot(int bins, double low, double high, double top, List<Doubles> heights) {
    private static final int BINS = 20;
    private static final double TWO_SIDED_95 = 1.96;

    static PitPlot of(ComparisonResult result) {
        List<Doubles> heights = result.models().stream()
                .map(model -> Histogram.of(model.track().pit(), 0, 1, BINS).heights())
                .toList();
        double spread =
                TWO_SIDED_95 * Math.sqrt((BINS - 1.0) / result.testReturns().size());
        double highest = heights.stream().flatMapToDouble(Doubles::stream).max().orElse(1);
        double top = Math.ceil(2 * Math.max(highest, 1 + spread) + 0.1) / 2;
        return new PitPlot(BINS, Math.max(0, 1 - spread), 1 + spread, top, heights);
    }
}
