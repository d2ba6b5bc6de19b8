package org.potentia.workbench.optimization;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.support.TextFile;

/**
 * The options of an optimizer as a user wrote them in a file: either a JSON object, or lines {@code name = value}, empty lines and comments
 * after {@code #} at the beginning of a line. The name {@value #OPTIMIZER} says which optimizer they are for, and may be left out; every other
 * name is an option, its alias, or {@code preset}.
 *
 * @param source the file, for messages
 * @param optimizer the id of the optimizer, if the file names one
 * @param options the options, unchecked: what they mean is known by the optimizer
 * @since 0.1
 */
public record OptionFile(String source, Optional<String> optimizer, Values options) {
    /** The name that says which optimizer the options are for. */
    public static final String OPTIMIZER = "optimizer";

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return what it says
     * @throws InputException if there is no such file, it cannot be read, or lines are not as they must be; the message names the file and all
     *     such lines
     */
    public static OptionFile read(Path file) {
        String text = TextFile.read(file, "options");
        Values all = text.strip().startsWith("{") ? json(file, text) : lines(file, text);
        Map<String, @Nullable Object> options = new LinkedHashMap<>(all.asMap());
        Object optimizer = options.remove(OPTIMIZER);
        if (optimizer != null && !(optimizer instanceof String)) {
            throw new InputException(file + ": " + OPTIMIZER + " = " + optimizer + ", must be the id of an optimizer");
        }
        return new OptionFile(file.toString(), Optional.ofNullable((String) optimizer), Values.of(options));
    }

    private static Values json(Path file, String text) {
        try {
            return CanonicalJson.parse(text);
        } catch (InputException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private static Values lines(Path file, String text) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                faults.add("line " + number + ": '" + line + "', must be name = value");
            } else if (options.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip())
                    != null) {
                faults.add(
                        "line " + number + ": " + line.substring(0, equals).strip() + " is given twice, must be once");
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(file + ": " + String.join("; ", faults));
        }
        return Values.of(options);
    }
}
