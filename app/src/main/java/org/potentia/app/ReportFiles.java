package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.Background;
import org.potentia.app.report.Report;
import org.potentia.app.report.StaticPlots;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.run.RunFolder;

/**
 * What a comparison leaves in its folder.
 *
 * @param result the comparison
 * @param background what the result does not hold
 */
record ReportFiles(ComparisonResult result, Background background) {
    /** The name of the report. */
    static final String REPORT = "report.html";

    /**
     * Writes report, pictures and result; the result also when the others fail, and the report whatever becomes of the pictures.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            report(folder, notices);
            StaticPlots.draw(result, folder::write).ifPresent(notices::add);
            if (!notices.isEmpty()) {
                report(folder, notices);
            }
        } finally {
            folder.finish(result);
        }
        return notices;
    }

    private void report(RunFolder folder, List<String> notices) {
        folder.write(REPORT, Report.html(result, VersionProvider.version(), background, notices));
    }
}
