package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.potentia.app.report.Fact;
import org.potentia.app.report.MinimumFacts;
import org.potentia.app.report.SingleRun;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;

/**
 * One run of an optimizer as the terminal shows it.
 *
 * @param run the run
 */
record MinimumText(SingleRun run) {
    /** Points with more coordinates than this go into the report only. */
    private static final int MOST_COORDINATES = 20;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (run.interrupted()) {
            lines.add("INTERRUPTED: this is what was found by then");
        }
        lines.add(run.problem().id() + ": " + run.problem().title());
        lines.add(MinimumFacts.sentence(run));
        lines.add("");
        if (run.problem().dimension() <= MOST_COORDINATES) {
            lines.addAll(MinimumFacts.point(run).lines());
            lines.add("");
        }
        List<Fact> certificate = MinimumFacts.certificate(run);
        List<Fact> details = MinimumFacts.details(run);
        int width = Stream.concat(certificate.stream(), details.stream())
                .mapToInt(fact -> fact.name().length())
                .max()
                .orElse(0);
        certificate.forEach(fact -> lines.addAll(line(fact, width)));
        if (!details.isEmpty()) {
            lines.add("");
            details.forEach(fact -> lines.addAll(line(fact, width)));
        }
        lines.add("");
        lines.add("took " + Numbers.significant(run.optimum().seconds(), 3) + " s by the clock");
        return lines;
    }

    private static List<String> line(Fact fact, int width) {
        String name = fact.name() + " ".repeat(width + 2 - fact.name().length());
        return Paragraph.wrap(name, fact.text(), " ".repeat(width + 2));
    }
}
