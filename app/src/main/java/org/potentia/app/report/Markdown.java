package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Cell.Mark;
import org.potentia.app.text.Column;
import org.potentia.app.text.Table;

/** Tables for pages in Markdown. */
final class Markdown {
    private Markdown() {}

    static List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.columns().stream().map(Column::title).toList()));
        lines.add("|"
                + String.join(
                        "|",
                        table.columns().stream()
                                .map(column -> column.numeric() ? "---:" : "---")
                                .toList())
                + "|");
        for (List<Cell> row : table.rows()) {
            lines.add(line(row.stream()
                    .map(cell -> cell.mark() == Mark.BEST ? "**" + cell.text() + "**" : cell.text())
                    .toList()));
        }
        return lines;
    }

    private static String line(List<String> texts) {
        return "| " + String.join(" | ", texts) + " |";
    }
}
