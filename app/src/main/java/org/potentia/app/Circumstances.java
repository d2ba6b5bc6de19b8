package org.potentia.app;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.run.RunFacts;
import picocli.CommandLine.Model.CommandSpec;

/** Tells the circumstances of a run. */
final class Circumstances {
    private Circumstances() {}

    /**
     * Collects them.
     *
     * @param spec the command, which knows the words it was started with
     * @param plugins what is installed
     * @param threads how many threads it was given
     */
    static RunFacts of(@Nullable CommandSpec spec, PluginList plugins, int threads) {
        List<RunFacts.PluginFact> facts = plugins.entries().stream()
                .map(entry -> new RunFacts.PluginFact(
                        entry.kind(),
                        entry.provider().id(),
                        entry.provider().version(),
                        entry.origin().toString()))
                .toList();
        List<String> words = Objects.requireNonNull(spec)
                .root()
                .commandLine()
                .getParseResult()
                .originalArgs();
        return new RunFacts("potentia " + VersionProvider.version(), words, threads, facts);
    }
}
