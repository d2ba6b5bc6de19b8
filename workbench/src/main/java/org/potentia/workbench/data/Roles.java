package org.potentia.workbench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.potentia.workbench.InputException;

/** Finds out which column is what, by the names and by what the first rows hold. */
final class Roles {
    private final String source;
    private final List<String> names;
    private final List<List<String>> rows;
    private final List<ColumnRole> roles;

    Roles(String source, List<String> names, List<List<String>> rows) {
        this.source = source;
        this.names = names;
        this.rows = rows;
        this.roles = new ArrayList<>(names.stream().map(ColumnNames::role).toList());
    }

    Layout layout(char separator, boolean skipsFirst) {
        int date = date();
        roles.set(date, ColumnRole.DATE);
        int price = price(date);
        forgetSeconds(ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.VOLUME, ColumnRole.TIME);
        DecimalStyle style = DecimalStyle.of(
                rows.stream()
                        .filter(row -> price < row.size())
                        .map(row -> row.get(price))
                        .toList(),
                separator);
        return new Layout(separator, style, skipsFirst, names, List.copyOf(roles), date, price);
    }

    private int date() {
        int named = only(ColumnRole.DATE);
        if (named >= 0) {
            return named;
        }
        // A column called time is the date if nothing else is; so is any column that holds dates, such as a nameless
        // index.
        return IntStream.range(0, names.size())
                .filter(this::holdsDates)
                .findFirst()
                .orElseThrow(() -> new InputException(source + " has no column with dates among its columns " + listed()
                        + ", one must hold dates such as 2020-03-16 and be called date or \u65e5\u671f"));
    }

    private boolean holdsDates(int column) {
        Predicate<String> isDate = roles.get(column) == ColumnRole.TIME ? Layout::isDateAmongTimes : Layout::isDate;
        long dates = rows.stream()
                .filter(row -> column < row.size() && isDate.test(row.get(column)))
                .count();
        return 2 * dates > rows.size();
    }

    private int price(int date) {
        int adjusted = only(ColumnRole.ADJUSTED_CLOSE);
        if (adjusted >= 0) {
            return adjusted;
        }
        int close = only(ColumnRole.CLOSE);
        if (close >= 0) {
            return close;
        }
        // With two columns there is no choice: economic databases call the second one by the name of the series.
        if (names.size() == 2 && roles.get(1 - date) == ColumnRole.OTHER) {
            return 1 - date;
        }
        throw new InputException(source + " has no column with prices among its columns " + listed()
                + ", one must be called close, adj close, price or \u6536\u76d8\u4ef7");
    }

    private int only(ColumnRole role) {
        int index = roles.indexOf(role);
        if (index != roles.lastIndexOf(role) && sameName(index, roles.lastIndexOf(role))) {
            throw new InputException(source + " has two columns called " + names.get(index) + ", must have one");
        }
        return index;
    }

    private boolean sameName(int a, int b) {
        return names.get(a).equals(names.get(b));
    }

    /** Of several columns that could be the same thing, the first one counts. */
    private void forgetSeconds(ColumnRole... wanted) {
        for (ColumnRole role : wanted) {
            for (int i = roles.indexOf(role) + 1; i > 0 && i < roles.size(); i++) {
                if (roles.get(i) == role) {
                    roles.set(i, ColumnRole.OTHER);
                }
            }
        }
    }

    private String listed() {
        return names.stream()
                .map(name -> name.isEmpty() ? "(no name)" : name)
                .toList()
                .toString();
    }
}
