package org.potentia.workbench.data;

import org.potentia.api.Arguments;

/**
 * A row that was dropped.
 *
 * @param line its line in the file, from 1
 * @param reason the kind of the fault
 * @param detail what was found there
 * @since 0.1
 */
public record DroppedRow(int line, DropReason reason, String detail) {
    /**
     * Checks the line and the text.
     *
     * @throws IllegalArgumentException if the line is not positive or the text is blank
     */
    public DroppedRow {
        Arguments.atLeast(line, 1, "line");
        Arguments.notBlank(detail, "detail");
    }

    /**
     * Writes line, reason and what was found.
     *
     * @return one line of a log
     */
    @Override
    public String toString() {
        return "line " + line + ": " + reason.words() + " (" + detail + ")";
    }
}
