package org.potentia.app.report;

import java.util.List;

/**
 * What a reader must know of a comparison that its result does not hold.
 *
 * @param dataSource where the data come from; blank if that is not known
 * @param dropped how many rows of the data were dropped and why, in one sentence; blank if none were
 * @param remarks what else stands below the ranking, one sentence each
 */
public record Background(String dataSource, String dropped, List<String> remarks) {
    /** Nothing. */
    public static final Background NONE = new Background("", "", List.of());

    /** Copies the list. */
    public Background {
        remarks = List.copyOf(remarks);
    }
}
