package org.potentia.workbench.registry;

import java.nio.file.Path;
import java.util.Optional;
import org.potentia.api.Arguments;

/**
 * A provider, or a whole jar, that could not be used.
 *
 * @param what the class of the provider, or the name of the module or jar
 * @param kind the service, such as {@code model}, or {@value #WHOLE} for a whole jar
 * @param id the id it goes by, if it told
 * @param origin where it comes from
 * @param reason why it cannot be used, as the end of a sentence that begins with its name
 * @since 0.1
 */
public record BrokenPlugin(String what, String kind, Optional<String> id, Origin origin, String reason) {
    static final String WHOLE = "plugin";

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public BrokenPlugin {
        Arguments.notBlank(what, "what");
        Arguments.notBlank(kind, "kind");
        Arguments.notBlank(reason, "reason");
    }

    /** Says that a whole jar, or a plugin folder, cannot be used. */
    static BrokenPlugin whole(Path path, PluginFolder folder, String reason) {
        return new BrokenPlugin(
                path.toAbsolutePath().normalize().getFileName().toString(),
                WHOLE,
                Optional.empty(),
                Origins.unreadable(path, folder),
                reason);
    }

    /**
     * Says in one sentence what cannot be used and why.
     *
     * @return the sentence, without a full stop
     */
    @Override
    public String toString() {
        String subject = kind.equals(WHOLE)
                ? WHOLE + " " + origin
                : kind + id.map(known -> " '" + known + "'").orElse("") + " (" + what + ") of " + origin;
        return subject + " cannot be used: " + reason;
    }
}
