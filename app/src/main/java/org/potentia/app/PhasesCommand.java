package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.phases.Axis;
import org.potentia.workbench.phases.Market;
import org.potentia.workbench.phases.PhaseAnswer;
import org.potentia.workbench.phases.PhaseQuestion;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.PhasesJson;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the phases of a market of very many assets. */
@Command(
        name = "phases",
        description = {
            "Show the phases of a market of very many assets: its equilibria over a parameter, which are stable, where they"
                    + " merge or change places.",
            "With --and over two parameters, as a map.",
        })
final class PhasesCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;

    @Option(names = "--model", required = true, paramLabel = "<id>", description = "A model with a mean field.")
    private String model = "";

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description = "A parameter of the model; several with several --set. 'describe <id>' lists them.")
    private List<String> words = List.of();

    @Option(
            names = "--over",
            required = true,
            paramLabel = "<name=from:to[:count]>",
            converter = Range.class,
            description = "The parameter that is varied, such as h=0.05:0.5 (200 values) or h=0.05:0.5:100.")
    private @Nullable Axis over;

    @Option(
            names = "--and",
            paramLabel = "<name=from:to[:count]>",
            converter = Range.class,
            description = "A second parameter, for a map over both (default: none).")
    private @Nullable Axis and;

    @Option(
            names = "--hysteresis",
            description = "Turn the parameter of --over slowly up and down as well, and show what the market does.")
    private boolean hysteresis;

    @Option(
            names = "--exponents",
            description = "Measure the critical exponents of the first transition of second order as well.")
    private boolean exponents;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description =
                    "A folder for result.json and pictures: a new one, or that of an earlier run (default: none).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    PhasesCommand(Console console, GlobalOptions options, Provider<Registry> registry, Clock clock) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
    }

    /** Reads an axis. */
    static final class Range implements ITypeConverter<Axis> {
        @Override
        public Axis convert(String text) {
            return Axis.parse(text);
        }
    }

    @Override
    public Integer call() {
        Registry plugins = registry.get();
        PhaseQuestion question = new PhaseQuestion(
                Market.of(plugins.model(model), EvolutionOptions.parameters(words)),
                Objects.requireNonNull(over),
                Optional.ofNullable(and),
                hysteresis,
                exponents);
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(plugins), 1), clock));
        try {
            PhaseAnswer answer = PhaseAnswer.of(question);
            List<String> notices =
                    folder.map(place -> new PhasesFiles(answer).write(place)).orElse(List.of());
            if (options.json()) {
                console.out().print(PhasesJson.text(answer));
            } else {
                new PhasesText(answer).lines().forEach(console.out()::println);
                notices.forEach(console.out()::println);
                folder.ifPresent(place -> console.out().println("Pictures and data: " + place.path()));
            }
            console.out().flush();
            return ExitCode.OK;
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }
}
