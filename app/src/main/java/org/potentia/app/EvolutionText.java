package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.EvolutionTables;
import org.potentia.app.report.Evolutions;
import org.potentia.app.text.Paragraph;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.Verdict;

/**
 * Evolutions as the terminal shows them.
 *
 * @param evolutions the evolutions
 */
record EvolutionText(Evolutions evolutions) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (evolutions.interrupted()) {
            lines.add("INTERRUPTED: only what was evolved by then is shown");
        }
        if (evolutions.agreements().size() == 1) {
            Agreement only = evolutions.agreements().getFirst();
            lines.add(only.id() + ": " + only.title());
            lines.addAll(EvolutionTables.snapshots(only).lines());
            lines.add("");
            lines.addAll(EvolutionTables.costs(only).lines());
            lines.add("");
            lines.addAll(Paragraph.wrap(measure(only), Paragraph.WIDTH));
        } else {
            lines.addAll(EvolutionTables.agreement(evolutions).lines());
            lines.add("");
            lines.addAll(Paragraph.wrap(
                    "Digits that agree with the measure, relative to the largest density, at the worst of all times and points;"
                            + " in brackets the digits that are claimed, with an exclamation mark where they are too many;"
                            + " a dash where the propagator does not take such problems.",
                    Paragraph.WIDTH));
        }
        List<String> remarks = EvolutionTables.remarks(evolutions);
        if (!remarks.isEmpty()) {
            lines.add("");
            remarks.forEach(remark -> lines.addAll(Paragraph.wrap("", remark, "  ")));
        }
        return lines;
    }

    private static String measure(Agreement agreement) {
        if (agreement.measure().equals(Agreement.EXACT)) {
            return "Digits are those that agree with the exact density, relative to its largest value, at the worst of all times and points.";
        }
        return agreement.verdicts().stream().filter(Verdict::answered).count() == 1
                ? "Digits are those that " + agreement.measure() + " claims: there is nothing to hold them to."
                : "Digits are those that agree with " + agreement.measure()
                        + ", which claims the smallest error, relative to the largest density, at the worst of all times and points;"
                        + " its own are those that it claims.";
    }
}
