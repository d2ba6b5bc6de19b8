package org.potentia.api.option;

import org.potentia.api.Arguments;
import org.potentia.api.Values;

/**
 * Options that belong together under a name.
 *
 * @param name the name by which users ask for it
 * @param meaning what it is for
 * @param values the options in which it differs from the defaults
 * @since 0.1
 */
public record Preset(String name, String meaning, Values values) {
    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if name or meaning is missing
     */
    public Preset {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(meaning, "meaning");
    }
}
