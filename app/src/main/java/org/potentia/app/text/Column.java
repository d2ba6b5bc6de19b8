package org.potentia.app.text;

/**
 * One column of a {@link Table}.
 *
 * @param title the head of the column
 * @param hint a sentence that explains it
 * @param numeric whether its cells are numbers, which are set flush right
 */
public record Column(String title, String hint, boolean numeric) {
    /**
     * Makes a column of words.
     *
     * @param title its head
     * @param hint a sentence that explains it
     * @return the column
     */
    public static Column words(String title, String hint) {
        return new Column(title, hint, false);
    }

    /**
     * Makes a column of numbers.
     *
     * @param title its head
     * @param hint a sentence that explains it
     * @return the column
     */
    public static Column numbers(String title, String hint) {
        return new Column(title, hint, true);
    }
}
