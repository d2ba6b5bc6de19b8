package org.potentia.app.report;

import java.util.Comparator;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ModelResult;

/**
 * All that the plots show, computed once for the page and for the pictures. Lists have one element for each model, in the order of the
 * ranking.
 *
 * @param styles how each model looks
 * @param density densities against histograms
 * @param qq normal scores against those of a perfect model
 * @param pit histograms of the probability integral transforms
 * @param scores log scores summed up over time
 */
record Plots(List<Style> styles, DensityPlot density, QqPlot qq, PitPlot pit, ScorePlot scores) {
    /**
     * Computes all plots.
     *
     * @param result a comparison with at least one model
     */
    static Plots of(ComparisonResult result) {
        Arguments.atLeast(result.models().size(), 1, "number of models");
        return new Plots(
                styles(result), DensityPlot.of(result), QqPlot.of(result), PitPlot.of(result), ScorePlot.of(result));
    }

    /** Colours go by id, not by rank, so that a model keeps its colour from run to run. */
    private static List<Style> styles(ComparisonResult result) {
        List<String> ids = result.models().stream().map(ModelResult::id).toList();
        List<Style> byId = Palette.of(ids.stream().sorted().toList());
        return byId.stream()
                .sorted(Comparator.comparingInt((Style style) -> ids.indexOf(style.id())))
                .toList();
    }
}
