package org.potentia.workbench.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.potentia.workbench.InputException;

/**
 * Opens data by what a user types: the name of a built-in set or a file.
 *
 * @since 0.1
 */
public final class Datasets {
    private Datasets() {}

    /**
     * Opens a series. A text with a path separator, or the name of an existing file, is a file; every other one is the name of a built-in
     * set. So a file called {@code sp500} goes before the built-in set; {@code ./sp500} says the same without doubt.
     *
     * @param nameOrPath a built-in name, or a file
     * @return the series
     * @throws InputException if there is neither, or the file is no readable table of dates and prices
     */
    public static PriceSeries open(String nameOrPath) {
        if (nameOrPath.isBlank()) {
            throw new InputException("no data named, must be a built-in name (" + listed() + ") or a file");
        }
        try {
            Path path = Path.of(nameOrPath);
            if (isPath(nameOrPath) || Files.isRegularFile(path)) {
                return PriceSeriesReader.read(path);
            }
        } catch (InvalidPathException e) {
            throw new InputException(
                    "'" + nameOrPath + "' is no possible file name, must be a built-in name (" + listed()
                            + ") or a file",
                    e);
        }
        if (BuiltInData.names().contains(nameOrPath)) {
            return BuiltInData.open(nameOrPath);
        }
        if (Files.exists(Path.of(nameOrPath))) {
            return PriceSeriesReader.read(Path.of(nameOrPath));
        }
        if (nameOrPath.indexOf('.') >= 0) {
            throw new InputException("no such file: " + nameOrPath + " (and no built-in data of that name; there are: "
                    + listed() + ")");
        }
        throw InputException.unknown("data", nameOrPath, BuiltInData.names());
    }

    private static boolean isPath(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
    }

    private static String listed() {
        return String.join(", ", BuiltInData.names());
    }
}
