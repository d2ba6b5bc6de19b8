package org.potentia.workbench.registry;

import org.potentia.api.Arguments;

/**
 * Where a provider comes from.
 *
 * @param module the name of its module, {@value #UNNAMED} on the class path, or {@value #UNREADABLE} if it could not be read
 * @param version the version of the module, {@value #UNVERSIONED} if it has none
 * @param location the jar or folder with its classes
 * @param source {@value #BUILT_IN} for what the program brings along, else the plugin folder
 * @since 0.1
 */
public record Origin(String module, String version, String location, String source) {
    /** The source of what the program brings along. */
    public static final String BUILT_IN = "built in";

    static final String UNNAMED = "unnamed";
    static final String UNREADABLE = "unreadable";
    static final String UNVERSIONED = "unversioned";

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Origin {
        Arguments.notBlank(module, "module");
        Arguments.notBlank(version, "version");
        Arguments.notBlank(location, "location");
        Arguments.notBlank(source, "source");
    }

    /**
     * Tells whether the program brings it along.
     *
     * @return whether it comes from no plugin folder
     */
    public boolean builtIn() {
        return source.equals(BUILT_IN);
    }

    /**
     * Names module and place, for messages.
     *
     * @return such as {@code module toy.laplace 1.0 (plugins/laplace.jar)}
     */
    @Override
    public String toString() {
        String place = builtIn() ? BUILT_IN + ", " + location : location;
        return switch (module) {
            case UNNAMED, UNREADABLE -> place;
            default -> "module " + module + (version.equals(UNVERSIONED) ? "" : " " + version) + " (" + place + ")";
        };
    }
}
