package org.potentia.app.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table, for the terminal and for the report alike.
 *
 * @param columns its columns
 * @param rows its rows, each with one cell for every column
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
    private static final String GAP = "  ";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has not one cell for every column
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of " + row.size() + " cells, must have one for each of the " + columns.size() + " columns");
            }
        }
    }

    /**
     * Sets the table in characters of one width: words flush left, numbers flush right, a rule under the heads.
     *
     * @return the lines
     */
    public List<String> lines() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i).title());
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i).text()));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList(), widths));
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        lines.add("─".repeat(Math.max(total, 0)));
        for (List<Cell> row : rows) {
            lines.add(line(row.stream().map(Cell::text).toList(), widths));
        }
        return lines;
    }

    private String line(List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(texts.get(i)));
            if (i > 0) {
                line.append(GAP);
            }
            if (columns.get(i).numeric()) {
                line.append(padding).append(texts.get(i));
            } else {
                line.append(texts.get(i)).append(padding);
            }
        }
        return line.toString().stripTrailing();
    }

    /** Counts characters rather than UTF-16 units; combining marks do not occur in what we print. */
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
