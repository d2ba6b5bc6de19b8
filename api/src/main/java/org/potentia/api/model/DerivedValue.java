package org.potentia.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.potentia.api.Arguments;

/**
 * A number that follows from parameters fitted to option quotes, such as the mean return that a model expects.
 *
 * @param name a short name
 * @param value the number, not NaN
 * @param unit its unit, {@code 1} if it has none
 * @param basis what fixes it
 * @param meaning what it is and where it comes from, in a sentence
 * @param elsewhere its value at other places of the {@link Orbit} on which the quotes leave it, by the name of the place; empty if it is the
 *     same everywhere
 * @since 0.1
 */
public record DerivedValue(
        String name, double value, String unit, Basis basis, String meaning, Map<String, Double> elsewhere) {
    /** What fixes a number. */
    public enum Basis {
        /** The quotes. */
        QUOTES("the quotes"),
        /** The choice of one of the parameters that give the same prices; quotes say nothing of it. */
        GAUGE("the gauge"),
        /** Something that was given, whatever the quotes are. */
        CHOICE("a choice");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /**
         * Returns what readers call it.
         *
         * @return such as {@code the quotes}
         */
        public String words() {
            return words;
        }
    }

    /**
     * Checks the texts and the number.
     *
     * @throws IllegalArgumentException if a text is blank, or the number is NaN
     */
    public DerivedValue {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(unit, "unit of " + name);
        Arguments.notBlank(meaning, "meaning of " + name);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(name + " = NaN, must be a number");
        }
        elsewhere = Collections.unmodifiableMap(new LinkedHashMap<>(elsewhere));
    }

    /**
     * Makes a number that is the same for all parameters that give the same prices.
     *
     * @param name a short name
     * @param value the number
     * @param unit its unit
     * @param basis what fixes it
     * @param meaning what it is
     * @return the number
     */
    public static DerivedValue of(String name, double value, String unit, Basis basis, String meaning) {
        return new DerivedValue(name, value, unit, basis, meaning, Map.of());
    }
}
