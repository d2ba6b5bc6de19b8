package org.potentia.workbench.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.potentia.workbench.InputException;

/**
 * What stands where in a file: separator, decimal mark, and the role of each column, told from the first rows.
 *
 * @param separator what keeps cells apart
 * @param style how numbers are written
 * @param skipsFirst whether the first row is a header
 * @param names the names of the columns as written
 * @param roles the role of each column; at most one column has each role that is read
 * @param date the place of the date, or of date and time
 * @param price the place of the price
 */
record Layout(
        char separator,
        DecimalStyle style,
        boolean skipsFirst,
        List<String> names,
        List<ColumnRole> roles,
        int date,
        int price) {
    /** So many rows settle it. */
    private static final int ROWS = 500;

    static Layout of(String source, String sample, boolean whole) {
        char separator = CsvDialect.separator(sample);
        List<List<String>> rows = rows(source, sample, whole, separator);
        if (rows.isEmpty()) {
            throw new InputException(source + " has no rows, must hold rows with a date and a price");
        }
        List<String> first = rows.get(0);
        Optional<List<String>> commented =
                hasDate(first) ? headerInComment(sample, separator, first.size()) : Optional.empty();
        boolean skipsFirst = !hasDate(first);
        List<List<String>> data = skipsFirst ? rows.subList(1, rows.size()) : rows;
        List<String> names = skipsFirst ? first : commented.orElseGet(() -> withoutHeader(source, first));
        if (data.isEmpty()) {
            throw new InputException(source + " has a header and no rows, must hold rows with a date and a price");
        }
        return new Roles(source, names, data).layout(separator, skipsFirst);
    }

    /** Whether a column has that role, and where. */
    int indexOf(ColumnRole role) {
        return roles.indexOf(role);
    }

    private static List<List<String>> rows(String source, String sample, boolean whole, char separator) {
        // The last line of a sample may be cut off in the middle.
        int end = whole ? sample.length() : Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvDialect.reader(separator)
                .allowUnclosedQuote(true)
                .ofCsvRecord(sample.substring(0, Math.max(end, 0)))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().stream().map(String::strip).toList());
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new InputException(source + " is no table: " + e.getMessage(), e);
        }
        return rows;
    }

    static boolean isDate(String cell) {
        return TimeCell.anywhere().read(cell.toCharArray(), 0, cell.length());
    }

    /** Whether a cell of a column with the name of times holds a date. */
    static boolean isDateAmongTimes(String cell) {
        return TimeCell.ofTimes().read(cell.toCharArray(), 0, cell.length());
    }

    private static boolean hasDate(List<String> row) {
        return row.stream().anyMatch(Layout::isDate);
    }

    /** Some files put the header into their last comment. */
    private static Optional<List<String>> headerInComment(String sample, char separator, int width) {
        List<String> comments = sample.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                .filter(line -> !line.isBlank())
                .toList();
        if (comments.isEmpty()) {
            return Optional.empty();
        }
        String last = comments.get(comments.size() - 1).substring(1);
        List<String> cells = Arrays.stream(last.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(String::strip)
                .toList();
        boolean header =
                cells.size() == width && cells.stream().anyMatch(cell -> ColumnNames.role(cell) == ColumnRole.DATE);
        return header ? Optional.of(cells) : Optional.empty();
    }

    private static List<String> withoutHeader(String source, List<String> first) {
        if (first.size() != 2) {
            throw new InputException(
                    source + " has " + first.size() + " columns and no header, must have a header such as "
                            + "date,close or just the two columns date and price");
        }
        return isDate(first.get(0)) ? List.of("date", "close") : List.of("close", "date");
    }
}
