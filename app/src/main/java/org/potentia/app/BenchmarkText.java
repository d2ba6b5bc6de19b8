package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.BenchmarkTables;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.ProblemFacts;

/**
 * An experiment with optimizers as the terminal shows it.
 *
 * @param result the experiment
 */
record BenchmarkText(BenchmarkResult result) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (result.interrupted()) {
            lines.add("INTERRUPTED: only the runs that were done by then are shown");
        }
        for (ProblemFacts problem : result.problems()) {
            lines.add(problem.id() + ": " + problem.title() + ", at most " + problem.budget() + " evaluations a run");
            lines.addAll(BenchmarkTables.problem(result, problem.id()).lines());
            lines.add("");
        }
        lines.add("All problems, " + result.seeds() + (result.seeds() == 1 ? " run" : " runs")
                + " of each optimizer on each");
        lines.addAll(BenchmarkTables.standings(result).lines());
        lines.add("");
        lines.add(
                "area: under the share of runs solved, over the logarithm of the evaluations from 100 to 200 000; at most 1.");
        lines.add(
                "ERT, and under each problem: evaluations that one success costs, failures paid for; k thousand, M million.");
        lines.addAll(result.notes());
        return lines;
    }
}
