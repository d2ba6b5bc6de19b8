package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.LandscapePictures;
import org.potentia.app.report.LandscapeReport;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.run.LandscapeJson;
import org.potentia.workbench.run.RunFolder;

/**
 * What a landscape leaves in its folder.
 *
 * @param answer what is known of the potential
 */
record LandscapeFiles(LandscapeAnswer answer) {
    /**
     * Writes report, pictures and result; the result also when the others fail, and the report whatever becomes of the pictures.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            report(folder, notices);
            LandscapePictures.draw(answer, folder::write).ifPresent(notices::add);
            if (!notices.isEmpty()) {
                report(folder, notices);
            }
        } finally {
            folder.write(RunFolder.RESULT, LandscapeJson.text(answer));
            folder.finish(false);
        }
        return notices;
    }

    private void report(RunFolder folder, List<String> notices) {
        folder.write(ReportFiles.REPORT, LandscapeReport.html(answer, VersionProvider.version(), notices));
    }
}
