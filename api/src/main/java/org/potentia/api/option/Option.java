package org.potentia.api.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * One option of an algorithm.
 *
 * @param name the name in code and files, such as {@code limitGenerated}
 * @param alias another name under which users may know it, such as that of an older program; empty if there is none
 * @param kind what its values are
 * @param range where its numbers may lie; of no meaning for flags and choices
 * @param choices the words to choose from; empty unless it is a choice
 * @param defaultValue the value taken when none is given: a {@code Double}, {@code Boolean}, {@code String} or {@link Doubles} by kind
 * @param meaning what it does, and why the default is what it is
 * @since 0.1
 */
public record Option(
        String name,
        String alias,
        Kind kind,
        Interval range,
        List<String> choices,
        Object defaultValue,
        String meaning) {
    /** What the values of an option are. */
    public enum Kind {
        /** A real number. */
        NUMBER,
        /** A whole number. */
        COUNT,
        /** True or false. */
        FLAG,
        /** One of some words. */
        CHOICE,
        /** A list of real numbers, perhaps empty; a single number is a list of one. */
        NUMBERS
    }

    /**
     * Checks that the default is a value.
     *
     * @throws IllegalArgumentException if it is not, or a name or meaning is missing
     */
    public Option {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(meaning, "meaning");
        choices = List.copyOf(choices);
        defaultValue = read(name, kind, range, choices, defaultValue);
    }

    /**
     * Declares a real number.
     *
     * @param name its name
     * @param range where it may lie
     * @param value its default
     * @param meaning what it does, and why this default
     * @return the option
     */
    public static Option number(String name, Interval range, double value, String meaning) {
        return new Option(name, "", Kind.NUMBER, range, List.of(), value, meaning);
    }

    /**
     * Declares a whole number.
     *
     * @param name its name
     * @param least the least value
     * @param most the largest value
     * @param value its default
     * @param meaning what it does, and why this default
     * @return the option
     */
    public static Option count(String name, long least, long most, long value, String meaning) {
        return new Option(
                name,
                "",
                Kind.COUNT,
                Interval.closed((double) least, (double) most),
                List.of(),
                (double) value,
                meaning);
    }

    /**
     * Declares a flag.
     *
     * @param name its name
     * @param value its default
     * @param meaning what it does, and why this default
     * @return the option
     */
    public static Option flag(String name, boolean value, String meaning) {
        return new Option(name, "", Kind.FLAG, Interval.REALS, List.of(), value, meaning);
    }

    /**
     * Declares a choice between words.
     *
     * @param name its name
     * @param choices the words
     * @param value its default
     * @param meaning what it does, and why this default
     * @return the option
     */
    public static Option choice(String name, List<String> choices, String value, String meaning) {
        return new Option(name, "", Kind.CHOICE, Interval.REALS, choices, value, meaning);
    }

    /**
     * Declares a list of real numbers.
     *
     * @param name its name
     * @param range where each may lie
     * @param value its default
     * @param meaning what it does, and why this default
     * @return the option
     */
    public static Option numbers(String name, Interval range, Doubles value, String meaning) {
        return new Option(name, "", Kind.NUMBERS, range, List.of(), value, meaning);
    }

    /**
     * Returns a copy that users may also call by another name.
     *
     * @param other the other name
     * @return the changed option
     */
    public Option alsoCalled(String other) {
        return new Option(name, Arguments.notBlank(other, "alias"), kind, range, choices, defaultValue, meaning);
    }

    /**
     * Reads a value as it stands in a file, on a command line or in code.
     *
     * @param raw a number, a flag, a word, a list of numbers, or any of these as text
     * @return a {@code Double}, {@code Boolean}, {@code String} or {@link Doubles} by kind
     * @throws IllegalArgumentException if it is no value of this option; the message says what would be
     */
    public Object read(@Nullable Object raw) {
        return read(name, kind, range, choices, raw);
    }

    /**
     * Says which values it may have.
     *
     * @return in a few words
     */
    public String admissible() {
        return admissible(kind, range, choices);
    }

    private static Object read(String name, Kind kind, Interval range, List<String> choices, @Nullable Object raw) {
        @Nullable
        Object value = switch (kind) {
            case NUMBER, COUNT -> number(raw);
            case FLAG -> flag(raw);
            case CHOICE -> raw instanceof String word && choices.contains(word) ? word : null;
            case NUMBERS -> numbers(raw);
        };
        if (value == null || !inside(kind, range, value)) {
            throw new IllegalArgumentException(name + " = " + raw + ", must be " + admissible(kind, range, choices));
        }
        return value;
    }

    private static boolean inside(Kind kind, Interval range, Object value) {
        return switch (kind) {
            case NUMBER -> range.contains((Double) value);
            case COUNT -> range.contains((Double) value) && (Double) value == Math.rint((Double) value);
            case NUMBERS -> ((Doubles) value).stream().allMatch(range::contains);
            case FLAG, CHOICE -> true;
        };
    }

    private static @Nullable Object number(@Nullable Object raw) {
        if (raw instanceof Number number) {
            return number.doubleValue();
        }
        if (raw instanceof String text) {
            try {
                return Double.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Object flag(@Nullable Object raw) {
        if (raw instanceof Boolean) {
            return raw;
        }
        if ("true".equals(raw) || "false".equals(raw)) {
            return Boolean.valueOf((String) raw);
        }
        return null;
    }

    private static @Nullable Object numbers(@Nullable Object raw) {
        if (raw instanceof Doubles) {
            return raw;
        }
        List<?> elements = switch (raw) {
            case List<?> list -> list;
            case String text -> text.isBlank() ? List.of() : List.of(text.split("[,;\\s]+"));
            case null -> List.of("none");
            default -> List.of(raw);
        };
        double[] values = new double[elements.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(number(elements.get(i)) instanceof Double value)) {
                return null;
            }
            values[i] = value;
        }
        return Doubles.of(values);
    }

    private static String admissible(Kind kind, Interval range, List<String> choices) {
        return switch (kind) {
            case NUMBER -> "a number in " + range;
            case COUNT -> "a whole number in " + range;
            case FLAG -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices);
            case NUMBERS -> "a list of numbers in " + range;
        };
    }
}
