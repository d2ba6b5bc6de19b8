package org.potentia.models.qgauss.regime;

import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;

/**
 * Offers the study {@code qgauss-null-controls}: how often the analysis of {@code qgauss-regimes} sees two regimes in walks of independent
 * steps, which have one, and how its exponent and error stand to the true 2.
 *
 * @since 0.1
 */
public final class QGaussianNullControls implements StudyProvider {
    private static final List<String> OWN = List.of("walks", "steps", "freedom");

    /** The options of the analysis itself, behind those of the walks. */
    private static final OptionSpace OPTIONS = new OptionSpace(
            java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(
                                    Option.count("walks", 2, 100_000, 200, "how many walks"),
                                    Option.count(
                                            "steps",
                                            1000,
                                            10_000_000,
                                            98_000,
                                            "the length of each; 252 sessions of 390"),
                                    Option.count(
                                            "freedom",
                                            0,
                                            1000,
                                            0,
                                            "degrees of freedom of Student's t of the steps; 0 is normal")),
                            RegimeSettings.OPTIONS.options().stream()
                                    .filter(option -> !option.name().equals("synthetic")))
                    .toList(),
            List.of());

    /** Makes the provider. */
    public QGaussianNullControls() {}

    @Override
    public String id() {
        return "qgauss-null-controls";
    }

    @Override
    public String title() {
        return "Regimes that the analysis sees in walks that have none";
    }

    @Override
    public Citation citation() {
        return QGaussianRegimes.CITATION;
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        settings.requireOf(OPTIONS, id());
        if (!data.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are " + data.size() + " series, must be none: the study makes walks");
        }
        Values rest = Values.EMPTY;
        for (String name : settings.values().names()) {
            rest = OWN.contains(name) ? rest : rest.with(name, settings.values().get(name));
        }
        RegimeSettings chosen = RegimeSettings.of(RegimeSettings.OPTIONS.settings(rest));
        int walks = (int) settings.count("walks");
        List<NullControl> controls =
                NullControl.run(walks, (int) settings.count("steps"), (int) settings.count("freedom"), chosen, context);
        double[] alphas = controls.stream().mapToDouble(NullControl::alpha).toArray();
        double[] errors = controls.stream().mapToDouble(NullControl::error).toArray();
        double[] changes = controls.stream()
                .mapToDouble(control -> control.change() ? 1 : 0)
                .toArray();
        double within = 0;
        double lastWithin = 0;
        double[] lastAlphas =
                controls.stream().mapToDouble(NullControl::lastAlpha).toArray();
        double[] lastErrors =
                controls.stream().mapToDouble(NullControl::lastError).toArray();
        double deviation = Resamples.deviation(alphas);
        for (NullControl control : controls) {
            within += Math.abs(control.alpha() - 2) <= 2 * control.error() ? 1.0 / walks : 0;
            lastWithin += Math.abs(control.lastAlpha() - 2) <= 2 * control.lastError() ? 1.0 / walks : 0;
        }
        double rate = mean(changes);
        Values values = Values.of("walks", walks)
                .with("meanAlpha", mean(alphas))
                .with("standardErrorOfTheMean", deviation / Math.sqrt(walks))
                .with("deviationOfAlpha", deviation)
                .with("meanError", mean(errors))
                .with("shareWithinTwoErrors", within)
                .with("meanAlphaOfLastRegime", mean(lastAlphas))
                .with("meanErrorOfLastRegime", mean(lastErrors))
                .with("lastShareWithinTwoErrors", lastWithin)
                .with("rateOfFalseChanges", rate)
                .with("errorOfTheRate", Math.sqrt(rate * (1 - rate) / walks));
        StudyTable table = StudyTable.of(
                "walks",
                StudyTable.Column.numbers("alpha", "1", alphas),
                StudyTable.Column.numbers("alpha_error", "1", errors),
                StudyTable.Column.numbers("last_alpha", "1", lastAlphas),
                StudyTable.Column.numbers("last_alpha_error", "1", lastErrors),
                StudyTable.Column.numbers("two_regimes", "1", changes));
        return new StudyResult(values, List.of(table), List.of(), List.of(walks + " walks were analysed"), List.of());
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }
}
