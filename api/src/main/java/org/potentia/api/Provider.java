package org.potentia.api;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/**
 * What every service tells of itself. A provider is stateless, has a public constructor without arguments, and may be used by many threads
 * at once.
 *
 * @since 0.1
 */
public interface Provider {
    /**
     * Returns the name by which users ask for this provider: lower-case letters, digits and single dashes, such as {@code student-t}.
     * Unique among the providers of its service, and stable for ever.
     *
     * @return the id
     */
    String id();

    /**
     * Returns a title for tables and menus.
     *
     * @return a few words
     */
    String title();

    /**
     * Returns the work that this provider implements.
     *
     * @return the citation
     */
    Citation citation();

    /**
     * Returns the version of the implementation: that of the provider's module, else of its jar, else {@code unversioned}.
     *
     * @return the version
     */
    default String version() {
        return Optional.ofNullable(getClass().getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(getClass().getPackage().getImplementationVersion()))
                .orElse("unversioned");
    }
}
