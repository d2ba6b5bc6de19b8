package org.potentia.workbench.data;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file that did not become prices or quotes. All of them are counted; only the first ones are kept with line and reason, so that a
 * file with millions of faults does not fill the memory.
 *
 * @param counts how many rows were dropped for each reason that occurred, in the order of the reasons
 * @param first the first {@value #KEPT} of them, or all if there are fewer, by line
 * @since 0.1
 */
public record DroppedRows(Map<DropReason, Integer> counts, List<DroppedRow> first) {
    /** How many dropped rows are kept with line and reason: some 20 megabytes at most. */
    public static final int KEPT = 100_000;

    /** No row was dropped. */
    public static final DroppedRows NONE = new DroppedRows(Map.of(), List.of());

    /** Copies the collections. */
    public DroppedRows {
        Map<DropReason, Integer> ordered = new EnumMap<>(DropReason.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        first = List.copyOf(first);
    }

    /**
     * Counts rows by reason.
     *
     * @param rows the dropped rows, in any order
     * @return all of them counted, and the first ones by line
     */
    public static DroppedRows of(Collection<DroppedRow> rows) {
        DropLog log = new DropLog();
        rows.stream()
                .sorted(Comparator.comparingInt(DroppedRow::line))
                .forEach(row -> log.add(row.line(), row.reason(), row.detail()));
        return log.rows();
    }

    /**
     * Returns how many rows were dropped.
     *
     * @return the sum over all reasons
     */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
