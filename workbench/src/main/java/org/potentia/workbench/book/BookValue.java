package org.potentia.workbench.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.valuation.Greek;

/**
 * A book with its values.
 *
 * @param positions the positions, in the order of the file
 * @since 0.1
 */
public record BookValue(List<ValuedPosition> positions) {
    /** Copies the list. */
    public BookValue {
        positions = List.copyOf(positions);
    }

    /**
     * Adds up the values.
     *
     * @return what the book is worth
     */
    public double value() {
        return positions.stream().mapToDouble(ValuedPosition::value).sum();
    }

    /**
     * Adds up the errors: they are estimates of methods, not noise, and may all have one sign.
     *
     * @return at least 0
     */
    public double error() {
        return positions.stream().mapToDouble(ValuedPosition::error).sum();
    }

    /**
     * Lists the sensitivities that some position has.
     *
     * @return their names with their units, in the order in which they come first
     */
    public Map<String, String> greeks() {
        Map<String, String> names = new LinkedHashMap<>();
        positions.forEach(
                each -> each.valuation().greeks().forEach(greek -> names.putIfAbsent(greek.name(), greek.unit())));
        return names;
    }

    /**
     * Adds up a sensitivity.
     *
     * @param name its name
     * @return the sum, its error the sum of errors; empty if a position does not have it
     */
    public Optional<Greek> greek(String name) {
        double value = 0;
        double error = 0;
        String unit = "";
        for (ValuedPosition each : positions) {
            Optional<Greek> greek = each.greek(name);
            if (greek.isEmpty()) {
                return Optional.empty();
            }
            unit = greek.get().unit();
            value += greek.get().value();
            error += greek.get().error();
        }
        return Optional.of(new Greek(name, unit, value, error));
    }

    /**
     * Collects what a reader should know.
     *
     * @return sentences with the lines of the positions that they are about
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ValuedPosition each : positions) {
            each.valuation()
                    .notes()
                    .forEach(note -> notes.add("line " + each.position().line() + ": " + note));
        }
        for (String name : greeks().keySet()) {
            List<Integer> lines = positions.stream()
                    .filter(each -> each.greek(name).isEmpty())
                    .map(each -> each.position().line())
                    .toList();
            if (!lines.isEmpty()) {
                notes.add("there is no " + name + " of the book, for line " + lines.getFirst() + " has none");
            }
        }
        return notes;
    }
}
