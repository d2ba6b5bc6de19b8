package org.potentia.workbench.data;

import java.util.regex.Pattern;

/** How the numbers of a file are written; one style for a whole file. */
enum DecimalStyle {
    /** 1,234.5: thousands may be set apart by commas. */
    POINT('.', ','),
    /** 1.234,5: thousands may be set apart by points. */
    COMMA(',', '.');

    /** Marks between thousands that no style uses between decimals: blanks, narrow blanks, apostrophes. */
    private static final String NEUTRAL_GROUPING = " \u202f\u2009'\u2019";

    private final char mark;
    private final Pattern number;

    DecimalStyle(char mark, char grouping) {
        this.mark = mark;
        String digits = "(\\d+|\\d{1,3}([" + grouping + NEUTRAL_GROUPING + "]\\d{3})+)";
        String point = "\\" + mark;
        this.number = Pattern.compile("[+-]?(" + digits + "(" + point + "\\d*)?|" + point + "\\d+)");
    }

    /** The character before the decimals. */
    char mark() {
        return mark;
    }

    /** Whether a text without exponent is a number in this style. */
    boolean matches(String text) {
        return number.matcher(text).matches();
    }

    /** Rewrites a number of this style with a point and without grouping. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                plain.append('.');
            } else if (Character.isDigit(c) || c == '-' || c == '+') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Finds the style of a file from cells of it. A mark shows that it is the decimal one if it comes after the other or not
     * before exactly three digits. If no cell shows anything, a comma is the decimal mark where it does not separate cells.
     */
    static DecimalStyle of(Iterable<String> cells, char separator) {
        boolean commas = false;
        for (String cell : cells) {
            int comma = cell.lastIndexOf(',');
            int point = cell.lastIndexOf('.');
            commas |= comma >= 0;
            if (comma >= 0 && point >= 0) {
                return comma > point ? COMMA : POINT;
            }
            if (cell.indexOf(',') != comma) {
                return POINT;
            }
            if (cell.indexOf('.') != point) {
                return COMMA;
            }
            if (shown(cell, comma)) {
                return COMMA;
            }
            if (shown(cell, point)) {
                return POINT;
            }
        }
        return commas && separator != ',' ? COMMA : POINT;
    }

    private static boolean shown(String cell, int mark) {
        return mark >= 0 && cell.length() - mark - 1 != 3;
    }
}
