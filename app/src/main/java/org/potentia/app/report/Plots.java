package org.potentia.app.report;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;

/**
 * All that the plots show, computed once for the page and for the pictures.
 *
 * @param styles how each model looks
 * @param density densities against histograms
 * @param qq normal scores against those of a perfect model
 * @param pit histograms of the probability integral transforms
 * @param scores log scores summed up over time
 */
public record Plots(List<ModelStyle> styles, DensityPlot density, QqPlot qq, PitPlot pit, ScorePlot scores) {
    /** The model that score paths are measured against if it takes part: what everybody knows and nobody believes. */
    private static final String USUAL_BASELINE = "normal";

    /** Copies the list. */
    public Plots {
        styles = List.copyOf(styles);
    }

    /**
     * Computes all plots.
     *
     * @param days the data
     * @param models the models that were judged, at least one, in the order in which they get their colours
     * @return the plots
     */
    public static Plots of(JudgedDays days, List<JudgedModel> models) {
        Arguments.atLeast(models.size(), 1, "number of judged models");
        List<String> ids = models.stream().map(JudgedModel::id).toList();
        int count = days.judged().size();
        return new Plots(
                Palette.of(ids),
                DensityPlot.of(days, models),
                QqPlot.of(models, count),
                PitPlot.of(models, count),
                ScorePlot.of(days, models, baseline(models)));
    }

    private static String baseline(List<JudgedModel> models) {
        Optional<String> usual = models.stream().map(JudgedModel::id).filter(USUAL_BASELINE::equals).findFirst();
        return usual.orElseGet(() -> models.stream()
                .min((a, b) -> Double.compare(a.logScores().stream().sum(), b.logScores().stream().sum()))
                .orElseThrow()
                .id());
    }
}
