package org.potentia.api.quantity;

import org.potentia.api.Arguments;

/**
 * One input of a quantity.
 *
 * @param name its name
 * @param unit its unit, {@code 1} if it has none
 * @param meaning what it is, in a few words
 * @param kind what it may be
 * @param required whether it must be given
 * @since 0.1
 */
public record QuantityInput(String name, String unit, String meaning, Kind kind, boolean required) {
    /**
     * What an input may be.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A single number. */
        NUMBER,
        /** A list of numbers; a single number stands for a list of one. */
        NUMBERS,
        /** True or false. */
        FLAG,
        /** A text. */
        TEXT,
        /** Anything; used for descriptive inputs and structures that the quantity reads itself. */
        ANY
    }

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public QuantityInput {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(unit, "unit");
        Arguments.notBlank(meaning, "meaning");
    }

    /**
     * Declares a required number.
     *
     * @param name its name
     * @param unit its unit
     * @param meaning what it is
     * @return the input
     */
    public static QuantityInput number(String name, String unit, String meaning) {
        return new QuantityInput(name, unit, meaning, Kind.NUMBER, true);
    }

    /**
     * Declares a required list of numbers.
     *
     * @param name its name
     * @param unit its unit
     * @param meaning what it is
     * @return the input
     */
    public static QuantityInput numbers(String name, String unit, String meaning) {
        return new QuantityInput(name, unit, meaning, Kind.NUMBERS, true);
    }

    /**
     * Makes the input optional.
     *
     * @return the same input, not required
     */
    public QuantityInput optional() {
        return new QuantityInput(name, unit, meaning, kind, false);
    }
}
