package org.potentia.app;

import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Print a script for completion in bash and zsh.",
            "Use it as: source <(potentia completion)",
        })
final class CompletionCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private final Console console;
    private final GlobalOptions options;

    @Inject
    CompletionCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public void run() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        String script = AutoComplete.bash(root.name(), root.commandLine());
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(
                            Values.EMPTY.with("shell", "bash").with("script", script)));
        } else {
            console.out().print(script);
        }
    }
}
