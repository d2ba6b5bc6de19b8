package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.app.text.Numbers;

/** Options and other named values as a reader sees them. */
public final class OptionFacts {
    private static final int DIGITS = 6;

    private OptionFacts() {}

    /**
     * Lists values by name; those inside others get the names of both.
     *
     * @param values the values
     * @return a fact for each
     */
    public static List<Fact> of(Values values) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "", values);
        return facts;
    }

    /**
     * Writes a value.
     *
     * @param value a number, a text, a flag, a list, or none
     * @return its text
     */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Double number -> Numbers.brief(number, DIGITS);
            case Number number -> number.toString();
            case Doubles numbers ->
                numbers.size() == 0
                        ? "none"
                        : String.join(
                                ", ",
                                numbers.stream()
                                        .mapToObj(x -> Numbers.brief(x, DIGITS))
                                        .toList());
            case List<?> list ->
                list.isEmpty()
                        ? "none"
                        : String.join(", ", list.stream().map(OptionFacts::text).toList());
            default -> value.toString();
        };
    }

    private static void add(List<Fact> facts, String before, Values values) {
        values.asMap().forEach((name, value) -> {
            if (value instanceof Values inner) {
                add(facts, before + name + ": ", inner);
            } else {
                facts.add(new Fact(before + name, text(value)));
            }
        });
    }
}
