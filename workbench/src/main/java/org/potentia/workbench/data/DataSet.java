package org.potentia.workbench.data;

import java.time.LocalDate;
import org.potentia.api.Arguments;

/**
 * A set of data that comes with the program.
 *
 * @param name the name by which it is asked for
 * @param title what it is, in a few words
 * @param units the units of its columns
 * @param rows how many rows it has
 * @param first its first day
 * @param last its last day
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimals
 * @param provenance where it comes from and what to mind, several lines
 * @since 0.1
 */
public record DataSet(
        String name,
        String title,
        String units,
        int rows,
        LocalDate first,
        LocalDate last,
        String sha256,
        String provenance) {
    /**
     * Checks texts and numbers.
     *
     * @throws IllegalArgumentException if a text is blank or there is no row
     */
    public DataSet {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(title, "title");
        Arguments.notBlank(units, "units");
        Arguments.notBlank(sha256, "sha256");
        Arguments.notBlank(provenance, "provenance");
        Arguments.atLeast(rows, 1, "rows");
    }
}
