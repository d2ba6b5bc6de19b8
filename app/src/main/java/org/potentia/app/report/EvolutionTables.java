package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Cell.Mark;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.EvolutionAnswer;
import org.potentia.workbench.evolution.PlanarAgreement;
import org.potentia.workbench.evolution.PlanarAnswer;
import org.potentia.workbench.evolution.Verdict;
import org.potentia.workbench.evolution.Verdict.Outcome;

/** The tables of evolutions, for the terminal, the report and pages of documentation alike. */
public final class EvolutionTables {
    private static final int DIGITS = 4;
    private static final int SHORT = 2;

    private static final Column PROPAGATOR = Column.words("propagator", "The id of the propagator.");
    private static final Column TIME = Column.numbers("time", "Years.");
    private static final Column MASS = Column.numbers("mass", "What is left inside the domain.");
    private static final Column DEFECT =
            Column.numbers("defect", "The mass minus what it should be, as far as that is known.");
    private static final Column ERROR =
            Column.numbers("error", "The largest absolute error of a density that it claims.");

    private EvolutionTables() {}

    /**
     * Sets all propagators against all problems.
     *
     * @param evolutions the evolutions
     * @return the table
     */
    public static Table agreement(Evolutions evolutions) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("problem", "What was evolved."));
        columns.add(Column.words(
                "measure", "What the answers are held to: the exact one, or that which claims the smallest error."));
        for (String solver : evolutions.solvers()) {
            columns.add(
                    Column.numbers(
                            solver,
                            "Digits that agree with the measure, relative to the largest density, at the worst of all times and"
                                    + " points; in brackets the digits it claims. An exclamation mark where it claims too many."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Agreement agreement : evolutions.agreements()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(agreement.id()));
            row.add(Cell.of(agreement.measure().isEmpty() ? "none" : agreement.measure()));
            for (String solver : evolutions.solvers()) {
                row.add(agreement.verdict(solver).map(EvolutionTables::digits).orElse(Cell.missing("not asked")));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static Cell digits(Verdict answer) {
        if (!answer.answered()) {
            return switch (answer.outcome()) {
                case NOT_SUPPORTED -> Cell.of("–", -1);
                case REFUSED -> Cell.of("refused", -1);
                default -> Cell.of("failed", -1);
            };
        }
        double digits = answer.digits().orElseThrow();
        String claim = Numbers.fixed(answer.claimedDigits().orElseThrow(), 1);
        String text = answer.deviation().isEmpty() ? claim : Numbers.fixed(digits, 1) + " (" + claim + ")";
        return Cell.of(text + (answer.keepsItsClaim() ? "" : "!"), digits);
    }

    /**
     * Writes the table of agreement for a page in Markdown.
     *
     * @param evolutions the evolutions
     * @return the lines
     */
    public static List<String> markdown(Evolutions evolutions) {
        return Markdown.table(agreement(evolutions));
    }

    /**
     * Lists what each propagator says of one problem, time by time.
     *
     * @param agreement the answers
     * @return the table
     */
    public static Table snapshots(Agreement agreement) {
        return switch (agreement) {
            case EvolutionAgreement line -> onTheLine(line);
            case PlanarAgreement planar -> inThePlane(planar);
        };
    }

    private static Table onTheLine(EvolutionAgreement agreement) {
        List<Column> columns = List.of(
                PROPAGATOR,
                TIME,
                MASS,
                DEFECT,
                Column.numbers("mean", "The mean of what is left."),
                Column.numbers("variance", "The variance of what is left."),
                ERROR);
        List<List<Cell>> rows = new ArrayList<>();
        for (EvolutionAnswer answer : agreement.answers()) {
            answer.evolution()
                    .map(Evolution::snapshots)
                    .orElse(List.of())
                    .forEach(snapshot -> rows.add(List.of(
                            Cell.of(answer.solver()),
                            number(snapshot.time(), DIGITS),
                            Cell.of(Numbers.fixed(snapshot.mass(), 8), snapshot.mass()),
                            number(snapshot.massDefect(), SHORT),
                            number(snapshot.mean(), DIGITS + 2),
                            number(snapshot.variance(), DIGITS + 2),
                            number(snapshot.error(), SHORT))));
        }
        return new Table(columns, rows);
    }

    private static Table inThePlane(PlanarAgreement agreement) {
        List<Column> columns = List.of(
                PROPAGATOR,
                TIME,
                MASS,
                DEFECT,
                Column.numbers("mean x", "The mean of the first coordinate."),
                Column.numbers("mean y", "The mean of the second coordinate."),
                Column.numbers("var x", "The variance of the first coordinate."),
                Column.numbers("var y", "The variance of the second coordinate."),
                Column.numbers("cov", "Their covariance."),
                ERROR);
        List<List<Cell>> rows = new ArrayList<>();
        for (PlanarAnswer answer : agreement.answers()) {
            answer.evolution()
                    .map(PlanarEvolution::snapshots)
                    .orElse(List.of())
                    .forEach(snapshot -> rows.add(List.of(
                            Cell.of(answer.solver()),
                            number(snapshot.time(), DIGITS),
                            Cell.of(Numbers.fixed(snapshot.mass(), 6), snapshot.mass()),
                            number(snapshot.massDefect(), SHORT),
                            number(snapshot.meanX(), DIGITS),
                            number(snapshot.meanY(), DIGITS),
                            number(snapshot.varianceX(), DIGITS),
                            number(snapshot.varianceY(), DIGITS),
                            number(snapshot.covariance(), DIGITS),
                            number(snapshot.error(), SHORT))));
        }
        return new Table(columns, rows);
    }

    private static Cell number(double value, int digits) {
        return Cell.of(Numbers.significant(value, digits), value);
    }

    /**
     * Lists what each propagator took for one problem.
     *
     * @param agreement the answers
     * @return the table
     */
    public static Table costs(Agreement agreement) {
        List<Column> columns = List.of(
                PROPAGATOR,
                Column.numbers("digits", "Digits that agree with the measure; of the measure itself, those it claims."),
                Column.numbers("claimed", "Digits that it claims."),
                Column.numbers("steps", "Time steps, or terms of a series."),
                Column.numbers("points", "Points of its grid, basis functions, or paths."),
                Column.numbers("seconds", "By the clock: another number every time."));
        List<List<Cell>> rows = new ArrayList<>();
        switch (agreement) {
            case EvolutionAgreement line ->
                line.answers()
                        .forEach(answer -> answer.evolution()
                                .ifPresent(found -> rows.add(cost(line, answer.verdict(), found.cost()))));
            case PlanarAgreement planar ->
                planar.answers()
                        .forEach(answer -> answer.evolution()
                                .ifPresent(found -> rows.add(cost(planar, answer.verdict(), found.cost()))));
        }
        return new Table(columns, rows);
    }

    private static List<Cell> cost(Agreement agreement, Verdict verdict, Cost cost) {
        double digits = verdict.digits().orElseThrow();
        double claimed = verdict.claimedDigits().orElseThrow();
        return List.of(
                Cell.of(verdict.solver()),
                Cell.of(Numbers.fixed(digits, 1), digits)
                        .markedIf(verdict.solver().equals(agreement.measure()), Mark.BEST),
                Cell.of(Numbers.fixed(claimed, 1), claimed),
                Cell.of(String.valueOf(cost.steps()), (double) cost.steps()),
                Cell.of(String.valueOf(cost.points()), (double) cost.points()),
                number(cost.seconds(), SHORT));
    }

    /**
     * Says what propagators could not do, each reason once.
     *
     * @param evolutions the evolutions
     * @return a sentence for each: tolerances not met, claims not kept, refusals, failures, and problems that are not taken
     */
    public static List<String> remarks(Evolutions evolutions) {
        Set<String> remarks = new LinkedHashSet<>();
        boolean single = evolutions.agreements().size() == 1;
        for (Agreement agreement : evolutions.agreements()) {
            for (Verdict answer : agreement.verdicts()) {
                String who = answer.solver() + (single ? "" : " on " + agreement.id());
                if (!answer.keepsItsClaim()) {
                    remarks.add(who + ": claims an error of " + Numbers.significant(answer.claimed(), SHORT)
                            + " and is off by "
                            + Numbers.significant(answer.deviation().orElseThrow(), SHORT)
                            + ", relative to the largest density");
                }
                if (single && !answer.shortfall().isEmpty()) {
                    remarks.add(who + ": tolerance not met: " + answer.shortfall());
                }
                if (answer.outcome() == Outcome.REFUSED || answer.outcome() == Outcome.FAILED) {
                    remarks.add(who + ": " + answer.why());
                }
            }
        }
        if (!single) {
            remarks.addAll(notMet(evolutions));
        }
        remarks.addAll(notTaken(evolutions));
        return List.copyOf(remarks);
    }

    /** Who does not meet the tolerance on which problems; why is told of each problem by itself. */
    private static List<String> notMet(Evolutions evolutions) {
        List<String> sentences = new ArrayList<>();
        for (String solver : evolutions.solvers()) {
            List<String> ids = evolutions.agreements().stream()
                    .filter(agreement -> agreement
                            .verdict(solver)
                            .filter(verdict -> !verdict.shortfall().isEmpty())
                            .isPresent())
                    .map(agreement -> agreement.id())
                    .toList();
            if (!ids.isEmpty()) {
                sentences.add(solver + " does not meet the tolerance on " + String.join(", ", ids) + "; 'propagate "
                        + ids.getFirst() + "' says why");
            }
        }
        return sentences;
    }

    /** Who does not take which problems, those with the same reason together. */
    private static List<String> notTaken(Evolutions evolutions) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (String solver : evolutions.solvers()) {
            for (Agreement agreement : evolutions.agreements()) {
                agreement
                        .verdict(solver)
                        .filter(answer -> answer.outcome() == Outcome.NOT_SUPPORTED)
                        .ifPresent(answer -> ids.computeIfAbsent(
                                        solver + " does not take %s: "
                                                + answer.why().replace("%", "%%"),
                                        sentence -> new ArrayList<>())
                                .add(agreement.id()));
            }
        }
        return ids.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }
}
