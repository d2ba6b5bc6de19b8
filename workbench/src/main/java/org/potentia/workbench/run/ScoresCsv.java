package org.potentia.workbench.run;

import java.util.List;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ForecastTrack;
import org.potentia.workbench.comparison.ModelResult;

/**
 * The content of {@code scores.csv}: a row for each judged observation with its day and return, and for each model of the ranking its log
 * score, PIT and CRPS. Numbers are the shortest decimals that read back to the same double.
 */
final class ScoresCsv {
    private ScoresCsv() {}

    static String text(ComparisonResult result) {
        List<ModelResult> models = result.models();
        StringBuilder out = new StringBuilder("date,return");
        for (ModelResult model : models) {
            out.append(',').append(model.id()).append(".logScore");
            out.append(',').append(model.id()).append(".pit");
            out.append(',').append(model.id()).append(".crps");
        }
        out.append('\n');
        if (models.isEmpty()) {
            return out.toString();
        }
        ForecastTrack first = models.getFirst().track();
        for (int i = 0; i < first.count(); i++) {
            out.append(first.dates().get(i)).append(',').append(first.returns().get(i));
            for (ModelResult model : models) {
                ForecastTrack track = model.track();
                out.append(',').append(track.logScores().get(i));
                out.append(',').append(track.pit().get(i));
                out.append(',').append(track.crps().get(i));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
