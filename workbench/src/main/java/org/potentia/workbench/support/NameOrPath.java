package org.potentia.workbench.support;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.potentia.workbench.InputException;

/**
 * Tells whether what a user typed is a file or the name of something built in. A text with a path separator, or the name of an existing
 * file, is a file; every other one is a name. So a file called {@code sp500} goes before the built-in set; {@code ./sp500} says the same
 * without doubt.
 */
public final class NameOrPath {
    private NameOrPath() {}

    /**
     * Finds out which of the two it is.
     *
     * @param kind what is asked for, such as {@code data}, for messages
     * @param text what was typed
     * @param names the built-in names
     * @return the file; empty if the text is one of the names
     * @throws InputException if it is neither
     */
    public static Optional<Path> file(String kind, String text, Collection<String> names) {
        String listed = String.join(", ", names);
        if (text.isBlank()) {
            throw new InputException("no " + kind + " named, must be a built-in name (" + listed + ") or a file");
        }
        Path path = path(text, listed);
        if (isPath(text) || Files.isRegularFile(path)) {
            return Optional.of(path);
        }
        if (names.contains(text)) {
            return Optional.empty();
        }
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        if (text.indexOf('.') >= 0) {
            throw new InputException("no such file: " + text + " (and no built-in " + kind
                    + " of that name; there are: " + listed + ")");
        }
        throw InputException.unknown(kind, text, names);
    }

    private static Path path(String text, String listed) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(
                    "'" + text + "' is no possible file name, must be a built-in name (" + listed + ") or a file", e);
        }
    }

    private static boolean isPath(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
    }
}
