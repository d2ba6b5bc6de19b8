package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Values;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;

/**
 * Offers the study {@code schrodinger-thresholds}: for each asset the volume from which on returns have more than one mode, by the algorithm of
 * section 5.2 of the paper, with what the algorithm leaves out: a permutation test of the whole search, false-discovery control across assets,
 * and how often the search finds a threshold in made series that have none.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, section 5.2; the first threshold is 5 % of the range, not the percentile that the text names.
 *
 * @since 0.1
 */
public final class SchroedingerThresholds implements StudyProvider {
    /** Makes the provider. */
    public SchroedingerThresholds() {}

    @Override
    public String id() {
        return "schrodinger-thresholds";
    }

    @Override
    public String title() {
        return "Volume thresholds of multimodal returns, with their null";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Lin",
                2024,
                "Quantum probability theoretic asset return modeling: a novel Schrödinger-like trading equation and multimodal distribution",
                "arXiv:2401.05823");
    }

    @Override
    public OptionSpace options() {
        return ThresholdSettings.OPTIONS;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is no series, two have one name, or none can be analysed
     */
    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        ThresholdSettings chosen = ThresholdSettings.of(settings.requireOf(options(), id()));
        if (data.isEmpty()) {
            throw new IllegalArgumentException("there is no series, must be one or more with open, close and volume");
        }
        if (data.stream().map(StudySeries::name).distinct().count() < data.size()) {
            throw new IllegalArgumentException(
                    "two series have one name, must differ: tables tell assets by their names");
        }
        List<TradingDays> all = data.stream()
                .map(series -> TradingDays.of(series, chosen, Seeds.of(context.seed(), series.name(), -1)))
                .toList();
        List<TradingDays> usable =
                all.stream().filter(days -> days.refusal().isEmpty()).toList();
        if (usable.isEmpty()) {
            TradingDays first = all.get(0);
            throw new IllegalArgumentException(first.name() + " "
                    + first.refusal().orElseThrow()
                    + (all.size() > 1 ? "; nor can any of the other " + (all.size() - 1) + " series be analysed" : ""));
        }
        Searches searches = Searches.run(usable, chosen, context);
        List<String> log = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        data.forEach(series -> log.addAll(series.log()));
        for (TradingDays days : all) {
            log.addAll(days.log());
            days.refusal().ifPresent(why -> log.add(days.name() + " is left out: it " + why));
            if (days.refusal().isEmpty()) {
                warnings.addAll(days.warnings());
            }
        }
        ThresholdReport report = new ThresholdReport(searches, chosen);
        log.addAll(report.log());
        warnings.addAll(report.warnings());
        Values values = report.values().with("assetsLeftOut", all.size() - usable.size());
        List<StudyTable> tables = new ArrayList<>(report.tables());
        if (usable.size() == 1 && chosen.levels() > 0) {
            LevelReport levels = LevelReport.of(usable.get(0), chosen.levels(), chosen.classes());
            tables.addAll(levels.tables());
            log.addAll(levels.log());
            values = values.with("levels", levels.values());
        }
        context.progress("done", 1);
        return new StudyResult(
                values,
                tables,
                new ThresholdFigures(searches, chosen.level()).all(),
                List.copyOf(log),
                List.copyOf(warnings));
    }
}
