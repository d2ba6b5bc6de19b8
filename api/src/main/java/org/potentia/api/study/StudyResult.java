package org.potentia.api.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.potentia.api.Values;
import org.potentia.api.figure.Figure;

/**
 * What a study found.
 *
 * @param values the numbers by name
 * @param tables every intermediate, as tables of unique names
 * @param figures the figures of the paper, drawn from these data
 * @param log what was done, in order
 * @param warnings what a reader must know before believing a number
 * @since 0.1
 */
public record StudyResult(
        Values values, List<StudyTable> tables, List<Figure> figures, List<String> log, List<String> warnings) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if two tables or two figures have one name
     */
    public StudyResult {
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        log = List.copyOf(log);
        warnings = List.copyOf(warnings);
        Set<String> names = new HashSet<>();
        for (StudyTable table : tables) {
            requireNew(names, table.name());
        }
        for (Figure figure : figures) {
            requireNew(names, figure.id());
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("there are two tables or figures " + name + ", must be one");
        }
    }
}
