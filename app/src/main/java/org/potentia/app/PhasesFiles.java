package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.PhasePictures;
import org.potentia.workbench.phases.PhaseAnswer;
import org.potentia.workbench.run.PhasesJson;
import org.potentia.workbench.run.RunFolder;

/**
 * What the phases of a market leave in their folder.
 *
 * @param answer what is known of the phases
 */
record PhasesFiles(PhaseAnswer answer) {
    /**
     * Writes result and pictures; the result also when the pictures fail.
     *
     * @return what went wrong on the way without spoiling the result
     */
    List<String> write(RunFolder folder) {
        List<String> notices = new ArrayList<>();
        try {
            PhasePictures.draw(answer, folder::write).ifPresent(notices::add);
        } finally {
            folder.write(RunFolder.RESULT, PhasesJson.text(answer));
            folder.finish(false);
        }
        return notices;
    }
}
