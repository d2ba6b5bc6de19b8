package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.phases.CriticalExponents;
import org.potentia.workbench.phases.Hysteresis;
import org.potentia.workbench.phases.PhaseAnswer;
import org.potentia.workbench.phases.PhaseMap;
import org.potentia.workbench.phases.Transition;

/**
 * The phases of a market as the terminal shows them.
 *
 * @param answer what is known of the phases
 */
record PhasesText(PhaseAnswer answer) {
    private static final int DIGITS = 6;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String name = answer.sweep().axis().name();
        lines.addAll(Paragraph.wrap(
                answer.question().market().provider().id() + ": "
                        + answer.question().market().provider().title() + ", "
                        + parameters() + ".",
                Paragraph.WIDTH));
        section(lines, "Equilibria at these parameters", equilibria());
        lines.add("");
        if (answer.sweep().transitions().isEmpty()) {
            lines.add("No transition over " + name + " from "
                    + number(answer.sweep().axis().from()) + " to "
                    + number(answer.sweep().axis().to()) + ".");
        } else {
            lines.add("Transitions over " + name);
            lines.addAll(transitions().lines());
        }
        if (answer.sweep().degenerate()) {
            lines.addAll(Paragraph.wrap(
                    "Two stable states have the same free energy over a range of " + name
                            + ", by symmetry: chance decides which one the market is in.",
                    Paragraph.WIDTH));
        }
        answer.hysteresis().ifPresent(loop -> lines.addAll(hysteresis(name, loop)));
        answer.exponents().ifPresent(exponents -> lines.addAll(exponents(name, exponents)));
        if (!answer.noExponents().isEmpty()) {
            lines.add("");
            lines.add("Critical exponents: none, for " + answer.noExponents() + ".");
        }
        answer.map().ifPresent(map -> lines.addAll(map(map)));
        return lines;
    }

    private String parameters() {
        List<String> words = new ArrayList<>();
        answer.question()
                .market()
                .parameters()
                .asMap()
                .forEach((name, value) -> words.add(name + " = " + number(value)));
        return String.join(", ", words);
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "infinite" : Numbers.brief(value, DIGITS);
    }

    private static void section(List<String> lines, String title, Table table) {
        lines.add("");
        lines.add(title);
        lines.addAll(table.lines());
    }

    private Table equilibria() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Equilibrium state : answer.here().equilibria()) {
            rows.add(List.of(
                    cell(state.mean()),
                    cell(Math.sqrt(state.variance())),
                    cell(state.freeEnergy()),
                    cell(state.slope()),
                    cell(state.susceptibility()),
                    Cell.of(
                            state.stable()
                                    ? answer.here().isGround(state) ? "ground state" : "metastable"
                                    : "unstable")));
        }
        return new Table(
                List.of(
                        Column.numbers("mean", "mean log-return of the market"),
                        Column.numbers("deviation", "standard deviation of the log-return of one asset"),
                        Column.numbers("free energy", "the lowest is that of the ground state"),
                        Column.numbers("slope", "how much of a deviation of the mean comes back; below 1 it dies out"),
                        Column.numbers("susceptibility", "change of the mean with an external field"),
                        Column.words("state", "what becomes of it")),
                rows);
    }

    private static Cell cell(double value) {
        return Cell.of(number(value), value);
    }

    private Table transitions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Transition each : answer.sweep().transitions()) {
            rows.add(List.of(
                    Cell.of(Numbers.brief(each.value(), 10), each.value()),
                    cell(each.before()),
                    cell(each.after()),
                    Cell.of(
                            switch (each.kind()) {
                                case SECOND_ORDER -> "second order: several states grow continuously out of one";
                                case FIRST_ORDER -> "first order: the ground state jumps";
                                case SPINODAL -> "spinodal: a metastable state appears or vanishes";
                            })));
        }
        return new Table(
                List.of(
                        Column.numbers(answer.sweep().axis().name(), "where"),
                        Column.numbers("mean below", "the mean on the side of the lower values"),
                        Column.numbers("mean above", "the mean on the side of the higher values"),
                        Column.words("kind", "what happens")),
                rows);
    }

    private static List<String> hysteresis(String name, Hysteresis loop) {
        List<String> lines = new ArrayList<>(List.of("", "Hysteresis"));
        lines.addAll(Paragraph.wrap(
                "On the way up the market jumps " + places(name, loop.jumpsUp()) + ", on the way down "
                        + places(name, loop.jumpsDown()) + "; the loop has the area " + number(loop.area()) + ".",
                Paragraph.WIDTH));
        return lines;
    }

    private static String places(String name, Doubles values) {
        if (values.size() == 0) {
            return "nowhere";
        }
        return "at " + name + " = "
                + String.join(", ", values.stream().mapToObj(PhasesText::number).toList());
    }

    private static List<String> exponents(String name, CriticalExponents exponents) {
        List<List<Cell>> rows = new ArrayList<>(List.of(
                exponent("alpha", exponents.alpha(), "0", "second derivative of the free energy"),
                exponent("beta", exponents.beta(), "1/2", "order parameter"),
                exponent("gamma", exponents.gamma(), "1", "susceptibility, side with one state"),
                exponent("gamma'", exponents.gammaBelow(), "1", "susceptibility, side with several")));
        exponents
                .isotherm()
                .ifPresent(each ->
                        rows.add(exponent("delta", each.delta(), "3", "mean in a field at the critical point")));
        List<String> lines = new ArrayList<>();
        section(
                lines,
                "Critical exponents at " + name + " = " + Numbers.brief(exponents.at(), 10),
                new Table(
                        List.of(
                                Column.words("exponent", "its name"),
                                Column.numbers("measured", "slope of a logarithm over that of the distance"),
                                Column.numbers("mean field", "what theory says of every market of this kind"),
                                Column.words("of", "what grows or vanishes with it")),
                        rows));
        lines.addAll(Paragraph.wrap(
                "The susceptibilities of both sides have the ratio " + Numbers.fixed(exponents.ratio(), 3)
                        + ". The second derivative of the free energy jumps from " + number(exponents.heatAbove())
                        + " to "
                        + number(exponents.heatBelow()) + ".",
                Paragraph.WIDTH));
        return lines;
    }

    private static List<Cell> exponent(String name, double measured, String theory, String of) {
        return List.of(Cell.of(name), Cell.of(Numbers.fixed(measured, 4), measured), Cell.of(theory), Cell.of(of));
    }

    private static List<String> map(PhaseMap map) {
        long several = map.columns().stream()
                .flatMap(List::stream)
                .filter(point -> point.stable().size() > 1)
                .count();
        long all = (long) map.over().count() * map.and().count();
        List<String> lines = new ArrayList<>(List.of(
                "", "Map over " + map.over().name() + " and " + map.and().name()));
        lines.addAll(Paragraph.wrap(
                several + " of " + all + " points have several stable states. "
                        + map.critical()
                                .map(point -> "The spinodals meet in the critical point "
                                        + map.over().name() + " = " + number(point.over()) + ", "
                                        + map.and().name() + " = " + number(point.and()) + ", mean "
                                        + number(point.mean()) + ".")
                                .orElse("They are bounded by lines that meet in no point inside."),
                Paragraph.WIDTH));
        return lines;
    }
}
