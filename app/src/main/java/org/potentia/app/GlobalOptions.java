package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
@Singleton
final class GlobalOptions {
    /** Holds the plugin path if the option is not given. */
    static final String PLUGIN_PATH_VARIABLE = "POTENTIA_PLUGIN_PATH";

    @Option(
            names = "--plugin-path",
            paramLabel = "<path>",
            scope = ScopeType.INHERIT,
            description = "Plugin folders or jars, with the system's path separator between them"
                    + " (default: the environment variable " + PLUGIN_PATH_VARIABLE + ").")
    private @Nullable String pluginPath;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print JSON on standard output, and nothing else.")
    private boolean json;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean stackTrace;

    private final Map<String, String> environment;

    @Inject
    GlobalOptions(@Environment Map<String, String> environment) {
        this.environment = environment;
    }

    List<Path> pluginPath() {
        String text = pluginPath != null ? pluginPath : environment.getOrDefault(PLUGIN_PATH_VARIABLE, "");
        return Registry.parsePluginPath(text);
    }

    boolean json() {
        return json;
    }

    boolean stackTrace() {
        return stackTrace;
    }
}
