package org.potentia.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;

/**
 * A table, for the terminal and for the report alike.
 *
 * @param columns its columns, at least one
 * @param rows its rows, each with one cell for every column
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
    private static final String GAP = "  ";

    /** A column of words narrower than this would hold a word a line. */
    private static final int NARROWEST = 30;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no column or a row has not one cell for every column
     */
    public Table {
        columns = List.copyOf(columns);
        Arguments.atLeast(columns.size(), 1, "number of columns");
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row of " + row.size() + " cells, must have one for each of the "
                        + columns.size() + " columns");
            }
        }
    }

    /**
     * Sets the table in characters of one width: words flush left, numbers flush right, a rule under the heads. If it is too wide, words in
     * the last column are broken into several lines.
     *
     * @return the lines
     */
    public List<String> lines() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Paragraph.length(columns.get(i).title());
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], Paragraph.length(row.get(i).text()));
            }
        }
        int last = widths.length - 1;
        int before = GAP.length() * last + IntStream.of(widths).limit(last).sum();
        if (!columns.get(last).numeric()) {
            widths[last] = Math.min(widths[last], Math.max(NARROWEST, Paragraph.WIDTH - before));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList(), widths));
        lines.add("─".repeat(before + widths[last]));
        for (List<Cell> row : rows) {
            List<String> texts = new ArrayList<>(row.stream().map(Cell::text).toList());
            List<String> broken = columns.get(last).numeric()
                    ? List.of(texts.get(last))
                    : Paragraph.wrap(texts.get(last), widths[last]);
            texts.set(last, broken.get(0));
            lines.add(line(texts, widths));
            broken.stream().skip(1).forEach(rest -> lines.add(" ".repeat(before) + rest));
        }
        return lines;
    }

    private String line(List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - Paragraph.length(texts.get(i))));
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
}
