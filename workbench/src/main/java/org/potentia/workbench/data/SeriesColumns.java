package org.potentia.workbench.data;

import org.jspecify.annotations.Nullable;

/** What has been read so far of the rows that can be used. */
final class SeriesColumns {
    /** Seconds of the wall clock since 1970. */
    final Columns.Longs times = new Columns.Longs();
    /** Lines in the file. */
    final Columns.Ints lines = new Columns.Ints();
    /** Minutes from UTC to the wall clock; kept only if the file names time zones. */
    final Columns.Ints offsets = new Columns.Ints();

    final Columns.Reals price = new Columns.Reals();
    final Columns.@Nullable Reals open;
    final Columns.@Nullable Reals high;
    final Columns.@Nullable Reals low;
    final Columns.@Nullable Reals volume;

    SeriesColumns(Layout layout) {
        open = column(layout, ColumnRole.OPEN);
        high = column(layout, ColumnRole.HIGH);
        low = column(layout, ColumnRole.LOW);
        volume = column(layout, ColumnRole.VOLUME);
    }

    private static Columns.@Nullable Reals column(Layout layout, ColumnRole role) {
        return layout.indexOf(role) >= 0 ? new Columns.Reals() : null;
    }
}
