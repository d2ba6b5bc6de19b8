package org.potentia.workbench.run;

import java.util.OptionalLong;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Cell;
import org.potentia.workbench.optimization.SeedRun;

/**
 * The content of {@code runs.csv}: a row for each contestant, problem and seed. The success is empty where there was none. Numbers are the
 * shortest decimals that read back to the same double; the seconds are left out, for they differ from run to run.
 */
final class RunsCsv {
    private RunsCsv() {}

    static String text(BenchmarkResult result) {
        StringBuilder out = new StringBuilder(
                "contestant,problem,seed,success,evaluations,spent,invalid,restarts,best,gap,failure\n");
        for (Cell cell : result.cells()) {
            for (SeedRun run : cell.runs()) {
                OptionalLong success = run.success();
                out.append(Csv.quoted(cell.contestant())).append(',');
                out.append(Csv.quoted(cell.problem())).append(',');
                out.append(run.seed()).append(',');
                out.append(success.isPresent() ? Long.toString(success.getAsLong()) : "")
                        .append(',');
                out.append(run.evaluations()).append(',');
                out.append(run.spent()).append(',');
                out.append(run.invalid()).append(',');
                out.append(run.restarts()).append(',');
                out.append(run.best()).append(',').append(run.gap()).append(',');
                out.append(run.failure().map(Csv::quoted).orElse("")).append('\n');
            }
        }
        return out.toString();
    }
}
