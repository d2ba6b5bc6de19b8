package org.potentia.api.option;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * A value for every option of a space.
 *
 * @param space the space
 * @param values one admissible value for each option, in the order of the space
 * @since 0.1
 */
public record Settings(OptionSpace space, Values values) {
    /**
     * Reads the values, which may still be texts, as the options of the space, and puts them in its order.
     *
     * @throws IllegalArgumentException if one is missing, unknown or inadmissible
     */
    public Settings {
        if (!values.names()
                .equals(new LinkedHashSet<>(
                        space.options().stream().map(Option::name).toList()))) {
            throw new IllegalArgumentException("settings " + values.names() + " must be of the options "
                    + space.options().stream().map(Option::name).toList());
        }
        Map<String, Object> read = new LinkedHashMap<>();
        for (Option option : space.options()) {
            read.put(option.name(), option.read(values.get(option.name())));
        }
        values = Values.of(read);
    }

    /**
     * Returns a copy with one option changed.
     *
     * @param name its name or alias
     * @param value its new value
     * @return the changed settings
     * @throws IllegalArgumentException if there is no such option, or the value is inadmissible
     */
    public Settings with(String name, Object value) {
        Option option =
                space.option(name).orElseThrow(() -> new IllegalArgumentException("option " + name + " is unknown"));
        return new Settings(space, values.with(option.name(), option.read(value)));
    }

    /**
     * Returns a number.
     *
     * @param name the option
     * @return its value
     */
    public double number(String name) {
        return values.number(name);
    }

    /**
     * Returns a whole number.
     *
     * @param name the option
     * @return its value
     */
    public long count(String name) {
        return (long) values.number(name);
    }

    /**
     * Returns a flag.
     *
     * @param name the option
     * @return its value
     */
    public boolean flag(String name) {
        return values.flag(name, false);
    }

    /**
     * Returns a choice.
     *
     * @param name the option
     * @return its value
     */
    public String choice(String name) {
        return values.text(name);
    }

    /**
     * Returns a list of numbers.
     *
     * @param name the option
     * @return its values
     */
    public Doubles numbers(String name) {
        return values.numbers(name);
    }

    /**
     * Requires that the settings are of a space.
     *
     * @param expected the space
     * @param id the id of the provider that expects it, for the message
     * @return these settings
     * @throws IllegalArgumentException if they are of another
     */
    public Settings requireOf(OptionSpace expected, String id) {
        if (!space.equals(expected)) {
            throw new IllegalArgumentException("the settings " + values + " are not of " + id + ", must be of "
                    + expected.options().stream().map(Option::name).toList());
        }
        return this;
    }
}
