package org.potentia.workbench.comparison;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.data.PriceSeries;

/**
 * Which data were used, so that somebody else can tell whether theirs are the same.
 *
 * @param name the name of the series; no path
 * @param sha256 the SHA-256 of the bytes it was read from, in lower-case hexadecimals
 * @param rows how many rows were kept, at least 2
 * @param droppedRows the rows that were dropped, with their reasons
 * @param notes what a reader must know of the data, one sentence each
 * @since 0.1
 */
public record DataDescription(String name, String sha256, int rows, DroppedRows droppedRows, List<String> notes) {
    /**
     * Checks texts and numbers and copies the list.
     *
     * @throws IllegalArgumentException if one is blank or out of range
     */
    public DataDescription {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(sha256, "sha256");
        Arguments.atLeast(rows, 2, "rows");
        notes = List.copyOf(notes);
    }

    /**
     * Describes a series. Of a file only the name is kept, without its folder, so that results do not depend on where it lies.
     *
     * @param series the series
     * @param horizon says how long a step is taken to be; if the prices are not so far apart, a note says so
     * @return its description
     */
    public static DataDescription of(PriceSeries series, Horizon horizon) {
        String name = series.name().substring(series.name().lastIndexOf('/') + 1);
        name = name.substring(name.lastIndexOf('\\') + 1);
        List<String> notes = new ArrayList<>(series.notes());
        Spacing.note(series, horizon).ifPresent(notes::add);
        return new DataDescription(name, series.sha256(), series.size(), series.dropped(), notes);
    }

    /**
     * Returns how many rows were dropped.
     *
     * @return the number, 0 or more
     */
    public int dropped() {
        return droppedRows.total();
    }
}
