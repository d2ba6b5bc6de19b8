package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.PairwiseTest;

/**
 * The report of a comparison as one page that needs nothing else: no network, no file beside it. It says the same whenever and wherever
 * it is written.
 */
public final class Report {
    private final ComparisonResult result;
    private final Optional<Plots> plots;
    private final String version;
    private final Background background;
    private final List<String> notices;

    private Report(ComparisonResult result, String version, Background background, List<String> notices) {
        this.result = result;
        this.plots = result.models().isEmpty() ? Optional.empty() : Optional.of(Plots.of(result));
        this.version = version;
        this.background = background;
        this.notices = List.copyOf(notices);
    }

    /**
     * Writes a report.
     *
     * @param result the comparison
     * @param version the version of the program
     * @param background what the result does not hold
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(ComparisonResult result, String version, Background background, List<String> notices) {
        return new Report(result, version, background, notices).html();
    }

    private String html() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", Html.escape(title()));
        places.put("lead", Html.escape(lead()));
        places.put("facts", Html.facts(facts()));
        places.put("notices", notices());
        places.put("ranking", "<div class=\"ranking\">" + Html.table(RankingTable.of(result), colors()) + "</div>");
        places.put("remarks", Html.list(Remarks.of(result, background)));
        places.put("parameters", parameters());
        places.put("pairs", Html.table(pairs(), colors()));
        places.put("certificates", certificates());
        places.put(
                "baseline",
                Html.escape(plots.map(all -> all.scores().baseline()).orElse("–")));
        return new Page(
                        title(),
                        Template.fill(Template.resource("comparison.html"), places),
                        plots.map(all -> ReportCharts.json(all, FitTraces.values(result)))
                                .orElse("{\"models\":[]}"),
                        "comparison.js",
                        "The numbers are in result.json, day by day in scores.csv.")
                .html(version);
    }

    private String title() {
        return result.data().name() + ", " + Words.days(result.horizon()) + " returns";
    }

    private String lead() {
        int count = result.models().size();
        return result.best()
                .map(best -> count + (count == 1 ? " model was" : " models were")
                        + " fitted to the same returns and judged on the same later ones. "
                        + best.title() + " (" + best.id() + ") forecast them best"
                        + equals(best))
                .orElse("No model could be judged; the reasons stand below.");
    }

    private String equals(ModelResult best) {
        List<String> equals = result.pairwise().stream()
                .filter(test -> test.verdict() == PairwiseTest.Verdict.NOT_DISTINGUISHABLE
                        || test.verdict() == PairwiseTest.Verdict.IDENTICAL)
                .map(PairwiseTest::model)
                .filter(id -> !id.equals(best.id()))
                .toList();
        if (equals.isEmpty()) {
            return result.models().size() > 1 ? ", and every other model was significantly worse." : ".";
        }
        return "; no significant difference from " + String.join(", ", equals) + ".";
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Data",
                result.data().name() + ", " + result.data().rows() + " prices"
                        + (result.data().dropped() > 0 ? ", " + result.data().dropped() + " rows dropped" : "")));
        if (!background.dropped().isBlank()) {
            facts.add(new Fact("Dropped", background.dropped()));
        }
        if (!background.dataSource().isBlank()) {
            facts.add(new Fact("Source", background.dataSource()));
        }
        facts.add(new Fact(
                "Fitted to",
                result.split().fitCount() + " returns,\n" + result.split().fitFrom() + " to "
                        + result.split().fitTo()));
        facts.add(new Fact(
                "Judged on",
                result.split().testCount() + " returns,\n" + result.split().testFrom() + " to "
                        + result.split().testTo()));
        facts.add(new Fact(
                "Horizon",
                Words.horizon(result) + (result.overlapping() ? ", overlapping" : "") + "; 1 day = 1/252 year"));
        facts.add(new Fact("Split", result.split().rule().toString()));
        facts.add(new Fact("Optimizer", CertificateFacts.optimizer(result.optimizer())));
        facts.add(new Fact("Seed", String.valueOf(result.seed())));
        facts.add(new Fact("SHA-256 of the data", result.data().sha256()));
        return facts;
    }

    private String notices() {
        List<String> all = new ArrayList<>(notices);
        if (result.interrupted()) {
            all.add(0, "This comparison was interrupted: it shows the models that were done by then.");
        }
        return Html.notices(all);
    }

    private Map<String, String> colors() {
        return plots.stream().flatMap(all -> all.styles().stream()).collect(Collectors.toMap(Style::id, Style::color));
    }

    private String parameters() {
        List<Fit> fits = result.models().stream().map(ModelResult::fit).toList();
        List<String> reasons = fits.stream()
                .flatMap(fit -> ParameterTable.reasons(fit).stream().map(reason -> fit.modelId() + ": " + reason))
                .toList();
        return Html.table(ParameterTable.of(fits, true), "grouped", colors()) + Html.list(reasons);
    }

    private Table pairs() {
        List<Column> columns = List.of(
                Column.words("model", "The id of the model."),
                Column.words("against", "The best model."),
                Column.numbers("mean difference", "Mean log score of the model minus that of the best one, in nats."),
                Column.numbers("statistic", "The Diebold-Mariano statistic, negative if the model is worse."),
                Column.numbers("p", "The probability of such a difference by chance."),
                Column.numbers("lags", "How many autocovariances entered the variance of the mean difference."),
                Column.words("verdict", "At the 5 % level."));
        return new Table(
                columns,
                result.pairwise().stream()
                        .map(test -> List.of(
                                Cell.of(test.model()),
                                Cell.of(test.against()),
                                Cell.of(Numbers.fixed(test.meanDifference(), 5), test.meanDifference()),
                                Cell.of(Numbers.fixed(test.statistic(), 2), test.statistic()),
                                Cell.of(Numbers.probability(test.pValue()), test.pValue()),
                                Cell.of(String.valueOf(test.lags()), test.lags()),
                                Cell.of(test.verdict().toString())))
                        .toList());
    }

    private String certificates() {
        StringBuilder html = new StringBuilder();
        for (ModelResult model : result.models()) {
            Fit fit = model.fit();
            html.append("<details><summary>")
                    .append(Html.swatch(colors().getOrDefault(model.id(), "")))
                    .append(Html.escape(model.id()))
                    .append(" <span class=\"aside\">version ")
                    .append(Html.escape(model.version()))
                    .append(", log-likelihood ")
                    .append(Numbers.fixed(fit.logLikelihood(), 3))
                    .append("</span></summary><dl class=\"facts\">\n")
                    .append(Html.facts(CertificateFacts.of(fit)))
                    .append("</dl>")
                    .append(Html.list(fit.notes()))
                    .append(trace(fit))
                    .append("</details>\n");
        }
        return html.toString();
    }

    /** The place for the trace of a fit, if its optimizer noted how it went; the script draws it when the reader opens it. */
    private static String trace(Fit fit) {
        return FitTraces.of(fit)
                .map(plot -> "<div class=\"trace\" data-model=\"" + Html.escape(fit.modelId()) + "\"></div>")
                .orElse("");
    }
}
