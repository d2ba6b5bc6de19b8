package org.potentia.api.optimize;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * How the inner state of a method went along a run: a table with one row for each moment noted.
 *
 * @param columns names of the columns; the first is {@code evaluation}
 * @param rows the rows in order, one number for each column
 * @since 0.1
 */
public record History(List<String> columns, List<Doubles> rows) {
    /** Of a method that notes nothing. */
    public static final History NONE = new History(List.of("evaluation"), List.of());

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a row has not one number for each column
     */
    public History {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Doubles row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " numbers, must be " + columns.size() + " as there are columns");
            }
        }
    }

    /**
     * Returns one column.
     *
     * @param name its name
     * @return its numbers, in the order of the rows
     * @throws IllegalArgumentException if there is no such column
     */
    public Doubles column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column " + name + ", must be one of " + columns);
        }
        return Doubles.of(rows.stream().mapToDouble(row -> row.get(index)));
    }
}
