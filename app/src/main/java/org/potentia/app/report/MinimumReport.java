package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.potentia.api.Values;

/** The report of one run of an optimizer as one page that needs nothing else. Nothing on it depends on a clock. */
public final class MinimumReport {
    private MinimumReport() {}

    /**
     * Writes a report.
     *
     * @param run the run
     * @param version the version of the program
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(SingleRun run, String version, List<String> notices) {
        String title = run.optimum().provenance().id() + " on " + run.problem().id();
        TracePlot trace = TracePlot.of(run.optimum(), run.problem().optimum());
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", Html.escape(title));
        places.put("lead", Html.escape(run.problem().title() + ". " + MinimumFacts.sentence(run)));
        places.put(
                "notices",
                Html.notices(notices)
                        + (run.interrupted()
                                ? Html.notices(List.of("This run was interrupted: it shows what was found by then."))
                                : ""));
        places.put("certificate", Html.facts(MinimumFacts.certificate(run)));
        places.put("hint", Html.escape(MinimumFacts.hint(run)));
        places.put("point", Html.table(MinimumFacts.point(run), Map.of()));
        places.put("descents", Html.table(MinimumFacts.descents(run), Map.of()));
        places.put("details", details("What the method says", MinimumFacts.details(run)));
        places.put(
                "options",
                details("Options", OptionFacts.of(run.optimum().provenance().options())));
        return new Page(
                        title,
                        Template.fill(Template.resource("minimum.html"), places),
                        ReportCharts.embeddable(Values.EMPTY.with("trace", TraceCharts.values(trace))),
                        "minimum.js",
                        "The numbers are in result.json.")
                .html(version);
    }

    private static String details(String title, List<Fact> facts) {
        return facts.isEmpty() ? "" : "<h2>" + title + "</h2>\n<dl class=\"facts\">\n" + Html.facts(facts) + "</dl>\n";
    }
}
