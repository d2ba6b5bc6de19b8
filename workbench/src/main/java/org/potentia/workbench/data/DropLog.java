package org.potentia.workbench.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects dropped rows while a file is read. */
final class DropLog {
    private final Map<DropReason, Integer> counts = new EnumMap<>(DropReason.class);
    private final List<DroppedRow> first = new ArrayList<>();

    /** Notes a row. */
    void add(int line, DropReason reason, String detail) {
        counts.merge(reason, 1, Integer::sum);
        if (first.size() < DroppedRows.KEPT) {
            first.add(new DroppedRow(line, reason, detail));
        }
    }

    DroppedRows rows() {
        return new DroppedRows(
                counts,
                first.stream().sorted(Comparator.comparingInt(DroppedRow::line)).toList());
    }
}
