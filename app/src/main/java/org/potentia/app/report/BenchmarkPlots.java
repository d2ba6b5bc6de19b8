package org.potentia.app.report;

import java.util.Comparator;
import java.util.List;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Ecdf;
import org.potentia.workbench.optimization.ProblemFacts;
import org.potentia.workbench.optimization.SeedRun;
import org.potentia.workbench.optimization.Standing;

/**
 * All that the plots of an experiment with optimizers show, computed once for the page and for the pictures.
 *
 * @param styles how each optimizer looks, the largest area first
 * @param from where the evaluations begin in all plots of shares, a power of ten from 10 on
 * @param all the share of runs solved, all problems together
 * @param problems the same for each problem
 * @param costs what a success costs
 */
record BenchmarkPlots(List<Style> styles, double from, EcdfPlot all, List<EcdfPlot> problems, ErtPlot costs) {
    /** A success before is luck, and not worth a third of the axis; its line begins at the edge. */
    private static final double LUCK = 10;

    static BenchmarkPlots of(BenchmarkResult result) {
        List<Style> styles = styles(result);
        double from = from(result);
        double to = result.problems().stream()
                .mapToDouble(ProblemFacts::budget)
                .max()
                .orElse(Ecdf.AREA_TO);
        EcdfPlot all = EcdfPlot.of(
                EcdfPlot.ALL,
                "all problems",
                from,
                Math.max(to, 10 * from),
                styles,
                style -> standing(result, style).ecdf());
        List<EcdfPlot> problems = result.problems().stream()
                .map(problem -> EcdfPlot.of(
                        problem.id(),
                        problem.title(),
                        from,
                        Math.max((double) problem.budget(), 10 * from),
                        styles,
                        style -> Ecdf.of(List.of(result.cell(style.id(), problem.id())))))
                .toList();
        return new BenchmarkPlots(styles, from, all, problems, ErtPlot.of(result, styles));
    }

    /** Colours go by name, not by rank, so that an optimizer keeps its colour from run to run. */
    private static List<Style> styles(BenchmarkResult result) {
        List<String> names = BenchmarkTables.ranked(result).stream()
                .map(Standing::contestant)
                .toList();
        return Palette.of(names.stream().sorted().toList()).stream()
                .sorted(Comparator.comparingInt((Style style) -> names.indexOf(style.id())))
                .toList();
    }

    private static Standing standing(BenchmarkResult result, Style style) {
        return result.standings().stream()
                .filter(standing -> standing.contestant().equals(style.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The power of ten below the first success, and no more than where the area begins. */
    private static double from(BenchmarkResult result) {
        double first = result.cells().stream()
                .flatMap(cell -> cell.runs().stream())
                .map(SeedRun::success)
                .flatMapToLong(success -> success.stream())
                .mapToDouble(evaluations -> evaluations)
                .min()
                .orElse(Ecdf.AREA_FROM);
        return Math.pow(10, Math.floor(Math.log10(Math.clamp(first, LUCK, Ecdf.AREA_FROM))));
    }
}
