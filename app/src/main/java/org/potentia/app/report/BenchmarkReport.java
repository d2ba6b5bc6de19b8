package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Ecdf;
import org.potentia.workbench.optimization.ProblemFacts;
import org.potentia.workbench.optimization.Standing;

/** The report of an experiment with optimizers as one page that needs nothing else. */
public final class BenchmarkReport {
    private final BenchmarkResult result;
    private final BenchmarkPlots plots;
    private final List<String> notices;

    private BenchmarkReport(BenchmarkResult result, List<String> notices) {
        this.result = result;
        this.plots = BenchmarkPlots.of(result);
        this.notices = List.copyOf(notices);
    }

    /**
     * Writes a report. The only numbers that differ between equal experiments are the seconds.
     *
     * @param result the experiment
     * @param version the version of the program
     * @param notices what went wrong on the way without spoiling the result
     * @return the page
     */
    public static String html(BenchmarkResult result, String version, List<String> notices) {
        return new BenchmarkReport(result, notices).html(version);
    }

    private String html(String version) {
        Map<String, String> colors = plots.styles().stream().collect(Collectors.toMap(Style::id, Style::color));
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", Html.escape(title()));
        places.put("lead", Html.escape(lead()));
        places.put("facts", Html.facts(facts()));
        places.put("notices", Html.notices(allNotices()));
        places.put(
                "standings",
                "<div class=\"ranking\">" + Html.table(BenchmarkTables.standings(result), colors) + "</div>");
        places.put("remarks", Html.list(result.notes()));
        places.put("problems", problems(colors));
        places.put("optimizers", optimizers(colors));
        places.put("runs", String.valueOf(result.seeds()));
        return new Page(
                        title(),
                        Template.fill(Template.resource("benchmark.html"), places),
                        BenchmarkCharts.json(plots),
                        "benchmark.js",
                        "The numbers are in result.json, run by run in runs.csv.")
                .html(version);
    }

    private String title() {
        int optimizers = result.standings().size();
        int problems = result.problems().size();
        return optimizers + (optimizers == 1 ? " optimizer" : " optimizers") + " on " + problems
                + (problems == 1 ? " problem" : " problems");
    }

    private String lead() {
        Standing best = BenchmarkTables.ranked(result).getFirst();
        if (best.area() == 0) {
            return "No run reached its optimum between " + Math.round(Ecdf.AREA_FROM) + " and "
                    + Math.round(Ecdf.AREA_TO) + " evaluations.";
        }
        List<String> unsolved = result.problems().stream()
                .map(ProblemFacts::id)
                .filter(id -> result.on(id).stream().allMatch(cell -> cell.successes() == 0))
                .toList();
        return best.contestant() + " solves most in least evaluations: its ECDF has the largest area, "
                + Numbers.fixed(best.area(), 3) + "."
                + (unsolved.isEmpty()
                        ? " Every problem was solved by some optimizer."
                        : " Nobody solved " + String.join(", ", unsolved) + ".");
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact("Runs", result.seeds() + " of each optimizer on each problem, seeds 1 to " + result.seeds()));
        facts.add(new Fact("Starts", "at random in the box, or where the problem itself proposes"));
        facts.add(new Fact("After an end without success", "a new start, until the budget is spent"));
        for (ProblemFacts problem : result.problems()) {
            facts.add(new Fact(
                    problem.id(),
                    problem.title() + "; solved at "
                            + (problem.known() ? "f \u2264 " : "the best value found, f \u2264 ")
                            + Numbers.brief(problem.target(), 10) + "; budget " + problem.budget() + " evaluations"));
        }
        return facts;
    }

    private List<String> allNotices() {
        List<String> all = new ArrayList<>(notices);
        if (result.interrupted()) {
            all.add(0, "This experiment was interrupted: it shows the runs that were done by then.");
        }
        return all;
    }

    private String problems(Map<String, String> colors) {
        StringBuilder html = new StringBuilder();
        for (ProblemFacts problem : result.problems()) {
            html.append("<section class=\"problem\">\n<h3>")
                    .append(Html.escape(problem.id()))
                    .append(" <span class=\"aside\">")
                    .append(Html.escape(problem.title()))
                    .append("</span></h3>\n<div class=\"beside\"><div class=\"chart small\" id=\"ecdf-")
                    .append(Html.escape(problem.id()))
                    .append("\" role=\"img\" aria-label=\"Share of runs that solved ")
                    .append(Html.escape(problem.id()))
                    .append(" over evaluations\"></div>\n")
                    .append(Html.table(BenchmarkTables.problem(result, problem.id()), colors))
                    .append("</div></section>\n");
        }
        return html.toString();
    }

    private String optimizers(Map<String, String> colors) {
        StringBuilder html = new StringBuilder();
        for (Standing standing : BenchmarkTables.ranked(result)) {
            html.append("<details><summary>")
                    .append(Html.swatch(colors.getOrDefault(standing.contestant(), "")))
                    .append(Html.escape(standing.contestant()))
                    .append(" <span class=\"aside\">version ")
                    .append(Html.escape(standing.provenance().version()))
                    .append(standing.gradients() ? ", was shown gradients where a problem has them" : "")
                    .append("</span></summary><dl class=\"facts\">\n")
                    .append(Html.facts(OptionFacts.of(standing.provenance().options())))
                    .append("</dl></details>\n");
        }
        return html.toString();
    }
}
