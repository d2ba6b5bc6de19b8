package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;

/** What there is to say about one run, the same on the terminal and in its report. */
public final class MinimumFacts {
    private static final int DIGITS = 12;
    private static final int FEW = 3;

    private MinimumFacts() {}

    /**
     * Says in one sentence what came out.
     *
     * @param run the run
     * @return the sentence
     */
    public static String sentence(SingleRun run) {
        Optimum optimum = run.optimum();
        if (!Double.isFinite(optimum.value())) {
            return "No valid point was found in " + optimum.evaluations() + " evaluations.";
        }
        String found = "Found " + Numbers.significant(optimum.value(), DIGITS) + " in " + optimum.evaluations()
                + " evaluations";
        if (run.problem().optimum().isEmpty()) {
            return found + ".";
        }
        double gap = optimum.value() - run.problem().optimum().getAsDouble();
        return found + ", " + Numbers.significant(Math.max(0, gap), FEW) + " above the optimum: "
                + (run.solved() ? "solved." : "not solved.");
    }

    /**
     * Lists the certificate, or why the run stopped if there is none.
     *
     * @param run the run
     * @return the facts
     */
    public static List<Fact> certificate(SingleRun run) {
        return run.certificate()
                .map(certificate ->
                        CertificateFacts.of(certificate, run.optimum().value()))
                .orElseGet(() -> List.of(
                        new Fact(
                                "optimizer",
                                CertificateFacts.optimizer(run.optimum().provenance()) + ", seed " + run.seed()),
                        new Fact(
                                "stopped because",
                                CertificateFacts.words(run.optimum().stop())),
                        new Fact(
                                "evaluations",
                                run.optimum().evaluations() + " of "
                                        + run.budget().evaluations() + " allowed, "
                                        + run.optimum().invalid() + " of them inadmissible")));
    }

    /**
     * Lists what the method itself has to say.
     *
     * @param run the run
     * @return the facts, none if it says nothing
     */
    public static List<Fact> details(SingleRun run) {
        return OptionFacts.of(run.optimum().details()).stream()
                .map(fact -> new Fact(TracePlot.words(fact.name()), fact.text()))
                .toList();
    }

    /**
     * Says what to look for in the trace.
     *
     * @param run the run
     * @return one or two sentences
     */
    static String hint(SingleRun run) {
        String general = "What to look for: does the best value still fall at the end? Then the run was cut short.";
        boolean temperatures = run.optimum().history().columns().stream().anyMatch(name -> name.contains("emperature"));
        return temperatures
                ? general
                        + " A jump of the temperatures is a reannealing; temperatures that fall while nothing is accepted any more"
                        + " have nothing left to do."
                : general;
    }

    /**
     * Sets the point in a table.
     *
     * @param run the run
     * @return one row for each coordinate
     */
    public static Table point(SingleRun run) {
        var problem = run.problem().source().get();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < problem.dimension(); i++) {
            double x = run.optimum().point().get(i);
            rows.add(List.of(
                    Cell.of("x" + (i + 1)),
                    Cell.of(Numbers.significant(x, DIGITS), x),
                    Cell.of(
                            Numbers.brief(problem.lower().get(i), DIGITS),
                            problem.lower().get(i)),
                    Cell.of(
                            Numbers.brief(problem.upper().get(i), DIGITS),
                            problem.upper().get(i))));
        }
        return new Table(
                List.of(
                        Column.words("coordinate", "Its number, from 1."),
                        Column.numbers("value", "Where the best point lies."),
                        Column.numbers("lower", "The lower bound."),
                        Column.numbers("upper", "The upper bound.")),
                rows);
    }

    /**
     * Sets the descents in a table.
     *
     * @param run the run
     * @return one row for each
     */
    public static Table descents(SingleRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        double best = run.optimum().value();
        for (LocalRun descent : run.optimum().runs()) {
            rows.add(List.of(
                    Cell.of(String.valueOf(rows.size() + 1), rows.size() + 1),
                    Cell.of(Numbers.significant(descent.value(), DIGITS), descent.value())
                            .markedIf(descent.value() <= best, Cell.Mark.BEST),
                    Cell.of(String.valueOf(descent.evaluations()), (double) descent.evaluations()),
                    Cell.of(
                            descent.resolution().isPresent()
                                    ? Numbers.significant(descent.resolution().getAsDouble(), FEW)
                                    : "–",
                            descent.resolution().orElse(Double.POSITIVE_INFINITY)),
                    Cell.of(CertificateFacts.words(descent.stop()))));
        }
        return new Table(
                List.of(
                        Column.numbers("descent", "In the order made."),
                        Column.numbers("value", "The value where it ended."),
                        Column.numbers("evaluations", "What it cost."),
                        Column.numbers("last step", "In widths of the box, if its method has one."),
                        Column.words("stopped because", "Why it ended.")),
                rows);
    }
}
