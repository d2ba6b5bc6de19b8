package org.potentia.app;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, which only knows its commands. */
@Command(
        name = "potentia",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "<command>",
        description = "Compares models of markets on the same data: fits, scores, tests, and a report.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something failed inside, or a check did not agree",
            "2:a mistake in what was asked for"
        },
        subcommands = {
            CompareCommand.class,
            FitCommand.class,
            BenchOptimizersCommand.class,
            MinimizeCommand.class,
            PropagateCommand.class,
            LandscapeCommand.class,
            PriceCommand.class,
            PhasesCommand.class,
            PositionsCommand.class,
            FiguresCommand.class,
            StudyCommand.class,
            PluginsCommand.class,
            DescribeCommand.class,
            DataCommand.class,
            PanelCommand.class,
            EvalCommand.class,
            CheckCommand.class,
            CompletionCommand.class
        })
final class PotentiaCommand implements Runnable {
    @Mixin
    private @Nullable GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    private final Console console;

    @Inject
    PotentiaCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (Objects.requireNonNull(options).json()) {
            List<Values> commands = line.getSubcommands().values().stream()
                    .map(command -> Values.EMPTY
                            .with("name", command.getCommandName())
                            .with(
                                    "description",
                                    String.join(
                                            " ",
                                            command.getCommandSpec()
                                                    .usageMessage()
                                                    .description())))
                    .toList();
            console.out().print(CanonicalJson.writePretty(Values.EMPTY.with("commands", commands)));
        } else {
            line.usage(console.out());
        }
    }
}
