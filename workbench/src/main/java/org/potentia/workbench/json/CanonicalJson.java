package org.potentia.workbench.json;

import java.nio.file.Path;
import java.util.Optional;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;

/**
 * Turns {@link Values} into JSON and back. The same values always give the same text: names stand in their own order, numbers are the
 * shortest decimals that read back to the same double (whole numbers below \( 2^{53} \) without a point), and numbers that JSON does not
 * know are the texts {@code "Infinity"}, {@code "-Infinity"} and {@code "NaN"}.
 *
 * <p>Reading takes these three texts as numbers wherever they stand as values, and a list whose elements are all numbers as
 * {@link org.potentia.api.Doubles}. So what was written reads back to equal values, unless a text is one of those three words.
 *
 * @since 0.1
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Writes values on one line.
     *
     * @param values the values
     * @return a JSON object without any line break
     */
    public static String write(Values values) {
        return new JsonText(false).object(values);
    }

    /**
     * Writes values for human readers: indented by two blanks, lists of plain values on one line, a line break at the end.
     *
     * @param values the values
     * @return a JSON object over several lines, separated by {@code \n}
     */
    public static String writePretty(Values values) {
        return new JsonText(true).object(values) + "\n";
    }

    /**
     * Reads a JSON object.
     *
     * @param text the object; blanks around it are allowed, anything else is not
     * @return its values, in the order of the text
     * @throws InputException if the text is no single JSON object, names a value twice, or holds a number that is no double; the message
     *     says where
     */
    public static Values parse(String text) {
        return JsonParsing.parse(text, "");
    }

    /**
     * Finds a value of a JSON object as it is written there, so that it can be given back unchanged: numbers keep all their digits.
     *
     * @param text the object; what stands behind the value may be faulty
     * @param name the name of the value
     * @return the value as JSON on one line, the first if it is given twice; nothing if there is none or it cannot be read
     */
    public static Optional<String> raw(String text, String name) {
        return JsonParsing.raw(text, name);
    }

    /**
     * Reads a JSON object from a file in UTF-8.
     *
     * @param file the file
     * @return its values, in the order of the file
     * @throws InputException if there is no such file, it cannot be read, or does not hold a single JSON object; the message names the file
     */
    public static Values read(Path file) {
        return JsonParsing.read(file);
    }
}
