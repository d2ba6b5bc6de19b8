package org.potentia.workbench.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.potentia.workbench.InputException;

/**
 * A text file as a table of cells with a header, whatever its encoding and separator: plain or gzip, UTF-8, UTF-16 or GB18030; cells apart
 * by comma, semicolon, tab or bar. Lines that begin with {@code #} are comments; the header may be the last of those at the top. The whole
 * file is held in memory.
 *
 * @since 0.1
 */
public final class TextTable {
    /** So many rows settle how numbers are written. */
    private static final int STYLE_ROWS = 500;

    private static final String CONTENTS = "a header and rows";

    /**
     * A row of cells.
     *
     * @param line its line in the file, from 1
     * @param cells its cells without the blanks around them; there may be fewer or more than columns
     * @since 0.1
     */
    public record Row(int line, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * Returns a cell.
         *
         * @param column its place, from 0
         * @return its text; empty if the row is shorter
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * What a cell of numbers holds.
     *
     * @param value the number; empty if there is none
     * @param missing whether the cell is empty, or says in a word such as NaN or n/a that there is no value
     * @since 0.1
     */
    public record NumberOrNone(OptionalDouble value, boolean missing) {}

    private final String name;
    private final List<String> comments;
    private final List<String> header;
    private final List<Row> rows;
    private final DecimalStyle style;
    private final String sha256;

    private TextTable(
            String name,
            List<String> comments,
            List<String> header,
            List<Row> rows,
            DecimalStyle style,
            String sha256) {
        this.name = name;
        this.comments = List.copyOf(comments);
        this.header = List.copyOf(header);
        this.rows = List.copyOf(rows);
        this.style = style;
        this.sha256 = sha256;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its table; it has a header and at least one row
     * @throws InputException if there is no such file, or it is no table with a header
     */
    public static TextTable read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + " is a folder, must be a table in a text file");
        }
        if (!Files.exists(file)) {
            throw new InputException("no such file: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new InputException(file + " cannot be read, must be a file that you may read");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source in messages
     * @param bytes the bytes of the file
     * @return its table; it has a header and at least one row
     * @throws InputException if this is no table with a header
     */
    public static TextTable read(String name, InputStream bytes) {
        try {
            SourceText source = SourceText.of(name, CONTENTS, bytes);
            StringWriter whole = new StringWriter();
            source.reader().transferTo(whole);
            return of(name, whole.toString(), source.hash());
        } catch (IOException e) {
            throw SourceText.failure(name, e);
        }
    }

    private static TextTable of(String name, String text, String sha256) {
        char separator = CsvDialect.separator(text);
        List<Row> rows = new ArrayList<>(rows(name, text, separator));
        if (rows.isEmpty()) {
            throw new InputException(name + " has no rows, must hold " + CONTENTS);
        }
        List<String> comments = text.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("#"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(1).strip())
                .toList();
        List<String> header;
        if (rows.getFirst().cells().stream().noneMatch(TextTable::isValue)) {
            header = rows.removeFirst().cells();
        } else {
            header = commentedHeader(name, comments, separator, rows.getFirst());
            comments = comments.subList(0, comments.size() - 1);
        }
        if (rows.isEmpty()) {
            throw new InputException(name + " has a header and no rows, must hold rows");
        }
        DecimalStyle style = DecimalStyle.of(numbers(rows), separator);
        return new TextTable(name, comments, header, rows, style, sha256);
    }

    private static List<String> numbers(List<Row> rows) {
        return rows.stream()
                .limit(STYLE_ROWS)
                .flatMap(row -> row.cells().stream())
                .filter(TextTable::isNumeric)
                .toList();
    }

    private static List<Row> rows(String name, String text, char separator) {
        try (CsvReader<CsvRecord> reader = CsvDialect.reader(separator).ofCsvRecord(new StringReader(text))) {
            return reader.stream()
                    .map(row -> new Row(
                            (int) row.getStartingLineNumber(),
                            row.getFields().stream().map(String::strip).toList()))
                    .toList();
        } catch (CsvParseException | IOException e) {
            throw new InputException(name + " is no table: " + e.getMessage(), e);
        }
    }

    private static List<String> commentedHeader(String name, List<String> comments, char separator, Row first) {
        List<String> cells = comments.isEmpty()
                ? List.of()
                : Arrays.stream(comments.getLast().split(Pattern.quote(String.valueOf(separator)), -1))
                        .map(String::strip)
                        .toList();
        if (cells.size() != first.cells().size() || cells.stream().anyMatch(TextTable::isValue)) {
            throw new InputException(
                    name + ", line " + first.line() + " holds values and no names of columns, must be a header");
        }
        return cells;
    }

    private static boolean isNumeric(String cell) {
        return !cell.isEmpty()
                && (Character.isDigit(cell.charAt(cell.length() - 1)) || cell.endsWith("."))
                && !Layout.isDate(cell);
    }

    private static boolean isValue(String cell) {
        char[] characters = cell.toCharArray();
        return !Double.isNaN(new NumberCell(DecimalStyle.POINT).read(characters, 0, characters.length))
                || !Double.isNaN(new NumberCell(DecimalStyle.COMMA).read(characters, 0, characters.length))
                || Layout.isDate(cell);
    }

    /**
     * Returns what the source is called.
     *
     * @return the name for messages
     */
    public String name() {
        return name;
    }

    /**
     * Returns the comment lines at the top, without the mark and without a header among them.
     *
     * @return the lines in order
     */
    public List<String> comments() {
        return comments;
    }

    /**
     * Returns the names of the columns as written.
     *
     * @return the header
     */
    public List<String> header() {
        return header;
    }

    /**
     * Returns the rows.
     *
     * @return the rows in the order of the file, at least one
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the hash of the bytes as they were given.
     *
     * @return the SHA-256 in lower-case hexadecimals
     */
    public String sha256() {
        return sha256;
    }

    /**
     * Reads a cell as a number, in the style of the file.
     *
     * @param cell the text of the cell
     * @return the number, or why there is none
     */
    public NumberOrNone number(String cell) {
        NumberCell reader = new NumberCell(style);
        double value = reader.read(cell.toCharArray(), 0, cell.length());
        return Double.isNaN(value)
                ? new NumberOrNone(OptionalDouble.empty(), reader.missing() || cell.isEmpty())
                : new NumberOrNone(OptionalDouble.of(value), false);
    }

    /**
     * Reads the dates of a column. Where the year stands last, as in 3/4/2020, the whole column tells which number is the month.
     *
     * @param column its place, from 0
     * @return a date for each row; empty where there is none
     * @throws InputException if every date can be read in both ways
     */
    public List<Optional<LocalDate>> dates(int column) {
        TimeCell reader = TimeCell.ofTimes();
        List<Optional<LocalDate>> dates = new ArrayList<>();
        boolean dayFirst = false;
        boolean monthFirst = false;
        int openLine = 0;
        List<Integer> open = new ArrayList<>();
        for (Row row : rows) {
            String cell = row.cell(column);
            if (!reader.read(cell.toCharArray(), 0, cell.length())) {
                dates.add(Optional.empty());
                continue;
            }
            if (reader.open()) {
                open.add(dates.size());
                openLine = openLine == 0 ? row.line() : openLine;
                dayFirst |= reader.dayFirst();
                monthFirst |= reader.monthFirst();
            }
            dates.add(Optional.of(date(reader.seconds())));
        }
        if (dayFirst == monthFirst && !open.isEmpty()) {
            throw new InputException(name + ", line " + openLine + ": day and month cannot be told apart in column '"
                    + header.get(column) + "', must be written as 2020-03-16");
        }
        if (dayFirst) {
            for (int place : open) {
                dates.set(place, dates.get(place).map(TextTable::exchanged));
            }
        }
        return List.copyOf(dates);
    }

    private static LocalDate date(long seconds) {
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400));
    }

    private static LocalDate exchanged(LocalDate date) {
        return date(TimeCell.exchanged(date.toEpochDay() * 86_400));
    }
}
