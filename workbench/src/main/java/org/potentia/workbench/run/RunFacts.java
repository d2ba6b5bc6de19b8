package org.potentia.workbench.run;

import java.util.List;
import org.potentia.api.Arguments;

/**
 * The circumstances of a run that must not influence its result.
 *
 * @param application name and version of the program, such as {@code potentia 0.1.0}
 * @param commandLine the words it was started with
 * @param threads how many threads it was given, at least 1
 * @param plugins every plugin that took part or was on offer
 * @since 0.1
 */
public record RunFacts(String application, List<String> commandLine, int threads, List<PluginFact> plugins) {
    /**
     * A plugin as it was found.
     *
     * @param kind what it provides, such as {@code model}
     * @param id its id
     * @param version its version
     * @param origin where it was found: a module, a plugin folder, or the class path
     * @since 0.1
     */
    public record PluginFact(String kind, String id, String version, String origin) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    public RunFacts {
        Arguments.notBlank(application, "application");
        commandLine = List.copyOf(commandLine);
        Arguments.atLeast(threads, 1, "threads");
        plugins = List.copyOf(plugins);
    }
}
