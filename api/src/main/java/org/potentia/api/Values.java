package org.potentia.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named values in order: the inputs and outputs of quantities, shaped like a JSON object. A value is a number, a flag, a text, a
 * {@link Doubles}, a list of values, another {@code Values}, or nothing ({@code null}).
 *
 * @since 0.1
 */
public final class Values {
    /** No values. */
    public static final Values EMPTY = new Values(Map.of());

    private final Map<String, @Nullable Object> entries;

    private Values(Map<String, ? extends @Nullable Object> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Makes values from a map.
     *
     * @param entries values by name, in the order wanted; lists are copied
     * @return the values
     * @throws IllegalArgumentException if a value is of a type that has no place here
     */
    public static Values of(Map<String, ? extends @Nullable Object> entries) {
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        entries.forEach((name, value) -> checked.put(name, checked(name, value)));
        return new Values(checked);
    }

    /**
     * Makes a single named number.
     *
     * @param name its name
     * @param value the number
     * @return the values
     */
    public static Values of(String name, double value) {
        return EMPTY.with(name, value);
    }

    /**
     * Returns a copy with one value added at the end, or replaced in its place.
     *
     * @param name the name
     * @param value the value
     * @return the new values
     * @throws IllegalArgumentException if the value is of a type that has no place here
     */
    public Values with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> extended = new LinkedHashMap<>(entries);
        extended.put(name, checked(name, value));
        return new Values(extended);
    }

    /**
     * Returns the names in order.
     *
     * @return the names
     */
    public Set<String> names() {
        return entries.keySet();
    }

    /**
     * Tells whether a value of that name is present and not null.
     *
     * @param name the name
     * @return whether there is a value
     */
    public boolean has(String name) {
        return entries.get(name) != null;
    }

    /**
     * Returns a value as it is.
     *
     * @param name the name
     * @return the value, or null if there is none
     */
    public @Nullable Object get(String name) {
        return entries.get(name);
    }

    /**
     * Returns a number.
     *
     * @param name the name
     * @return the number
     * @throws IllegalArgumentException if there is none
     */
    public double number(String name) {
        if (entries.get(name) instanceof Double number) {
            return number;
        }
        throw wrong(name, "a number");
    }

    /**
     * Returns a number, or another one if there is none.
     *
     * @param name the name
     * @param otherwise what to return if the value is absent
     * @return the number
     * @throws IllegalArgumentException if the value is no number
     */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /**
     * Returns a list of numbers; a single number is a list of one.
     *
     * @param name the name
     * @return the numbers
     * @throws IllegalArgumentException if there are none
     */
    public Doubles numbers(String name) {
        Object value = entries.get(name);
        if (value instanceof Doubles numbers) {
            return numbers;
        }
        if (value instanceof Double number) {
            return Doubles.of(number);
        }
        throw wrong(name, "a list of numbers");
    }

    /**
     * Returns a text.
     *
     * @param name the name
     * @return the text
     * @throws IllegalArgumentException if there is none
     */
    public String text(String name) {
        if (entries.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    /**
     * Returns a flag, or another one if there is none.
     *
     * @param name the name
     * @param otherwise what to return if the value is absent
     * @return the flag
     * @throws IllegalArgumentException if the value is no flag
     */
    public boolean flag(String name, boolean otherwise) {
        Object value = entries.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false");
    }

    /**
     * Returns the values by name, in order.
     *
     * @return an unmodifiable map
     */
    public Map<String, @Nullable Object> asMap() {
        return entries;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    private IllegalArgumentException wrong(String name, String wanted) {
        Object value = entries.get(name);
        return new IllegalArgumentException(
                value == null ? name + " is missing, must be " + wanted : name + " = " + value + ", must be " + wanted);
    }

    private static @Nullable Object checked(String name, @Nullable Object value) {
        if (value == null
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof String
                || value instanceof Doubles
                || value instanceof Values) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(
                    list.stream().map(element -> checked(name, element)).toList());
        }
        throw new IllegalArgumentException(name + " is a " + value.getClass().getName()
                + ", must be a number, a flag, a text, a list of these, or named values");
    }
}
