package org.potentia.workbench.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.TextFile;

/**
 * Reads a function from a table: two columns, the states and the values there, with a comma, semicolon, tab or vertical bar between them. A first
 * line without numbers is a head, and lines that begin with {@code #} are comments.
 *
 * @since 0.1
 */
public final class FunctionTable {
    private FunctionTable() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the function
     * @throws InputException if there is no such file, or it is no such table; the message says in which line
     */
    public static GridFunction read(Path file) {
        String text = TextFile.read(file, "two columns of numbers");
        String separator = "\\Q" + CsvDialect.separator(text) + "\\E";
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        boolean first = true;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(separator, -1);
            if (first && !isNumber(cells[0])) {
                first = false;
                continue;
            }
            first = false;
            rows.add(row(file + ", line " + number, cells, rows));
        }
        if (rows.size() < 2) {
            throw new InputException(file + " has " + rows.size() + " rows of numbers, must have at least two");
        }
        return new GridFunction(
                Doubles.of(rows.stream().mapToDouble(row -> row[0])),
                Doubles.of(rows.stream().mapToDouble(row -> row[1])));
    }

    private static double[] row(String where, String[] cells, List<double[]> before) {
        if (cells.length != 2) {
            throw new InputException(where + " has " + cells.length + " cells, must have two: state and value");
        }
        double[] row = {number(where, cells[0]), number(where, cells[1])};
        if (!before.isEmpty() && !(row[0] > before.getLast()[0])) {
            throw new InputException(where + ": state " + row[0] + " after " + before.getLast()[0] + ", must increase");
        }
        return row;
    }

    private static double number(String where, String cell) {
        if (!isNumber(cell)) {
            throw new InputException(where + ": '" + cell.strip() + "', must be a finite number");
        }
        return Double.parseDouble(cell);
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
