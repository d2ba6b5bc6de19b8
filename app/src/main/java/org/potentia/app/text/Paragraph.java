package org.potentia.app.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks long texts into lines. */
public final class Paragraph {
    /** As wide as lines may be: what two windows side by side on a screen can show. */
    public static final int WIDTH = 128;

    private Paragraph() {}

    /**
     * Breaks a text between words.
     *
     * @param text the text
     * @param width how many characters a line may have; a longer word has a line of its own
     * @return the lines, at least one
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Breaks a text between words and moves it to the right.
     *
     * @param first what stands before the first line
     * @param text the text
     * @param indent what stands before the other lines
     * @return the lines, at most {@value #WIDTH} characters wide
     */
    public static List<String> wrap(String first, String text, String indent) {
        List<String> broken = wrap(text, WIDTH - Math.max(length(first), length(indent)));
        List<String> lines = new ArrayList<>();
        for (String line : broken) {
            lines.add((lines.isEmpty() ? first : indent) + line);
        }
        return lines;
    }

    /** Counts characters rather than UTF-16 units; combining marks do not occur in what we print. */
    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
