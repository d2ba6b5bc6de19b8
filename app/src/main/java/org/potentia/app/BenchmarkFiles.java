package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.BenchmarkPictures;
import org.potentia.app.report.BenchmarkReport;
import org.potentia.app.report.BenchmarkTables;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.run.RunFolder;

/**
 * What an experiment with optimizers leaves in its folder.
 *
 * @param result the experiment
 */
record BenchmarkFiles(BenchmarkResult result) {
    /** The standings for a page in Markdown. */
    static final String STANDINGS = "standings.md";

    /**
     * Writes report, pictures and result; the result also when the others fail, and the report whatever becomes of the pictures.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            report(folder, notices);
            folder.write(STANDINGS, String.join("\n", BenchmarkTables.markdown(result)) + "\n");
            BenchmarkPictures.draw(result, folder::write).ifPresent(notices::add);
            if (!notices.isEmpty()) {
                report(folder, notices);
            }
        } finally {
            folder.finish(result);
        }
        return notices;
    }

    private void report(RunFolder folder, List<String> notices) {
        folder.write(ReportFiles.REPORT, BenchmarkReport.html(result, VersionProvider.version(), notices));
    }
}
