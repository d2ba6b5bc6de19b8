package org.potentia.api.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.Arguments;

/**
 * A table of a study, written as a file of comma-separated values.
 *
 * @param name the name of its file without ending: lower-case letters, digits and single dashes
 * @param columns the columns, at least one, all of one length
 * @since 0.1
 */
public record StudyTable(String name, List<Column> columns) {
    /**
     * A column.
     *
     * @param name its name, not blank
     * @param unit its unit, {@code 1} if it has none
     * @param values a number or a text for each row; an empty text where there is nothing
     */
    public record Column(String name, String unit, List<Object> values) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a text is blank, or a value is neither a number nor a text
         */
        public Column {
            Arguments.notBlank(name, "name");
            Arguments.notBlank(unit, "unit");
            values = List.copyOf(values);
            for (Object value : values) {
                if (!(value instanceof String) && !(value instanceof Double number && !number.isNaN())) {
                    throw new IllegalArgumentException(name + " holds " + value + ", must be numbers or texts");
                }
            }
        }

        /**
         * Makes a column of numbers.
         *
         * @param name its name
         * @param unit its unit
         * @param values the numbers; NaN becomes an empty text
         * @return the column
         */
        public static Column numbers(String name, String unit, double... values) {
            return new Column(
                    name,
                    unit,
                    new ArrayList<>(DoubleStream.of(values)
                            .mapToObj(value -> Double.isNaN(value) ? (Object) "" : (Object) value)
                            .toList()));
        }

        /**
         * Makes a column of texts.
         *
         * @param name its name
         * @param values the texts
         * @return the column
         */
        public static Column texts(String name, List<String> values) {
            return new Column(name, "1", new ArrayList<>(values));
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the name is malformed, there is no column, or lengths differ
     */
    public StudyTable {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("name = " + name + ", must be like heights");
        }
        columns = List.copyOf(columns);
        Arguments.atLeast(columns.size(), 1, "columns of " + name);
        int rows = columns.get(0).values().size();
        for (Column column : columns) {
            if (column.values().size() != rows) {
                throw new IllegalArgumentException("column " + column.name() + " of " + name + " has "
                        + column.values().size() + " values, must have " + rows);
            }
        }
    }

    /**
     * Makes a table.
     *
     * @param name its name
     * @param columns its columns
     * @return the table
     */
    public static StudyTable of(String name, Column... columns) {
        return new StudyTable(name, List.of(columns));
    }

    /**
     * Returns how many rows there are.
     *
     * @return the length of each column
     */
    public int rows() {
        return columns.get(0).values().size();
    }
}
