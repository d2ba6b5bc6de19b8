package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.EvolutionPictures;
import org.potentia.app.report.EvolutionReport;
import org.potentia.app.report.EvolutionTables;
import org.potentia.app.report.Evolutions;
import org.potentia.workbench.run.RunFolder;

/**
 * What evolutions leave in their folder.
 *
 * @param evolutions the evolutions
 */
record EvolutionFiles(Evolutions evolutions) {
    /** The table of agreement for a page in Markdown. */
    static final String AGREEMENT = "agreement.md";

    /**
     * Writes report, pictures and result; the result also when the others fail, and the report whatever becomes of the pictures.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            report(folder, notices);
            folder.write(AGREEMENT, String.join("\n", EvolutionTables.markdown(evolutions)) + "\n");
            EvolutionPictures.draw(evolutions, folder::write).ifPresent(notices::add);
            if (!notices.isEmpty()) {
                report(folder, notices);
            }
        } finally {
            folder.finish(evolutions.agreements(), evolutions.interrupted());
        }
        return notices;
    }

    private void report(RunFolder folder, List<String> notices) {
        folder.write(ReportFiles.REPORT, EvolutionReport.html(evolutions, VersionProvider.version(), notices));
    }
}
