package org.potentia.workbench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.potentia.workbench.InputException;

/** Lists of days on which there is no session. */
final class Holidays {
    private static final int DATE_LENGTH = 10;

    private Holidays() {}

    static Set<LocalDate> read(Path file) {
        Set<LocalDate> days = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    days.add(day(file, line.strip()));
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    "the holidays " + file + " cannot be read, must be a text file with a date a line", e);
        }
        return days;
    }

    private static LocalDate day(Path file, String line) {
        try {
            return LocalDate.parse(line.substring(0, Math.min(DATE_LENGTH, line.length())));
        } catch (DateTimeParseException e) {
            throw new InputException(file + ": the line '" + line + "' must begin with a date such as 2020-12-25", e);
        }
    }
}
