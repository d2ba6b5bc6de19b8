package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.ProblemFacts;

/**
 * What a success costs: a row for each problem, a point for each optimizer.
 *
 * @param problems the ids of the problems, from top to bottom
 * @param from where the evaluations begin, a power of ten
 * @param to where they end, a power of ten
 * @param unsolved where the points of those stand that had no success, right of the end
 * @param costs for each optimizer, in the order of the styles, its expected running time on each problem; {@code +Infinity} without a success,
 *     NaN if it was not run
 */
record ErtPlot(List<String> problems, double from, double to, double unsolved, List<Doubles> costs) {
    /** How far beyond the end the points without a success stand, as a power of the whole range. */
    private static final double BEYOND = 0.06;

    static ErtPlot of(BenchmarkResult result, List<Style> styles) {
        List<Doubles> costs = styles.stream()
                .map(style ->
                        Doubles.of(result.problems().stream().mapToDouble(problem -> cost(result, style, problem))))
                .toList();
        double least = 1e3;
        double largest = 1e3;
        for (Doubles row : costs) {
            for (double cost : row.stream().filter(Double::isFinite).toArray()) {
                least = Math.min(least, cost);
                largest = Math.max(largest, cost);
            }
        }
        double from = Math.pow(10, Math.floor(Math.log10(least)));
        double to = Math.pow(10, Math.max(Math.ceil(Math.log10(largest)), Math.log10(from) + 1));
        List<String> ids = new ArrayList<>();
        result.problems().forEach(problem -> ids.add(problem.id()));
        return new ErtPlot(ids, from, to, to * Math.pow(to / from, BEYOND), costs);
    }

    private static double cost(BenchmarkResult result, Style style, ProblemFacts problem) {
        var cell = result.cell(style.id(), problem.id());
        return cell.runs().isEmpty() ? Double.NaN : cell.ert().orElse(Double.POSITIVE_INFINITY);
    }
}
