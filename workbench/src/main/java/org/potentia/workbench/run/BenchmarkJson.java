package org.potentia.workbench.run;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Cell;
import org.potentia.workbench.optimization.Ecdf;
import org.potentia.workbench.optimization.ProblemFacts;
import org.potentia.workbench.optimization.SeedRun;
import org.potentia.workbench.optimization.Standing;

/**
 * The content of {@code result.json} for an experiment with optimizers: everything that somebody else must be able to reproduce, and nothing
 * else. The times are no part of it: they go to {@code run.json}. The keys are described in the project's documentation, page
 * <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class BenchmarkJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private static final double MICROSECONDS = 1e6;

    private BenchmarkJson() {}

    /**
     * Arranges an experiment for {@code result.json}.
     *
     * @param result the experiment
     * @return its values in the order of the schema
     */
    public static Values values(BenchmarkResult result) {
        return Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("firstSeed", result.firstSeed())
                .with("seeds", result.seeds())
                .with("interrupted", result.interrupted())
                .with("areaFrom", Ecdf.AREA_FROM)
                .with("areaTo", Ecdf.AREA_TO)
                .with(
                        "problems",
                        result.problems().stream().map(BenchmarkJson::problem).toList())
                .with(
                        "contestants",
                        result.standings().stream().map(BenchmarkJson::standing).toList())
                .with("cells", result.cells().stream().map(BenchmarkJson::cell).toList())
                .with("notes", result.notes());
    }

    /**
     * Writes {@code result.json}.
     *
     * @param result the experiment
     * @return its text, the same bytes for the same experiment on any number of threads
     */
    public static String text(BenchmarkResult result) {
        return CanonicalJson.writePretty(values(result));
    }

    /** The times of an experiment, for {@code run.json}. */
    static Values times(BenchmarkResult result) {
        return Values.EMPTY.with(
                "times", result.cells().stream().map(BenchmarkJson::times).toList());
    }

    private static Values times(Cell cell) {
        long spent = cell.runs().stream().mapToLong(SeedRun::spent).sum();
        return Values.EMPTY
                .with("contestant", cell.contestant())
                .with("problem", cell.problem())
                .with("seconds", cell.seconds())
                .with("microsecondsPerEvaluation", spent == 0 ? null : MICROSECONDS * cell.seconds() / spent);
    }

    private static Values problem(ProblemFacts problem) {
        return Values.EMPTY
                .with("id", problem.id())
                .with("title", problem.title())
                .with("dimension", problem.dimension())
                .with("gradients", problem.gradients())
                .with("best", problem.best())
                .with("known", problem.known())
                .with("target", problem.target())
                .with("budget", problem.budget());
    }

    private static Values standing(Standing standing) {
        return Values.EMPTY
                .with("name", standing.contestant())
                .with(
                        "optimizer",
                        Values.EMPTY
                                .with("id", standing.provenance().id())
                                .with("version", standing.provenance().version())
                                .with("options", standing.provenance().options()))
                .with("gradients", standing.gradients())
                .with("area", standing.area())
                .with(
                        "ecdf",
                        Values.EMPTY
                                .with("evaluations", standing.ecdf().evaluations())
                                .with("shares", standing.ecdf().shares())
                                .with("runs", standing.ecdf().runs()));
    }

    private static Values cell(Cell cell) {
        return Values.EMPTY
                .with("contestant", cell.contestant())
                .with("problem", cell.problem())
                .with("runs", cell.runs().size())
                .with("successes", cell.successes())
                .with("successRate", cell.successRate())
                .with("ert", orNull(cell.ert()))
                .with("medianEvaluations", orNull(cell.medianEvaluations()))
                .with("medianGap", orNull(cell.medianGap()));
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
