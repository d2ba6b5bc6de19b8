package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.LandscapeTables;
import org.potentia.app.report.LandscapeWords;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.landscape.LandscapeAnswer;

/**
 * The landscape of a potential as the terminal shows it.
 *
 * @param answer what is known of the potential
 */
record LandscapeText(LandscapeAnswer answer) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(Paragraph.wrap(answer.question().id() + ": " + LandscapeWords.lead(answer), Paragraph.WIDTH));
        if (!answer.spots().isEmpty()) {
            section(lines, "Wells and tops", LandscapeTables.spots(answer));
        }
        LandscapeWords.sides(answer).forEach(side -> lines.addAll(Paragraph.wrap("", side, "  ")));
        if (!answer.ways().isEmpty()) {
            section(lines, "Exact mean times out of the wells, years", LandscapeTables.ways(answer));
            Table estimates = LandscapeTables.estimates(answer);
            if (!estimates.rows().isEmpty()) {
                section(
                        lines,
                        "What approximations say: years, and in brackets their share of the exact time",
                        estimates);
            }
        }
        if (answer.relaxation().rates().size() > 0) {
            section(lines, "Slowest decays", LandscapeTables.rates(answer.relaxation()));
        }
        lines.add("");
        lines.add("Passage and crisis");
        lines.addAll(Paragraph.wrap(LandscapeWords.passage(answer), Paragraph.WIDTH));
        lines.addAll(Paragraph.wrap(LandscapeWords.crisis(answer), Paragraph.WIDTH));
        if (answer.crisis().atTime().known() || answer.crisis().byTime().known()) {
            lines.addAll(LandscapeTables.crisis(answer).lines());
        }
        lines.add("");
        LandscapeWords.remarks(answer).forEach(remark -> lines.addAll(Paragraph.wrap("", remark, "  ")));
        lines.addAll(Paragraph.wrap(LandscapeWords.sources(answer), Paragraph.WIDTH));
        return lines;
    }

    private static void section(List<String> lines, String title, Table table) {
        lines.add("");
        lines.add(title);
        lines.addAll(table.lines());
    }
}
