package org.potentia.app.text;

import org.potentia.api.Arguments;

/**
 * One cell of a {@link Table}: what is shown, what it is sorted by, and how it is marked.
 *
 * @param text what is shown
 * @param sortKey what rows are ordered by when a reader sorts by this column; NaN for texts, which are ordered as texts
 * @param mark how the cell stands out
 */
public record Cell(String text, double sortKey, Mark mark) {
    /** How a cell stands out. */
    public enum Mark {
        /** It does not. */
        NONE,
        /** The best of its column. */
        BEST,
        /** Something a reader should not overlook, such as a rejected test. */
        WARNING
    }

    /**
     * Makes a cell of words.
     *
     * @param text what is shown
     * @return the cell
     */
    public static Cell of(String text) {
        return new Cell(text, Double.NaN, Mark.NONE);
    }

    /**
     * Makes a cell of a number.
     *
     * @param text what is shown
     * @param value the number behind it
     * @return the cell
     */
    public static Cell of(String text, double value) {
        return new Cell(text, value, Mark.NONE);
    }

    /**
     * Marks the cell if a condition holds.
     *
     * @param condition whether it holds
     * @param newMark the mark it then gets
     * @return the marked cell, or this one
     */
    public Cell markedIf(boolean condition, Mark newMark) {
        return condition ? new Cell(text, sortKey, newMark) : this;
    }

    /**
     * Makes a cell for something that does not exist.
     *
     * @param reason a word or two, never blank
     * @return the cell
     */
    public static Cell missing(String reason) {
        return of(Arguments.notBlank(reason, "reason"));
    }
}
