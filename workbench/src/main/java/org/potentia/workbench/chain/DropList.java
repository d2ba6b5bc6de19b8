package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.workbench.data.DropReason;
import org.potentia.workbench.data.DroppedRow;
import org.potentia.workbench.data.DroppedRows;

/** Collects dropped rows by the day of their quotes. */
final class DropList {
    private record Entry(Optional<LocalDate> day, DroppedRow row) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Optional<LocalDate> day, int line, DropReason reason, String detail) {
        entries.add(new Entry(day, new DroppedRow(line, reason, detail)));
    }

    DroppedRows all() {
        return DroppedRows.of(entries.stream().map(Entry::row).toList());
    }

    /** The rows of a day, and those without any if wanted. */
    DroppedRows of(Optional<LocalDate> day, boolean withUndated) {
        return DroppedRows.of(entries.stream()
                .filter(entry ->
                        entry.day().equals(day) || (withUndated && entry.day().isEmpty()))
                .map(Entry::row)
                .toList());
    }
}
