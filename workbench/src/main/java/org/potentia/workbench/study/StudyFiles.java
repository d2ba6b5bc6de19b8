package org.potentia.workbench.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.run.FigureFiles.Drawn;

/**
 * A study as files: the same text for the same result, whatever the number of threads.
 *
 * @since 0.1
 */
public final class StudyFiles {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private StudyFiles() {}

    /**
     * Writes the numbers, the log and the warnings.
     *
     * @param run what was run
     * @param data the series
     * @param result what was found
     * @return the text of {@code result.json}
     */
    public static String json(StudyRun run, List<StudySeries> data, StudyResult result) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("study", run.provider().id())
                .with("options", run.settings().values())
                .with("seed", String.valueOf(run.seed()))
                .with(
                        "data",
                        data.stream()
                                .map(series -> Values.EMPTY
                                        .with("name", series.name())
                                        .with("provenance", series.provenance())
                                        .with("rows", series.size()))
                                .toList())
                .with("values", result.values())
                .with("tables", result.tables().stream().map(StudyTable::name).toList())
                .with("warnings", result.warnings())
                .with("log", result.log()));
    }

    /**
     * Writes a table.
     *
     * @param table the table
     * @return the text: units stand in brackets behind the names of columns
     */
    public static String csv(StudyTable table) {
        StringBuilder out = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (StudyTable.Column column : table.columns()) {
            names.add(quoted(column.unit().equals("1") ? column.name() : column.name() + " [" + column.unit() + "]"));
        }
        out.append(String.join(",", names)).append('\n');
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (StudyTable.Column column : table.columns()) {
                cells.add(cell(column.values().get(row)));
            }
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    /**
     * Draws the figures of a study.
     *
     * @param result what was found
     * @param services where figures find solvers
     * @return the figures with their panels
     */
    public static List<Drawn> drawn(StudyResult result, Services services) {
        return result.figures().stream()
                .map(figure -> new Drawn(figure, figure.draw(services)))
                .toList();
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(Locale.ROOT, "%d", number.longValue())
                    : number.toString();
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        return text.isEmpty() || text.matches("[A-Za-z0-9_. \\[\\]/^*()-]+")
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
