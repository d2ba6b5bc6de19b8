package org.potentia.workbench.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;

/** How cells are kept apart: told from the first lines of a file. */
final class CsvDialect {
    /** In this order, because a comma may be a decimal mark between semicolons or tabs, and not the other way round. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', '|', ',');

    /** So many lines settle it. */
    private static final int LINES = 50;

    private CsvDialect() {}

    /** The first character that stands outside quotes in most of the lines; a comma if there is none. */
    static char separator(String sample) {
        List<String> lines = sample.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(LINES)
                .toList();
        return SEPARATORS.stream()
                .filter(separator -> 2
                                * lines.stream()
                                        .filter(line -> holds(line, separator))
                                        .count()
                        > lines.size())
                .findFirst()
                .orElse(',');
    }

    static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private static boolean holds(String line, char separator) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                return true;
            }
        }
        return false;
    }
}
