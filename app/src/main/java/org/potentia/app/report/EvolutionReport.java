package org.potentia.app.report;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.potentia.api.Values;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.PlanarAgreement;

/** The report on evolutions as one page that needs nothing else. */
public final class EvolutionReport {
    private EvolutionReport() {}

    /**
     * Writes a report. The only numbers that differ between equal runs are the seconds.
     *
     * @param evolutions the evolutions
     * @param version the version of the program
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(Evolutions evolutions, String version, List<String> notices) {
        Map<String, String> colors =
                Palette.of(evolutions.solvers()).stream().collect(Collectors.toMap(Style::id, Style::color));
        Map<String, String> places = new LinkedHashMap<>();
        String title = title(evolutions);
        places.put("title", Html.escape(title));
        places.put("lead", Html.escape(lead(evolutions)));
        places.put(
                "notices",
                Html.notices(notices)
                        + (evolutions.interrupted()
                                ? Html.notices(List.of("This run was interrupted: it shows what was evolved by then."))
                                : ""));
        places.put("agreement", Html.table(EvolutionTables.agreement(evolutions), colors));
        places.put("remarks", Html.list(EvolutionTables.remarks(evolutions)));
        places.put(
                "problems",
                evolutions.agreements().stream()
                        .map(agreement -> problem(agreement, colors))
                        .collect(Collectors.joining()));
        Values data = Values.EMPTY.with(
                "problems",
                evolutions.lines().stream()
                        .filter(EvolutionAgreement::answered)
                        .map(agreement -> EvolutionCharts.values(EvolutionPlot.of(agreement, evolutions.solvers())))
                        .toList());
        return new Page(
                        title,
                        Template.fill(Template.resource("evolution.html"), places),
                        ReportCharts.embeddable(data),
                        "evolution.js",
                        "The numbers are in result.json, point by point in densities.csv.")
                .html(version);
    }

    private static String title(Evolutions evolutions) {
        int count = evolutions.agreements().size();
        String what = count == 1 ? evolutions.agreements().getFirst().id() : count + " evolutions";
        int solvers = evolutions.solvers().size();
        return what + " under " + (solvers == 1 ? evolutions.solvers().getFirst() : solvers + " propagators");
    }

    private static String lead(Evolutions evolutions) {
        if (evolutions.agreements().size() == 1) {
            return evolutions.agreements().getFirst().title() + ".";
        }
        long broken = evolutions.agreements().stream()
                .flatMap(agreement -> agreement.verdicts().stream())
                .filter(answer -> !answer.keepsItsClaim())
                .count();
        double least = evolutions.agreements().stream()
                .flatMap(agreement -> agreement.verdicts().stream())
                .flatMapToDouble(answer -> answer.digits().stream())
                .min()
                .orElse(0);
        return (broken == 0
                        ? "Every propagator is as close to the measure as it claims."
                        : broken + " answers are not as close to the measure as they claim.")
                + " The fewest digits that agree are " + Numbers.fixed(least, 1) + ".";
    }

    private static String problem(Agreement agreement, Map<String, String> colors) {
        String id = Html.escape(agreement.id());
        String body = !agreement.answered()
                ? "<p>No propagator has an answer.</p>\n"
                : figure(agreement, id)
                        + Html.table(EvolutionTables.snapshots(agreement), colors)
                        + Html.table(EvolutionTables.costs(agreement), colors);
        return "<section class=\"problem\">\n<h2>" + id + " <span class=\"aside\">" + Html.escape(agreement.title())
                + "</span></h2>\n" + body + "</section>\n";
    }

    private static String figure(Agreement agreement, String id) {
        return switch (agreement) {
            case EvolutionAgreement line ->
                "<figure><div class=\"panels\" id=\"densities-" + id
                        + "\"></div><figcaption>Density over the state, a panel for each time. Lines that agree cover each"
                        + " other: click on a name to hide its line.</figcaption></figure>\n";
            case PlanarAgreement planar ->
                "<figure><img alt=\"Densities in the plane\" style=\"max-width:100%\" src=\"data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(Png.images(HeatMap.all(planar), HeatMap.WIDTH, HeatMap.HEIGHT))
                        + "\"><figcaption>Density over both coordinates: a column for each time, a row for each propagator.</figcaption></figure>\n";
        };
    }
}
