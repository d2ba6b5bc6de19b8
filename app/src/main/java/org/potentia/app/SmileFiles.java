package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.SmilePictures;
import org.potentia.app.report.SmileReport;
import org.potentia.app.report.Smiles;
import org.potentia.workbench.run.RunFolder;

/**
 * What fits to option chains leave in their folder.
 *
 * @param smiles the fits
 */
record SmileFiles(Smiles smiles) {
    /**
     * Writes report, pictures and result; the result also when the others fail, and the report whatever becomes of the pictures.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            report(folder, notices);
            SmilePictures.draw(smiles, folder::write).ifPresent(notices::add);
            if (!notices.isEmpty()) {
                report(folder, notices);
            }
        } finally {
            folder.finishSmiles(smiles.studies());
        }
        return notices;
    }

    private void report(RunFolder folder, List<String> notices) {
        folder.write(ReportFiles.REPORT, SmileReport.html(smiles, VersionProvider.version(), notices));
    }
}
