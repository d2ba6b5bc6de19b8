package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;
import org.potentia.models.schrodinger.mixture.LevelFit;
import org.potentia.models.schrodinger.mixture.LevelLaw;
import org.potentia.models.schrodinger.mixture.VolumeLink;

/** The ordered regression of the level on volume for one asset, and the risk of a day given its volume. */
final class VolumeReport {
    /** The parts of all days that have at most the volume of a row. */
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final TradingDays days;
    private final Optional<VolumeLink> link;

    private VolumeReport(TradingDays days, Optional<VolumeLink> link) {
        this.days = days;
        this.link = link;
    }

    static VolumeReport of(TradingDays days, LevelFit mixture) {
        return new VolumeReport(days, VolumeLink.of(mixture, days.returns(), days.volumes()));
    }

    List<StudyTable> tables() {
        return link.map(fit -> List.of(regression(fit), risk(fit))).orElse(List.of());
    }

    /** The slope with its error, the likelihood ratio, and VaR and ES of a day with the volume of the last one. */
    Values values() {
        return link.map(fit -> {
                    LevelLaw today = fit.given(today());
                    return Values.of("slope", fit.slope())
                            .with("slopeError", fit.slopeError())
                            .with("likelihoodRatio", fit.likelihoodRatio())
                            .with("p", fit.p())
                            .with("volumeOfLastDay", today())
                            .with("var5", -today.quantile(0.05))
                            .with("es5", today.expectedShortfall(0.05))
                            .with("var1", -today.quantile(0.01))
                            .with("es1", today.expectedShortfall(0.01));
                })
                .orElse(Values.EMPTY);
    }

    String log() {
        return link.map(fit -> days.name()
                        + String.format(
                                Locale.ROOT,
                                ": ordered regression of the level on log volume: slope %.3g +- %.2g for one deviation, likelihood"
                                        + " ratio %.4g against no dependence, p = %.2g if days were independent; a day with"
                                        + " the volume of the last one has a 1 %% value at risk of %.3g, and an expected shortfall of"
                                        + " %.3g",
                                fit.slope(),
                                fit.slopeError(),
                                fit.likelihoodRatio(),
                                fit.p(),
                                -fit.given(today()).quantile(0.01),
                                fit.given(today()).expectedShortfall(0.01))
                        + (separated(fit)
                                ? "; volume tells the levels apart almost without error, so the slope itself is hardly determined"
                                : ""))
                .orElse(days.name() + ": one level alone cannot depend on volume, no regression is made");
    }

    /** Whether the ratio speaks for dependence and the error of the slope does not: the maximum lies towards infinity. */
    private static boolean separated(VolumeLink fit) {
        return fit.p() < 0.01 && !(Math.abs(fit.slope()) > 2 * fit.slopeError());
    }

    private double today() {
        return days.volumes().get(days.volumes().size() - 1);
    }

    private static StudyTable regression(VolumeLink fit) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int k = 0; k < fit.cuts().size(); k++) {
            names.add("cut between levels " + (int) fit.levels().get(k) + " and "
                    + (int) fit.levels().get(k + 1));
            values.add(fit.cuts().get(k));
            errors.add(fit.cutErrors().get(k));
        }
        names.add("slope for one deviation of log volume");
        values.add(fit.slope());
        errors.add(fit.slopeError());
        names.add("slope for log volume");
        values.add(fit.slope() / fit.deviationLog());
        errors.add(fit.slopeError() / fit.deviationLog());
        return StudyTable.of(
                "level-regression",
                Column.texts("parameter", names),
                numbers(
                        "estimate",
                        values.stream().mapToDouble(Double::doubleValue).toArray()),
                numbers(
                        "standard_error",
                        errors.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private StudyTable risk(VolumeLink fit) {
        double[] sorted = days.volumes().stream().sorted().toArray();
        List<String> names = new ArrayList<>();
        double[] volumes = new double[QUANTILES.length + 1];
        for (int k = 0; k < QUANTILES.length; k++) {
            names.add(Math.round(100 * QUANTILES[k]) + " % of the days have less");
            volumes[k] = sorted[(int) Math.round((sorted.length - 1) * QUANTILES[k])];
        }
        names.add("last day");
        volumes[QUANTILES.length] = today();
        Doubles at = Doubles.of(volumes);
        return StudyTable.of(
                "level-risk-of-volume",
                Column.texts("volume_of", names),
                numbers("volume", volumes),
                numbers("weight_of_level_0", at.map(v -> fit.weights(v).get(0)).toArray()),
                numbers("mean_level", at.map(v -> meanLevel(fit.weights(v))).toArray()),
                numbers("var_5", at.map(v -> -fit.given(v).quantile(0.05)).toArray()),
                numbers(
                        "es_5",
                        at.map(v -> fit.given(v).expectedShortfall(0.05)).toArray()),
                numbers("var_1", at.map(v -> -fit.given(v).quantile(0.01)).toArray()),
                numbers(
                        "es_1",
                        at.map(v -> fit.given(v).expectedShortfall(0.01)).toArray()));
    }

    private static double meanLevel(Doubles weights) {
        double[] p = weights.toArray();
        double sum = 0;
        for (int n = 0; n < p.length; n++) {
            sum += n * p[n];
        }
        return sum;
    }

    private static Column numbers(String name, double... values) {
        return Column.numbers(name, "1", values);
    }
}
