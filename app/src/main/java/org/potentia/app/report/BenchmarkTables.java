package org.potentia.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Cell.Mark;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.ProblemFacts;
import org.potentia.workbench.optimization.Standing;

/** The tables of an experiment with optimizers, for the terminal, the report and pages of documentation alike. */
public final class BenchmarkTables {
    private static final int GAP_DIGITS = 2;
    private static final int AREA_DECIMALS = 3;

    private BenchmarkTables() {}

    /**
     * Sets all optimizers against all problems, the largest area first.
     *
     * @param result the experiment
     * @return the table
     */
    public static Table standings(BenchmarkResult result) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("optimizer", "The id of the optimizer, and of its polish after a plus."));
        columns.add(Column.numbers(
                "area",
                "Area under the ECDF over the logarithm of the evaluations from 100 to 200 000; 1 is the largest."));
        columns.add(Column.numbers("solved", "How many of all runs reached the optimum within their budget."));
        for (ProblemFacts problem : result.problems()) {
            columns.add(Column.numbers(
                    problem.id(),
                    "Expected running time: evaluations that one success costs, failures paid for; k thousand, M million; in"
                            + " brackets the successes, if not all runs were one."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Standing standing : ranked(result)) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(standing.contestant()));
            row.add(Cell.of(Numbers.fixed(standing.area(), AREA_DECIMALS), standing.area())
                    .markedIf(hasLargestArea(result, standing), Mark.BEST));
            row.add(solved(result, standing));
            for (ProblemFacts problem : result.problems()) {
                row.add(expected(result, standing, problem));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /**
     * Sets all optimizers beside each other on one problem, the cheapest first.
     *
     * @param result the experiment
     * @param problem the id of the problem
     * @return the table
     */
    public static Table problem(BenchmarkResult result, String problem) {
        List<Column> columns = List.of(
                Column.words("optimizer", "The id of the optimizer, and of its polish after a plus."),
                Column.numbers("solved", "How many runs reached the optimum within the budget."),
                Column.numbers("ERT", "Expected running time: evaluations that one success costs, failures paid for."),
                Column.numbers(
                        "median", "Median of the evaluations to success; infinite if half of the runs had none."),
                Column.numbers("median gap", "Median of what the best value lies above the optimum at the end."),
                Column.numbers("restarts", "How often a run ended by itself and was started anew, on average."),
                Column.numbers("seconds", "How long a run took on average, by the clock: another number every time."));
        List<List<Cell>> rows = result.on(problem).stream()
                .sorted(Comparator.comparingDouble(
                                (org.potentia.workbench.optimization.Cell cell) -> orInfinity(cell.ert()))
                        .thenComparingDouble(cell -> orInfinity(cell.medianGap()))
                        .thenComparing(org.potentia.workbench.optimization.Cell::contestant))
                .map(cell -> row(result, cell))
                .toList();
        return new Table(columns, rows);
    }

    /**
     * Writes the table of standings for a page in Markdown.
     *
     * @param result the experiment
     * @return the lines
     */
    public static List<String> markdown(BenchmarkResult result) {
        return Markdown.table(standings(result));
    }

    /** The largest area first. */
    static List<Standing> ranked(BenchmarkResult result) {
        return result.standings().stream()
                .sorted(Comparator.comparingDouble((Standing standing) -> -standing.area())
                        .thenComparing(Standing::contestant))
                .toList();
    }

    private static List<Cell> row(BenchmarkResult result, org.potentia.workbench.optimization.Cell cell) {
        int runs = cell.runs().size();
        if (runs == 0) {
            List<Cell> empty = new ArrayList<>();
            empty.add(Cell.of(cell.contestant()));
            for (int i = 0; i < 6; i++) {
                empty.add(Cell.missing("not run"));
            }
            return empty;
        }
        double restarts =
                cell.runs().stream().mapToInt(run -> run.restarts()).average().orElse(0);
        return List.of(
                Cell.of(cell.contestant()),
                Cell.of(cell.successes() + "/" + runs, cell.successRate()),
                count(cell.ert()).markedIf(isCheapest(result, cell), Mark.BEST),
                count(cell.medianEvaluations()),
                Cell.of(Numbers.significant(orInfinity(cell.medianGap()), GAP_DIGITS), orInfinity(cell.medianGap())),
                Cell.of(Numbers.fixed(restarts, 1), restarts),
                Cell.of(Numbers.significant(cell.seconds() / runs, 2), cell.seconds() / runs));
    }

    private static Cell solved(BenchmarkResult result, Standing standing) {
        int successes = 0;
        for (ProblemFacts problem : result.problems()) {
            successes += result.cell(standing.contestant(), problem.id()).successes();
        }
        int runs = standing.ecdf().runs();
        return Cell.of(successes + "/" + runs, runs == 0 ? 0 : successes / (double) runs);
    }

    private static Cell expected(BenchmarkResult result, Standing standing, ProblemFacts problem) {
        var cell = result.cell(standing.contestant(), problem.id());
        int runs = cell.runs().size();
        if (runs == 0) {
            return Cell.missing("not run");
        }
        Cell count = count(cell.ert());
        String text = cell.successes() == 0 || cell.successes() == runs
                ? count.text()
                : count.text() + " (" + cell.successes() + "/" + runs + ")";
        return Cell.of(text, count.sortKey()).markedIf(isCheapest(result, cell), Mark.BEST);
    }

    private static Cell count(OptionalDouble evaluations) {
        return evaluations.isPresent()
                ? Cell.of(evaluations(evaluations.getAsDouble()), evaluations.getAsDouble())
                : Cell.of("–", Double.POSITIVE_INFINITY);
    }

    /** Writes a number of evaluations: to the last one while that is short, in thousands or millions beyond. */
    static String evaluations(double count) {
        if (count < 99_999.5) {
            return String.valueOf(Math.round(count));
        }
        return count < 999_500 ? Math.round(count / 1e3) + "k" : Numbers.significant(count / 1e6, 3) + "M";
    }

    private static boolean isCheapest(BenchmarkResult result, org.potentia.workbench.optimization.Cell cell) {
        return result.cheapest(cell.problem(), gradients(result, cell.contestant()))
                .filter(cell::equals)
                .isPresent();
    }

    private static boolean hasLargestArea(BenchmarkResult result, Standing standing) {
        return standing.area() > 0
                && ranked(result).stream()
                        .filter(other -> other.gradients() == standing.gradients())
                        .findFirst()
                        .filter(standing::equals)
                        .isPresent();
    }

    private static boolean gradients(BenchmarkResult result, String contestant) {
        return result.standings().stream()
                .anyMatch(standing -> standing.contestant().equals(contestant) && standing.gradients());
    }

    private static double orInfinity(OptionalDouble number) {
        return number.orElse(Double.POSITIVE_INFINITY);
    }
}
