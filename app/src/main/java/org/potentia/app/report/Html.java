package org.potentia.app.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Table;

/** Pieces of a page. */
final class Html {
    /** A longer fact takes the room of two. */
    private static final int LONG = 60;

    private Html() {}

    /** Makes a text harmless wherever it stands. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String facts(List<Fact> facts) {
        StringBuilder html = new StringBuilder();
        for (Fact fact : facts) {
            html.append(fact.text().length() > LONG ? "<div class=\"wide\"><dt>" : "<div><dt>")
                    .append(escape(fact.name()))
                    .append("</dt><dd>")
                    .append(escape(fact.text()).replace("\n", "<br>"))
                    .append("</dd></div>\n");
        }
        return html.toString();
    }

    static String notices(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> "<p class=\"notice\">" + escape(sentence) + "</p>\n")
                .collect(Collectors.joining());
    }

    static String list(List<String> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul class=\"remarks\">\n");
        sentences.forEach(
                sentence -> html.append("<li>").append(escape(sentence)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    /**
     * Sets a table whose rows can be sorted.
     *
     * @param colors the colour that stands before a cell of the first column, by its text
     */
    static String table(Table table, Map<String, String> colors) {
        return table(table, "sortable", colors);
    }

    /**
     * Sets a table.
     *
     * @param classes what kind of table it is
     * @param colors the colour that stands before a cell of the first column, by its text
     */
    static String table(Table table, String classes, Map<String, String> colors) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"" + classes + "\">\n<thead><tr>");
        for (Column column : table.columns()) {
            html.append(column.numeric() ? "<th scope=\"col\" class=\"number\"" : "<th scope=\"col\"")
                    .append(" title=\"")
                    .append(escape(column.hint()))
                    .append("\">")
                    .append(escape(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String swatch = i == 0 ? swatch(colors.getOrDefault(row.get(i).text(), "")) : "";
                html.append(cell(row.get(i), table.columns().get(i), swatch));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    static String swatch(String color) {
        return color.isEmpty() ? "" : "<span class=\"swatch\" style=\"background:" + escape(color) + "\"></span>";
    }

    private static String cell(Cell cell, Column column, String before) {
        String classes = (column.numeric() ? "number" : "")
                + switch (cell.mark()) {
                    case NONE -> "";
                    case BEST -> " best";
                    case WARNING -> " warning";
                };
        return "<td"
                + (classes.isBlank() ? "" : " class=\"" + classes.strip() + "\"")
                + (Double.isNaN(cell.sortKey()) ? "" : " data-key=\"" + cell.sortKey() + "\"")
                + ">" + before + escape(cell.text()) + "</td>";
    }
}
