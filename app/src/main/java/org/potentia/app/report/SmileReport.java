package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.potentia.api.Values;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileStudy;

/** The report on fits to option chains as one page that needs nothing else. */
public final class SmileReport {
    private SmileReport() {}

    /**
     * Writes a report.
     *
     * @param smiles the fits
     * @param version the version of the program
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(Smiles smiles, String version, List<String> notices) {
        String title = title(smiles);
        List<Values> charts = new ArrayList<>();
        StringBuilder sections = new StringBuilder();
        if (smiles.studies().size() > 1) {
            SmileTables.days(smiles.studies()).ifPresent(days -> {
                sections.append("<section>\n<h2>Day by day</h2>\n<div class=\"panels\">\n");
                smiles.days().forEach(panel -> sections.append(place(panel, charts)));
                sections.append("</div>\n").append(Html.table(days, Map.of())).append("</section>\n");
            });
        }
        for (SmileStudy study : smiles.studies()) {
            sections.append(section(smiles, study, charts));
        }
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", Html.escape(title));
        places.put("lead", Html.escape(lead(smiles)));
        places.put(
                "notices",
                Html.notices(notices)
                        + (smiles.interrupted()
                                ? Html.notices(List.of("This run was interrupted: it shows what was fitted by then."))
                                : ""));
        places.put("sections", sections.toString());
        return new Page(
                        title,
                        Template.fill(Template.resource("smile.html"), places),
                        ReportCharts.embeddable(Values.EMPTY.with("charts", charts)),
                        "smile.js",
                        "The numbers are in result.json.")
                .html(version);
    }

    private static String title(Smiles smiles) {
        List<String> models = smiles.studies().stream()
                .flatMap(study -> study.slices().stream())
                .flatMap(slice -> slice.fits().stream())
                .map(SmileFit::modelId)
                .distinct()
                .toList();
        return String.join(", ", models) + " on "
                + smiles.studies().getFirst().chain().name();
    }

    private static String lead(Smiles smiles) {
        return smiles.studies().stream()
                .map(study -> study.chain().asOf().map(date -> date + ": ").orElse("")
                        + study.chain().size() + " quotes of "
                        + study.chain().expiries().size() + " expir"
                        + (study.chain().expiries().size() == 1 ? "y" : "ies"))
                .collect(Collectors.joining("; "));
    }

    private static String section(Smiles smiles, SmileStudy study, List<Values> charts) {
        StringBuilder html = new StringBuilder("<section>\n<h2>"
                + Html.escape(study.chain().asOf().map(Object::toString).orElse("How near the models come")) + "</h2>\n"
                + Html.table(SmileTables.scores(study), Map.of())
                + Html.list(study.chain().notes()) + "</section>\n");
        for (SmileStudy.Slice slice : study.slices()) {
            html.append("<section class=\"problem\">\n<h2>")
                    .append(Html.escape(SmileTables.title(slice)))
                    .append("</h2>\n<div class=\"panels\">\n");
            if (!slice.fits().isEmpty()) {
                smiles.panels(slice).forEach(panel -> html.append(place(panel, charts)));
            }
            html.append("</div>\n");
            for (SmileFit fit : slice.fits()) {
                html.append("<h3>").append(Html.escape(fit.title())).append("</h3>\n");
                html.append(Html.table(SmileTables.parameters(fit), Map.of()));
                if (!fit.findings().values().isEmpty()) {
                    html.append(Html.table(SmileTables.derived(fit), Map.of()));
                }
                html.append(Html.list(fit.remarks()));
                html.append("<details><summary>Quotes</summary>\n")
                        .append(Html.table(SmileTables.quotes(fit), Map.of()))
                        .append("</details>\n<details><summary>Certificate</summary>\n<dl class=\"facts\">\n")
                        .append(Html.facts(CertificateFacts.of(fit.certificate(), fit.lossValue())))
                        .append("</dl>\n</details>\n");
            }
            slice.notFitted()
                    .forEach((model, why) -> html.append(Html.notices(List.of(model + " is not fitted: " + why))));
            html.append("</section>\n");
        }
        return html.toString();
    }

    /** Makes the place of a chart in the page. */
    private static String place(CurvePanel panel, List<Values> charts) {
        charts.add(chart(panel));
        return "<div class=\"chart\" id=\"chart-" + (charts.size() - 1) + "\"></div>\n";
    }

    private static Values chart(CurvePanel panel) {
        return Values.EMPTY
                .with("title", panel.title())
                .with("x", panel.x())
                .with("y", panel.y())
                .with(
                        "layers",
                        panel.layers().stream()
                                .map(layer -> Values.EMPTY
                                        .with("style", ReportCharts.style(layer.style()))
                                        .with("kind", layer.kind().name())
                                        .with("curve", ReportCharts.xy(layer.points(), layer.values())))
                                .toList());
    }
}
