package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Values;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;

/**
 * Offers the study {@code qgauss-regimes}: the time-resolved analysis of a price series by the protocol of the q-Gaussian paper.
 *
 * <p>The values hold, under {@code regimes}, for each regime its range of lags, alpha, q, D and amplitude with errors: what a self-similar
 * model takes as its own, and under {@code model} the same as parameters of {@code qgauss-regimes-law}, in its units. Lags are in steps of the series, prices in its units, D in price units to the power alpha a step.
 *
 * @since 0.1
 */
public final class QGaussianRegimes implements StudyProvider {
    static final Citation CITATION = new Citation(
            "F. Alonso-Marroquin, K. Arias-Calluari, M. Harré, M. N. Najafi, H. J. Herrmann",
            2019,
            "q-Gaussian diffusion in stock markets",
            "Phys. Rev. E 99, 062313, doi:10.1103/PhysRevE.99.062313");

    /** Makes the provider. */
    public QGaussianRegimes() {}

    @Override
    public String id() {
        return "qgauss-regimes";
    }

    @Override
    public String title() {
        return "Regimes of superdiffusion of a price series";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public OptionSpace options() {
        return RegimeSettings.OPTIONS;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is not exactly one series (none for a synthetic one), its rows are unevenly spaced, its
     *     prices do not change, or it is too short for the lags
     */
    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        RegimeSettings chosen = RegimeSettings.of(settings.requireOf(options(), id()));
        if (data.size() != (chosen.synthetic() > 0 ? 0 : 1)) {
            throw new IllegalArgumentException("there are " + data.size()
                    + " series, must be one, or none and the option synthetic = how many minutes to make");
        }
        StudySeries series = data.isEmpty() ? JoinedSeries.PAPER.make(chosen.synthetic(), context.seed()) : data.get(0);
        RegimeAnalysis analysis = RegimeAnalysis.of(series, chosen, context);
        Moments moments = Moments.of(analysis, chosen.power());
        List<Collapse> collapses = new ArrayList<>();
        if (analysis.breaks().two()) {
            collapses.add(Collapse.of(analysis.regimes().get(0), analysis.strongLags()));
        }
        collapses.add(Collapse.of(analysis.last(), analysis.lastLags()));
        List<RivalShapes.Fitted> rivals =
                Collapse.pooled(analysis.last(), analysis.lastLags()).all();
        Values values = values(analysis, moments, collapses, rivals);
        Optional<LawParameters> law = LawParameters.of(analysis, series);
        values = law.isPresent() ? values.with("model", law.get().values()) : values;
        if (data.isEmpty()) {
            values = values.with("exactLaw", JoinedTruth.of(JoinedSeries.PAPER, analysis));
        }
        context.progress("done", 1);
        return new StudyResult(
                values,
                new RegimeTables(analysis).all(collapses, rivals),
                new RegimeFigures(analysis, collapses, moments, series.name()).all(),
                analysis.log(),
                analysis.warnings());
    }

    private static Values values(
            RegimeAnalysis analysis, Moments moments, List<Collapse> collapses, List<RivalShapes.Fitted> rivals) {
        Line single = analysis.single();
        List<Values> regimes = new ArrayList<>();
        for (int i = 0; i < collapses.size(); i++) {
            regimes.add(analysis.regimes()
                    .get(i)
                    .values()
                    .with("collapseRms", collapses.get(i).rms())
                    .with("collapseQuality", collapses.get(i).quality()));
        }
        Values values = Values.EMPTY
                .with("regimes", regimes)
                .with("chiSquare", analysis.breaks().chiSquare())
                .with("chiSquareOfOneRegime", analysis.breaks().singleChiSquare())
                .with(
                        "singleExponent",
                        Values.of("alpha", -1 / single.slope())
                                .with("naiveError", single.slopeError() / (single.slope() * single.slope())))
                .with("moments", moments.values())
                .with(
                        "rivals",
                        rivals.stream()
                                .map(rival -> Values.EMPTY
                                        .with("shape", rival.name())
                                        .with("meanLogLikelihood", rival.logLikelihood())
                                        .with("parameters", String.join(", ", rival.parameters())))
                                .toList());
        if (analysis.breaks().two()) {
            Line edges = analysis.edgeLaw();
            double[][] times = analysis.breakTimes();
            values = values.with(
                            "bumpEdges",
                            Values.of("a", Math.exp(edges.intercept()))
                                    .with("v", edges.slope())
                                    .with("vNaiveError", edges.slopeError()))
                    .with(
                            "changePoints",
                            Values.of("strongUntil", analysis.regimes().get(0).to())
                                    .with("weakFrom", analysis.last().from())
                                    .with(
                                            "shareOfResamplesWithTwo",
                                            times.length
                                                    / (double) analysis.lags()
                                                            .get(0)
                                                            .heightResampled()
                                                            .length)
                                    .with("strongUntilError", deviation(times, 0))
                                    .with("weakFromError", deviation(times, 1)));
        }
        return values;
    }

    private static double deviation(double[][] times, int which) {
        return Resamples.deviation(
                Arrays.stream(times).mapToDouble(pair -> pair[which]).toArray());
    }
}
