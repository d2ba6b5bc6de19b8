package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.app.text.Table;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.WayOut;

/** The report on a landscape as one page that needs nothing else. */
public final class LandscapeReport {
    private LandscapeReport() {}

    /**
     * Writes a report: the same bytes for the same answer.
     *
     * @param answer what is known of a potential
     * @param version the version of the program
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(LandscapeAnswer answer, String version, List<String> notices) {
        CrisisPlot crisis = CrisisPlot.of(answer);
        Map<String, String> places = new LinkedHashMap<>();
        String title = "Landscape of " + answer.question().id();
        places.put("title", Html.escape(title));
        places.put("lead", Html.escape(LandscapeWords.lead(answer)));
        places.put("notices", Html.notices(notices));
        places.put("spots", answer.spots().isEmpty() ? "" : plain(LandscapeTables.spots(answer)));
        places.put("sides", Html.list(LandscapeWords.sides(answer)));
        places.put("ways", ways(answer));
        places.put("rates", rates(answer));
        places.put("passage", Html.escape(LandscapeWords.passage(answer)));
        places.put("crisis", Html.escape(LandscapeWords.crisis(answer)));
        places.put("probabilities", probabilities(answer, crisis));
        places.put("remarks", Html.list(LandscapeWords.remarks(answer)));
        places.put("sources", Html.escape(LandscapeWords.sources(answer)));
        return new Page(
                        title,
                        Template.fill(Template.resource("landscape.html"), places),
                        ReportCharts.embeddable(data(answer, crisis)),
                        "landscape.js",
                        "The numbers are in result.json.")
                .html(version);
    }

    private static String plain(Table table) {
        return Html.table(table, "plain", Map.of());
    }

    private static String ways(LandscapeAnswer answer) {
        if (answer.ways().isEmpty()) {
            return "<p>There is no barrier to cross: " + Html.escape(answer.noWay()) + ".</p>\n";
        }
        Table estimates = LandscapeTables.estimates(answer);
        return "<h3>Exact mean times, years</h3>\n" + plain(LandscapeTables.ways(answer))
                + (estimates.rows().isEmpty()
                        ? ""
                        : "<h3>What approximations say <span class=\"aside\">years, and in brackets their share of the exact time</span></h3>\n"
                                + plain(estimates))
                + (answer.ways().stream().anyMatch(way -> way.trajectory().isPresent())
                        ? "<figure><div class=\"chart small\" id=\"ways\" role=\"img\" aria-label=\"Most likely ways up\"></div><figcaption>The most"
                                + " likely way from each well to the top, half way up at time 0: weak noise climbs as it would slide"
                                + " down, backwards in time.</figcaption></figure>\n"
                        : "");
    }

    private static String rates(LandscapeAnswer answer) {
        return answer.relaxation().rates().size() == 0
                ? "<p>No decay rates: " + Html.escape(answer.relaxation().remark()) + ".</p>\n"
                : plain(LandscapeTables.rates(answer.relaxation()));
    }

    private static String probabilities(LandscapeAnswer answer, CrisisPlot crisis) {
        if (!answer.crisis().atTime().known() && !answer.crisis().byTime().known()) {
            return "<p>The probabilities are not known; the remarks say why.</p>\n";
        }
        String table = plain(LandscapeTables.crisis(answer));
        return crisis.drawable()
                ? table
                        + "<figure><div class=\"panels\" id=\"crisis\"></div><figcaption>The probability over time: that the return is"
                        + " beyond the level at that time, and that it has been beyond it at any time until then. Symbols stand at"
                        + " the horizons of the table.</figcaption></figure>\n"
                : table;
    }

    private static Values data(LandscapeAnswer answer, CrisisPlot crisis) {
        LandscapePlot plot = LandscapePlot.of(answer);
        return Values.EMPTY
                .with(
                        "potential",
                        Values.EMPTY
                                .with("curve", ReportCharts.xy(plot.states(), plot.heights()))
                                .with(
                                        "density",
                                        plot.density()
                                                .map(ReportCharts::rounded)
                                                .orElse(null))
                                .with("bottom", plot.bottom())
                                .with("top", plot.top())
                                .with("wells", points(plot.wells()))
                                .with("tops", points(plot.tops()))
                                .with("from", Doubles.of(plot.from(), plot.fromHeight()))
                                .with("level", plot.level()))
                .with("crisis", crisis.drawable() ? crisis(answer, crisis) : null)
                .with("ways", ways(answer.ways()));
    }

    private static Values points(LandscapePlot.Points points) {
        return ReportCharts.xy(points.states(), points.heights());
    }

    private static Values crisis(LandscapeAnswer answer, CrisisPlot plot) {
        return Values.EMPTY
                .with(
                        "title",
                        (answer.crisis().downwards() ? "below " : "above ")
                                + LandscapeWords.place(answer.question().to()))
                .with("from", plot.from())
                .with("to", plot.to())
                .with("floor", plot.floor())
                .with("decades", plot.spansDecades())
                .with("stationary", Double.isNaN(plot.stationary()) ? null : plot.stationary())
                .with(
                        "curves",
                        plot.curves().stream()
                                .map(curve -> Values.EMPTY
                                        .with("style", ReportCharts.style(curve.style()))
                                        .with("curve", ReportCharts.xy(curve.times(), curve.percents()))
                                        .with(
                                                "marks",
                                                Doubles.of(
                                                        curve.marks().stream().mapToDouble(Integer::doubleValue))))
                                .toList());
    }

    private static List<Values> ways(List<WayOut> ways) {
        List<Style> styles =
                Palette.of(ways.stream().map(LandscapePictures::name).toList());
        List<Values> all = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Style style = styles.get(i);
            ways.get(i)
                    .trajectory()
                    .ifPresent(way -> all.add(Values.EMPTY
                            .with("style", ReportCharts.style(style))
                            .with("curve", ReportCharts.xy(way.times(), way.states()))));
        }
        return all;
    }
}
